//! The names by which the program and its script know each other.
//!
//! wasm-bindgen makes them long and ends each in sixteen digits of a hash, which stand in both files and do not compress:
//! 6 kB of a visit. wasm-opt gives the program short ones and writes down which (`make dist`); here the script follows.

use std::collections::BTreeMap;
use std::error::Error;

/// The script with the names that the program now has, by wasm-opt's list.
pub(crate) fn renamed(script: &str, list: &str) -> Result<String, Box<dyn Error>> {
    let list: serde_json::Value = serde_json::from_str(list)?;
    let (mut names, mut left) = (BTreeMap::new(), Vec::new());
    for (kind, has_module) in [("imports", true), ("exports", false)] {
        for entry in list[kind].as_array().ok_or("the list has no such names")? {
            let part = |at: usize| entry[at].as_str().ok_or("an entry of the list is no name");
            let at = usize::from(has_module);
            names.insert(part(at)?, part(at + 1)?);
            // The script need not use all that the program exports, but gives it all that it imports.
            left.extend(has_module.then_some(part(at)?));
        }
    }
    let mut text = String::with_capacity(script.len());
    // Names stand where properties do, so each is one word of the script.
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
