//! Finishes a built page: `pack [FOLDER]`, dist/ if none is named. SITE in the environment is the address under which
//! the folder will be found.
//!
//! Writes the default's answer into index.html and the list of trackers into boot.js, gives the program's imports and
//! exports in page.js the names that they have in the program, packs the page into one file that opens from disk by
//! double click, dist/wattworth.html, writes the copy of embed.js that frozen embeds name, and compresses what a visit
//! fetches, for hosts that send files compressed beforehand. A page on disk may neither fetch nor load module scripts,
//! so there the program travels as base64 and boot.js reads it from the document. The file carries its own policy,
//! which names its scripts and styles by hash. Replacements are exact and must each be found once: a changed index.html
//! fails here instead of packing half a page.

// Native only. Cargo builds every binary for a browser test, too; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod first_content;
mod names;
mod pages;
mod weight;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use first_content::first_content;
use wattworth::link::{TRACKERS, decode};
use wattworth::pages::frame::absolute;
use wattworth::report::Report;
use wattworth::report::share::frozen_script;
use wattworth::report::words::Label;
use wattworth::report::words::language::Language;
use wattworth::report::words::piece::plain;
use wattworth::scenario::live::Provider;

/// The page's own program, by Trunk's name, and the second one, which works figures out.
const PROGRAMS: [&str; 2] = ["page_bg.wasm", "working_bg.wasm"];
/// The list of the names that wasm-opt changed in the page's program.
const NAMES: &str = "target/page_names.json";

fn main() -> Result<(), Box<dyn Error>> {
    let dist = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned()));
    finish(&dist)?;
    rename(&dist)?;
    version_script(&dist)?;
    let site = site()?;
    pages::write(&dist, site.as_deref())?;
    if let Some(site) = site {
        name_address(&dist, &site)?;
    }
    let target = dist.join("wattworth.html");
    let page = pack(&dist)?;
    fs::write(&target, &page)?;
    // The name that hosts look for: index.html.br beside index.html.
    let keep = |path: &Path, compressed: &[u8]| fs::write(path.with_added_extension("br"), compressed);
    weight::print("visit", &weight::VISIT, &dist, keep)?;
    weight::print("a figure opened", &weight::WORKING, &dist, keep)?;
    println!("{} holds it all in {} bytes", target.display(), page.len());
    Ok(())
}

/// The address under which dist/ will be found, from the environment, with a slash at its end.
fn site() -> Result<Option<String>, String> {
    let Some(site) = std::env::var("SITE").ok().filter(|site| !site.is_empty()) else {
        println!("no SITE=https://… given: pages are written without what must name their own address");
        return Ok(None);
    };
    if !site.starts_with("https://") && !site.starts_with("http://") {
        return Err(format!(
            "SITE is `{site}`, wanted an address that begins with https://"
        ));
    }
    Ok(Some(format!("{}/", site.trim_end_matches('/'))))
}

/// Writes the default's answer and the list of trackers where index.html and boot.js have room for them.
fn finish(dist: &Path) -> Result<(), Box<dyn Error>> {
    let filled = [
        (
            "index.html",
            "<div class=\"page\" id=\"first\" hidden></div>",
            format!(
                "<div class=\"page\" id=\"first\" hidden>\n{}\n</div>",
                first_content()
            ),
        ),
        ("boot.js", "%TRACKERS%", TRACKERS.join(",")),
    ];
    for (name, from, to) in filled {
        let text = replaced(name, read(dist, name)?, from, &to)?;
        fs::write(dist.join(name), text)?;
    }
    Ok(())
}

/// Gives page.js the names that wasm-opt gave the program.
fn rename(dist: &Path) -> Result<(), Box<dyn Error>> {
    let script = names::renamed(&read(dist, "page.js")?, &fs::read_to_string(NAMES)?)?;
    Ok(fs::write(dist.join("page.js"), script)?)
}

/// Writes the calculator's own address into index.html, with the article's card as its picture.
fn name_address(dist: &Path, site: &str) -> Result<(), Box<dyn Error>> {
    const ICON: &str = "<link rel=\"icon\" href=\"data:,\">";
    let words = Language::default().words();
    let title = [words.label(Label::Name), ": ", words.label(Label::Tagline)].concat();
    let headline = plain(&words.answer(&Report::of(&decode(""), words), None).headline);
    let card = [site, "article/card.png"].concat();
    let head = absolute(&title, &headline, site, Some(&card));
    let page = replaced(
        "index.html",
        read(dist, "index.html")?,
        ICON,
        &[&head, ICON].concat(),
    )?;
    Ok(fs::write(dist.join("index.html"), page)?)
}

/// Writes embed.js a second time, under the name by which frozen embeds ask for exactly these bytes.
fn version_script(dist: &Path) -> Result<(), Box<dyn Error>> {
    let script = read(dist, "embed.js")?;
    let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&script)));
    let (name, said) = frozen_script();
    if integrity != said {
        return Err(format!("embed.js is {integrity}, but the page says {said} of it").into());
    }
    Ok(fs::write(dist.join(name), script)?)
}

fn read(dist: &Path, name: &str) -> Result<String, String> {
    let path = dist.join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}; run `make dist`", path.display()))
}

/// A text with `to` in place of `from`, which it must contain exactly once.
fn replaced(name: &str, text: String, from: &str, to: &str) -> Result<String, String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        count => Err(format!(
            "{name} has {count} times `{from}`, wanted once; run `make dist`"
        )),
    }
}

fn pack(dist: &Path) -> Result<String, Box<dyn Error>> {
    let read = |name: &str| read(dist, name);
    let styles = [read("style.css")? + &read("working.css")?, read("noscript.css")?];
    let scripts = [[read("page.js")?, read("working.js")?].concat(), read("boot.js")?];
    let mut programs = String::new();
    for name in PROGRAMS {
        let program = STANDARD.encode(fs::read(dist.join(name))?);
        programs += &format!("<script type=\"application/octet-stream\" id=\"{name}\">{program}</script>\n");
    }
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

    // A browser hashes the text between the tags, so the texts go in without any additional blank.
    let hashes: Vec<String> = scripts.iter().map(|text| hash(text)).collect();
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; connect-src 'self' {}; \
         frame-src 'self' file:; \
         base-uri 'none'; form-action 'none'\">",
        hashes.join(" "),
        styles.each_ref().map(|text| hash(text)).join(" "),
        Provider::ALL.map(Provider::origin).join(" "),
    );
    // Inline scripts cannot be deferred, so the program's script goes to the end of the document.
    let [glue, boot] = scripts;
    let [style, noscript] = styles;
    let end = format!("{programs}<script>{glue}</script>\n</body>");

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
        (
            "<script src=\"boot.js\"></script>",
            format!("<script>{boot}</script>"),
        ),
        (
            "<link rel=\"stylesheet\" href=\"noscript.css\">",
            format!("<style>{noscript}</style>"),
        ),
        ("</body>", end),
    ] {
        page = replaced("index.html", page, from, &to)?;
    }
    Ok(page)
}

/// The line of the program's preload, whatever its other attributes.
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
