//! Packs a built page into one file that opens from disk by double click: `pack [FOLDER]`.
//!
//! Reads dist/ and writes dist/wattworth.html, with style, scripts and program inside. A page on disk may
//! neither fetch nor load module scripts, so the program travels as base64 and boot.js reads it from the
//! document. The file carries its own policy, which names its scripts and its style by hash. Replacements
//! are exact and must each be found once: a changed index.html fails here instead of packing half a page.

// Native only. Cargo builds every binary for a browser test, too; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod weight;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use wattworth::scenario::live::Provider;

/// The page's program, as Trunk names it.
const PROGRAM: &str = "page_bg.wasm";

fn main() -> Result<(), Box<dyn Error>> {
    let dist = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    let target = dist.join("wattworth.html");
    let page = pack(&dist)?;
    fs::write(&target, &page)?;
    weight::print_visit(&dist)?;
    println!("{} holds it all in {} bytes", target.display(), page.len());
    Ok(())
}

fn pack(dist: &Path) -> Result<String, Box<dyn Error>> {
    let read = |name: &str| {
        let path = dist.join(name);
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}; run `make dist`", path.display()))
    };
    let style = read("style.css")?;
    let scripts = [read("page.js")?, read("boot.js")?];
    let program = STANDARD.encode(fs::read(dist.join(PROGRAM))?);
    if let Some(text) = scripts
        .iter()
        .find(|text| text.contains("</script") || text.contains("<!--"))
    {
        return Err(format!(
            "a script would end its own element: {}…",
            &text[..text.len().min(60)]
        )
        .into());
    }

    // A browser hashes the text between the tags, so the texts go in without a blank more.
    let hashes: Vec<String> = scripts.iter().map(|text| hash(text)).collect();
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; connect-src {}; \
         frame-src 'self' file:; \
         base-uri 'none'; form-action 'none'\">",
        hashes.join(" "),
        hash(&style),
        Provider::ALL.map(Provider::origin).join(" "),
    );
    // Inline scripts cannot be deferred, so they go where the document ends.
    let [glue, boot] = scripts;
    let end = format!(
        "<script type=\"application/octet-stream\" id=\"{PROGRAM}\">{program}</script>\n\
         <script>{glue}</script>\n<script>{boot}</script>\n</body>"
    );

    let mut page = read("index.html")?;
    for (from, to) in [
        (
            "<meta charset=\"utf-8\">",
            format!("<meta charset=\"utf-8\">\n{policy}"),
        ),
        (preload(&page)?.as_str(), String::new()),
        (
            "<link rel=\"stylesheet\" href=\"style.css\">",
            format!("<style>{style}</style>"),
        ),
        ("<script src=\"page.js\" defer></script>", String::new()),
        ("<script src=\"boot.js\" defer></script>", String::new()),
        ("</body>", end),
    ] {
        let count = page.matches(from).count();
        if count != 1 {
            return Err(format!("index.html has {count} times `{from}`, wanted once").into());
        }
        page = page.replacen(from, &to, 1);
    }
    Ok(page)
}

/// The preload of the program, whatever its other attributes.
fn preload(page: &str) -> Result<String, &'static str> {
    page.lines()
        .find(|line| line.starts_with("<link rel=\"preload\" href=\"page_bg.wasm\""))
        .map(str::to_owned)
        .ok_or("index.html has no preload of page_bg.wasm on a line of its own")
}

/// A content security policy's name for an inline script or style.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
