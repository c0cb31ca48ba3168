//! The size of a visit: the files that a browser fetches for the page, and those that it fetches when a reader opens a
//! figure.

use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Everything index.html asks for, itself included.
pub(crate) const VISIT: [&str; 5] = ["index.html", "style.css", "boot.js", "page.js", "page_bg.wasm"];

/// What boot.js fetches when a reader first asks how a figure came to be.
pub(crate) const WORKING: [&str; 3] = ["working.css", "working.js", "working_bg.wasm"];

/// Bytes of files.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Weight {
    /// The size on disk.
    pub(crate) raw: usize,
    /// With Brotli at quality 11, the best there is: how hosts send files compressed beforehand.
    pub(crate) brotli: usize,
}

/// Measures files of the page in `dist`, passes each one's path and compressed content to `keep`, prints the table and
/// returns the sum.
pub(crate) fn print(
    title: &str,
    files: &[&str],
    dist: &Path,
    mut keep: impl FnMut(&Path, &[u8]) -> io::Result<()>,
) -> io::Result<Weight> {
    let mut sum = Weight::default();
    println!("{title:<16} {:>9} {:>9}", "bytes", "Brotli");
    for name in files {
        let path = dist.join(name);
        let bytes =
            fs::read(&path).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))?;
        let compressed = compressed(&bytes)?;
        println!("{name:<16} {:>9} {:>9}", bytes.len(), compressed.len());
        keep(&path, &compressed)?;
        sum.raw += bytes.len();
        sum.brotli += compressed.len();
    }
    println!("{:<16} {:>9} {:>9}", "together", sum.raw, sum.brotli);
    Ok(sum)
}

fn compressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    const BUFFER: usize = 1 << 16;
    // Knowing the size beforehand, as the `brotli` command does, makes the program 1 kB smaller.
    let how = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };

    let mut compressed = Vec::new();
    let mut writer = CompressorWriter::with_params(&mut compressed, BUFFER, &how);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}
