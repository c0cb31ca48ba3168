//! Serves a folder the way a strict host would: `serve [--port N] [--at /some/where/] [FOLDER]`.
//!
//! `make run` and the end-to-end tests use this same program, so that what is tested is what runs. Every
//! answer carries a content security policy that allows nothing inline and nothing from elsewhere, and
//! the header that lets a sandboxed frame, whose origin is `null`, fetch the page's program. Port 0
//! takes any free port. The first line printed is the address. It listens on this machine only.

// Native only. Cargo builds every binary for a browser test, too; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use tiny_http::{Header, Method, Request, Response, Server};

/// Sent with every answer. A host that wants to go as far may copy these lines.
const HEADERS: [(&str, &str); 4] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'",
    ),
    ("Access-Control-Allow-Origin", "*"),
    ("X-Content-Type-Options", "nosniff"),
    // Always asked for again: a rebuilt page must not be answered from a cache.
    ("Cache-Control", "no-cache"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse(std::env::args().skip(1))?;
    let server = Server::http(("127.0.0.1", options.port)).map_err(|error| {
        format!(
            "cannot listen on port {}: {error}; try another, e.g. PORT=8081",
            options.port
        )
    })?;
    let port = server
        .server_addr()
        .to_ip()
        .map_or(options.port, |address| address.port());
    println!("http://127.0.0.1:{port}{}", options.at);
    for request in server.incoming_requests() {
        if let Err(error) = answer(request, &options) {
            // A browser that hangs up early is no reason to stop.
            eprintln!("an answer was not delivered: {error}");
        }
    }
    Ok(())
}

struct Options {
    port: u16,
    /// The path the folder appears under, with a slash at both ends.
    at: String,
    folder: PathBuf,
}

impl Options {
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        let mut options = Self {
            port: 8080,
            at: "/".to_owned(),
            folder: PathBuf::from("dist"),
        };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--port" => options.port = arguments.next().ok_or("--port needs a number")?.parse()?,
                "--at" => options.at = arguments.next().ok_or("--at needs a path such as /some/where/")?,
                flag if flag.starts_with('-') => {
                    return Err(format!(
                        "unknown option {flag}; usage: serve [--port N] [--at /path/] [FOLDER]"
                    )
                    .into());
                }
                folder => options.folder = PathBuf::from(folder),
            }
        }
        if !options.folder.is_dir() {
            return Err(format!(
                "there is no folder {}; `make dist` writes dist/",
                options.folder.display()
            )
            .into());
        }
        Ok(options)
    }
}

fn answer(request: Request, options: &Options) -> io::Result<()> {
    let readable = matches!(request.method(), Method::Get | Method::Head);
    match file_for(request.url(), options)
        .filter(|_| readable)
        .and_then(|path| Some((fs::read(&path).ok()?, path)))
    {
        Some((bytes, path)) => {
            let mut response = Response::from_data(bytes);
            response.add_header(header("Content-Type", media_type(&path)));
            for (name, value) in HEADERS {
                response.add_header(header(name, value));
            }
            request.respond(response)
        }
        None => request.respond(Response::from_string("Not found\n").with_status_code(404)),
    }
}

/// The file a request's URL names, or none if it points outside the folder.
fn file_for(url: &str, options: &Options) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix(&options.at)?;
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| options.folder.join(path))
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("names and values above are plain ASCII")
}
