//! What programs read of a site: the list of its pages, and how to query the calculator.

use std::fmt::Write;

use super::StaticPage;
use crate::report::markup::Escaped;
use crate::report::stories::STORIES;
use crate::report::stories::telling::{Teller, plain};
use crate::report::words::Words;
use crate::report::words::piece::plain as words_of;
use crate::scenario;

/// `sitemap.xml`: every address there is; search engines want them absolute.
#[must_use]
pub fn sitemap(all: &[StaticPage], site: &str) -> String {
    let pages = all.iter().map(|page| [site, &page.path, "/"].concat());
    let addresses: String = [site.to_owned()]
        .into_iter()
        .chain(pages)
        .map(|address| format!("<url><loc>{}</loc></url>\n", Escaped(&address)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{addresses}</urlset>\n"
    )
}

/// `llms.txt`: what this site is, how to query it, and what each named scenario answers. Without a known host addresses
/// are relative.
///
/// # Errors
/// When a verdict names a figure or a source that does not exist.
pub fn llms(site: Option<&str>, words: &dyn Words) -> Result<String, String> {
    let at = site.unwrap_or("");
    let mut text = format!(
        "# Wattworth\n\n\
         > What is a megawatt worth: mining Bitcoin, renting out GPUs, or leasing it to somebody else's AI? A calculator in \
         one page; everything is computed in the reader's browser.\n\n\
         The measure: what a megawatt of grid clears a year after a return on all capital. The net present value of a use, \
         per MW of grid it reserves, as equal yearly amounts over the months that the megawatt is tied up: \
         W * 12 * i / (1 - (1 + i)^-T), i = rate / 12, T months.\n\
         Hashprice ($/PH/day) = 1e15 * 86400 / (difficulty * 2^32) * (subsidy + fees) * price. A month is 730 hours or 4,380 \
         blocks. All money is nominal US dollars. No figure is advice.\n\n\
         To cite a figure, give the link, which holds the whole scenario, and the day that its `d` names.\n\n\
         ## How to ask\n\n\
         A scenario is a link: {at}?kwh=0.045&btc=120000&mix=s21pro*10000,h100*2000,lease*30MW. `preset=ID` begins from a \
         named scenario; `d` names the day of the defaults. `mix` is `machine*count`, `machine*power` or `lease*power`, then \
         `@PRICE` and `~RENT` if they are not the catalogue's. `embed=1&view=story` with a preset shows its story step by step, \
         `story-2` its second step; its sentences, links and charts are in `ID/story.json`. A named scenario's page takes keys, \
         too: `iren/?kwh=0.05`. Every other key is a number:\n\n"
    );
    for field in scenario::fields() {
        // Writing into a string does not fail.
        let _ = writeln!(
            text,
            "- `{}`: {}, {}",
            field.key,
            words.input(field.input),
            words.unit(field.unit)
        );
    }
    text += "\n## Named scenarios\n\n";
    let mut teller = Teller::new(words);
    for story in &STORIES {
        let verdict = teller.tell(story, "", story.verdict)?;
        let state = teller.state(&story.link(""))?;
        let answer = words.answer(&state.report, None);
        let id = story.id;
        let _ = writeln!(
            text,
            "- [{}]({at}{id}/): {} {} ({}. Every figure: {at}{id}/report.json, by month: {at}{id}/monthly.csv)",
            story.title,
            plain(&verdict),
            words_of(&answer.headline),
            words_of(&answer.dateline),
        );
    }
    // Removes the comma and the blank after an input without a unit.
    Ok(text.replace(", \n", "\n"))
}
