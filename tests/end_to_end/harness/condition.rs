//! The four conditions a page of ours is met under.

use super::process::Process;
use super::{Failure, Outcome};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::SystemTime;

/// How the page reaches the reader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Condition {
    /// At the root of a host with a strict content security policy.
    Strict,
    /// The same in a folder.
    Subpath,
    /// In a frame with `sandbox="allow-scripts"` on a page of another origin: its own origin is `null`.
    Framed,
    /// wattworth.html opened from disk.
    File,
}

impl Condition {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Strict, Self::Subpath, Self::Framed, Self::File];

    /// Serves the page so and returns the address to open, with what must live as long as the visit.
    pub(super) fn serve(self, query: &str) -> Outcome<(String, Option<Process>)> {
        let dist = fresh_dist()?;
        match self {
            Self::Strict => serve_at(&dist, "/", query),
            Self::Subpath => serve_at(&dist, "/some/where/", query),
            Self::Framed => {
                let (address, server) = serve_at(&dist, "/", query)?;
                Ok((serve_frame(&address)?, server))
            }
            Self::File => Ok((
                format!("file://{}{query}", dist.join("wattworth.html").display()),
                None,
            )),
        }
    }
}

fn serve_at(dist: &Path, path: &str, query: &str) -> Outcome<(String, Option<Process>)> {
    let mut serve = Command::new(env!("CARGO_BIN_EXE_serve"));
    serve.args(["--port", "0", "--at", path]).arg(dist);
    let (server, address) = Process::start(&mut serve, |line| {
        line.starts_with("http://").then(|| line.to_owned())
    })?;
    Ok((format!("{address}{query}"), Some(server)))
}

/// Serves, from a port and therefore an origin of its own, a page that frames `address`.
fn serve_frame(address: &str) -> Outcome<String> {
    let page = format!(
        "<!doctype html><title>A page that embeds ours</title><link rel=\"icon\" href=\"data:,\">\
         <iframe sandbox=\"allow-scripts\" width=\"1000\" height=\"700\" src=\"{}\"></iframe>",
        address.replace('&', "&amp;").replace('"', "&quot;")
    );
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{page}",
        page.len()
    );
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let outer = format!("http://{}/", listener.local_addr()?);
    // Ends with the test program. A thread for each connection: browsers open some that stay silent.
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            thread::spawn(move || {
                let request = BufReader::new(&stream).lines();
                request
                    .map_while(Result::ok)
                    .take_while(|line| !line.is_empty())
                    .for_each(drop);
                (&stream).write_all(answer.as_bytes())
            });
        }
    });
    Ok(outer)
}

/// The folder dist/, provided that it was built from the sources as they are.
fn fresh_dist() -> Outcome<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = root.join("dist");
    let built = fs::metadata(dist.join("wattworth.html"))
        .and_then(|file| file.modified())
        .map_err(|_| Failure("dist/ is missing: run `make dist` or `make test`".to_owned()))?;
    for source in [
        "src",
        "index.html",
        "style.css",
        "Cargo.toml",
        "Cargo.lock",
        "Trunk.toml",
    ] {
        if let Some(newer) = changed_since(&root.join(source), built)? {
            return Err(Failure(format!(
                "dist/ is older than {}: run `make dist` or `make test`",
                newer.strip_prefix(root).unwrap_or(&newer).display()
            )));
        }
    }
    Ok(dist)
}

fn changed_since(path: &Path, time: SystemTime) -> Outcome<Option<PathBuf>> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            if let Some(newer) = changed_since(&entry?.path(), time)? {
                return Ok(Some(newer));
            }
        }
        return Ok(None);
    }
    Ok((fs::metadata(path)?.modified()? > time).then(|| path.to_owned()))
}
