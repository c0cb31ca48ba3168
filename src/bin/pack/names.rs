//! The names of the program's imports and exports, which its script must use, too.
//!
//! wasm-bindgen makes these names long and ends each in sixteen digits of a hash. They are in both files and do not
//! compress: 6 kB of a visit. wasm-opt gives the program short names and writes a list of them (`make dist`); this
//! module puts the same names into the script.

use std::collections::BTreeMap;
use std::error::Error;

/// The script with the names that the program has now, according to wasm-opt's list.
pub(crate) fn renamed(script: &str, list: &str) -> Result<String, Box<dyn Error>> {
    let list: serde_json::Value = serde_json::from_str(list)?;
    let (mut names, mut left) = (BTreeMap::new(), Vec::new());
    for (kind, has_module) in [("imports", true), ("exports", false)] {
        for entry in list[kind].as_array().ok_or("the list has no such names")? {
            let part = |at: usize| entry[at].as_str().ok_or("an entry of the list is no name");
            let at = usize::from(has_module);
            names.insert(part(at)?, part(at + 1)?);
            // The script need not use every export of the program, but must provide every import.
            left.extend(has_module.then_some(part(at)?));
        }
    }
    let mut text = String::with_capacity(script.len());
    // The names are properties in the script, so each is a word by itself.
    let is_of_word = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    for part in script.split_inclusive(|sign| !is_of_word(sign)) {
        let word = part.trim_end_matches(|sign| !is_of_word(sign));
        match names.get(word) {
            Some(name) => {
                left.retain(|kept| *kept != word);
                text.push_str(name);
            }
            None => text.push_str(word),
        }
        text.push_str(&part[word.len()..]);
    }
    if let Some(name) = left.first() {
        return Err(format!("page.js does not name `{name}`; run `make dist`").into());
    }
    // wasm-opt puts all imports into one module of this name.
    Ok(text.replace("\"./page_bg.js\"", "\"a\""))
}
