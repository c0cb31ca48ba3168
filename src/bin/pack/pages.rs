//! Writes the static pages into dist/, each into its folder with its files.

use std::error::Error;
use std::fs;
use std::path::Path;

use wattworth::link::TRACKERS;
use wattworth::pages::frame::{KEYS_JS, PAGES_CSS, html};
use wattworth::pages::{self, machines};
use wattworth::report::words::language::Language;

/// Writes all static pages. `site` is the address under which dist/ will be found, with a slash at its end.
pub(crate) fn write(dist: &Path, site: Option<&str>) -> Result<(), Box<dyn Error>> {
    let (css, rules) = PAGES_CSS;
    fs::write(dist.join(css), rules)?;
    let (keys, script) = KEYS_JS;
    fs::write(dist.join(keys), script.replace("%TRACKERS%", &TRACKERS.join(",")))?;
    let all = pages::all()?;
    for page in &all {
        let folder = dist.join(&page.path);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), html(page, &all, site))?;
        for file in &page.files {
            fs::write(folder.join(&file.name), &file.bytes)?;
        }
    }
    let words = Language::default().words();
    fs::write(dist.join("llms.txt"), machines::llms(site, words)?)?;
    if let Some(site) = site {
        fs::write(dist.join("sitemap.xml"), machines::sitemap(&all, site))?;
    }
    println!("{} pages beside it", all.len());
    Ok(())
}
