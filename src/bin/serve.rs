//! Serves a folder the way a strict host would: `serve [--port N] [--at /some/where/] [FOLDER]`.
//!
//! `make run` and the end-to-end tests use this same program, so that what is tested is what runs. Every answer carries
//! the page's content security policy, which allows nothing inline and nothing from elsewhere, and the header that lets
//! a sandboxed frame, whose origin is `null`, fetch the page's program. Port 0 takes any free port. The first line
//! printed is the address. It listens on this machine only. A file that was compressed beforehand (index.html.br beside
//! index.html) is sent compressed to browsers that accept it.
//!
//! Written out because it is short: of the small HTTP crates, `tiny_http` 0.12 leaves one of several connections opened
//! at once unanswered, which happens to a page with five files every other time.

// Native only. Cargo builds every binary for a browser test, too; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::error::Error;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

/// What the page may load and which hosts it may ask, as in boot.js; `OWN` stands for its own host.
const POLICY: &str = "default-src 'none'; script-src OWN 'wasm-unsafe-eval'; style-src OWN; img-src OWN data: blob:; \
     connect-src OWN https://mempool.space https://api.coinbase.com; frame-src OWN; base-uri 'none'; form-action 'none'";

/// Sent with every answer, beside the policy. A host that wants to be as strict may copy these lines.
const HEADERS: [(&str, &str); 5] = [
    ("Access-Control-Allow-Origin", "*"),
    // Without it, pages that isolate themselves may not frame this one.
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Connection", "close"),
    // Always asked for again: a rebuilt page must not be answered from a cache.
    ("Cache-Control", "no-cache"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse(std::env::args().skip(1))?;
    let listener = TcpListener::bind(("127.0.0.1", options.port))
        .map_err(|error| format!("cannot listen on port {}: {error}; try PORT=8081", options.port))?;
    println!("http://{}{}", listener.local_addr()?, options.at);
    thread::scope(|scope| {
        for connection in listener.incoming() {
            // Each connection gets a thread, because browsers open connections before they need them and leave them
            // silent. An error means that a browser hung up early, as it may.
            scope.spawn(|| connection.and_then(|stream| answer(&stream, &options)));
        }
    });
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

/// Reads one request, answers it and closes the connection.
fn answer(stream: &TcpStream, options: &Options) -> io::Result<()> {
    const PATIENCE: Duration = Duration::from_secs(30);
    const LONGEST_REQUEST: u64 = 1 << 16;

    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(LONGEST_REQUEST)).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let mut takes_brotli = false;
    let mut own = "'self'".to_owned();
    // Closing before everything is read would look like a broken connection.
    for line in lines {
        let line = line?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(host) = line.strip_prefix("host:").map(str::trim)
            && host
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || ".:-".contains(sign))
        {
            own = format!("'self' http://{host}");
        }
        if let Some(encodings) = line.strip_prefix("accept-encoding:") {
            takes_brotli = encodings.split(',').any(|encoding| encoding.trim() == "br");
        }
    }

    let mut encoding = "";
    let (status, kind, body) = match request.split(' ').collect::<Vec<_>>()[..] {
        ["GET" | "HEAD", url, _] => {
            let path = file_for(url, options);
            let compressed = path.as_deref().filter(|_| takes_brotli).and_then(compressed);
            if compressed.is_some() {
                encoding = "Content-Encoding: br\r\n";
            }
            let found = compressed.or_else(|| fs::read(path.as_deref()?).ok());
            match found.zip(path) {
                Some((bytes, path)) => ("200 OK", media_type(&path), bytes),
                None => ("404 Not Found", "text/plain", b"Not found\n".to_vec()),
            }
        }
        _ => (
            "400 Bad Request",
            "text/plain",
            b"Only GET and HEAD are understood\n".to_vec(),
        ),
    };
    let mut head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{encoding}Vary: Accept-Encoding\r\nContent-Length: {}\r\n\
         Content-Security-Policy: {}\r\n",
        body.len(),
        POLICY.replace("OWN", &own)
    );
    for (name, value) in HEADERS {
        head += &format!("{name}: {value}\r\n");
    }
    let mut stream = stream;
    stream.write_all((head + "\r\n").as_bytes())?;
    if request.starts_with("HEAD ") {
        Ok(())
    } else {
        stream.write_all(&body)
    }
}

/// The file a request's URL names, or none if it points outside the folder.
fn file_for(url: &str, options: &Options) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix(&options.at)?;
    // A path that is empty or ends with a slash asks for a folder.
    let page;
    let path = if path.is_empty() || path.ends_with('/') {
        page = [path, "index.html"].concat();
        Path::new(&page)
    } else {
        Path::new(path)
    };
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| options.folder.join(path))
}

/// The file compressed beforehand, unless it is older than the file.
fn compressed(path: &Path) -> Option<Vec<u8>> {
    let beside = path.with_added_extension("br");
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    if changed(&beside)? < changed(path)? {
        return None;
    }
    fs::read(beside).ok()
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
