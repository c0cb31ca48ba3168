//! The four conditions under which readers open the page.

use super::host::{File, host};
use super::process::Process;
use super::{Failure, Outcome};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// How the page reaches the reader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Condition {
    /// At the root of a host with a strict content security policy.
    Strict,
    /// The same host, but with the page in a subfolder.
    Subpath,
    /// In a frame with `sandbox="allow-scripts"` on a page of another origin: its own origin is `null`.
    Framed,
    /// wattworth.html opened from disk.
    File,
}

impl Condition {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Strict, Self::Subpath, Self::Framed, Self::File];

    /// Serves the page under this condition. Returns the address to open, and the process that must live as long as the
    /// visit.
    pub(crate) fn serve(self, query: &str) -> Outcome<(String, Option<Process>)> {
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
pub(crate) fn serve_frame(address: &str) -> Outcome<String> {
    let page = format!(
        "<!doctype html><title>A page that embeds ours</title><link rel=\"icon\" href=\"data:,\">\
         <iframe sandbox=\"allow-scripts\" width=\"1000\" height=\"700\" src=\"{}\"></iframe>",
        address.replace('&', "&amp;").replace('"', "&quot;")
    );
    host("default-src * data:", move |_| Some(File::html(page.clone())))
}

/// The folder dist/; an error if it was not built from the present sources.
pub(crate) fn fresh_dist() -> Outcome<PathBuf> {
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
