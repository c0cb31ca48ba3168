//! What a visit weighs: the files that a browser fetches for the page.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Everything index.html asks for, itself included.
pub(crate) const FILES: [&str; 5] = ["index.html", "style.css", "boot.js", "page.js", "page_bg.wasm"];

/// One file's size in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Weight {
    /// As it lies on disk.
    pub(crate) raw: usize,
    /// With Brotli at quality 11, the best there is: how hosts send files compressed beforehand.
    pub(crate) brotli: usize,
}

impl Weight {
    /// Weighs one file.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        const BUFFER: usize = 1 << 16;
        const QUALITY: u32 = 11;
        const WINDOW: u32 = 22;

        let bytes =
            fs::read(path).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))?;
        let mut compressed = Vec::new();
        let mut writer = brotli::CompressorWriter::new(&mut compressed, BUFFER, QUALITY, WINDOW);
        writer.write_all(&bytes)?;
        drop(writer);
        Ok(Self {
            raw: bytes.len(),
            brotli: compressed.len(),
        })
    }
}

/// Weighs the files of a visit to the page in `dist`, prints the table and returns the sum.
pub(crate) fn print_visit(dist: &Path) -> io::Result<Weight> {
    let mut sum = Weight::default();
    println!("{:<14} {:>9} {:>9}", "visit", "bytes", "Brotli");
    for name in FILES {
        let weight = Weight::of(&dist.join(name))?;
        println!("{name:<14} {:>9} {:>9}", weight.raw, weight.brotli);
        sum.raw += weight.raw;
        sum.brotli += weight.brotli;
    }
    println!("{:<14} {:>9} {:>9}", "together", sum.raw, sum.brotli);
    Ok(sum)
}
