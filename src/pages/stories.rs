//! The page that lists all stories with their verdicts, and the article's claims with the verdicts on them.

use super::StaticPage;
use super::told::Sources;
use crate::report::markup::Escaped;
use crate::report::stories::telling::Teller;
use crate::report::stories::{CLAIMS, SLIPS, STORIES, Story, find};

/// The page.
///
/// # Errors
/// When a text names a figure or a source that does not exist.
pub(super) fn page(teller: &mut Teller<'_>) -> Result<StaticPage, String> {
    let mut sources = Sources::default();
    let mut body = String::from(
        "<h1>Stories, and what the figures say of them</h1>\n\
         <p class=\"lead\">An article of November 2024 says that Bitcoin mining and AI compete for the same power and \
         machines. These are its systems and its claims, each as a scenario that you can open and change. The figures are \
         the calculator’s, computed from each scenario; what is quoted has its source.</p>\n\
         <h2>The article’s claims, checked</h2>\n<ol class=\"claims\">\n",
    );
    for claim in CLAIMS {
        let story = known(claim.story)?;
        let said = sources.html(&teller.tell(story, claim.keys, claim.said)?);
        let link = story.link(claim.keys);
        body += &format!(
            "<li data-link=\"{}\"><h3>{}</h3><p><b>{}.</b> {said} <a href=\"../{}/\">The story</a> · \
             <a href=\"../?{}\">In the calculator</a></p></li>\n",
            Escaped(&link),
            Escaped(claim.claim),
            claim.holds.verdict(),
            story.id,
            Escaped(&link),
        );
    }
    body += "</ol>\n<h2>Two slips</h2>\n<ul>\n";
    for (id, said) in SLIPS {
        let story = known(id)?;
        let said = sources.html(&teller.tell(story, "", said)?);
        body += &format!("<li>{said} <a href=\"../{id}/\">The story</a></li>\n");
    }
    body += "</ul>\n<h2>The stories</h2>\n<ul class=\"stories\">\n";
    for story in &STORIES {
        let verdict = sources.html(&teller.tell(story, "", story.verdict)?);
        body += &format!(
            "<li data-link=\"{}\"><h3><a href=\"../{}/\">{}</a></h3><p>{verdict}</p></li>\n",
            Escaped(&story.link("")),
            story.id,
            Escaped(story.title),
        );
    }
    body += "</ul>\n";
    body += &sources.list();
    Ok(StaticPage {
        path: "stories".to_owned(),
        title: "Stories and claims, checked".to_owned(),
        description: "Hut 8, Bitdeer, Core Scientific, the halving, 2022: what an article on Bitcoin and AI says, checked \
                      with figures that you can open and change."
            .to_owned(),
        nav: Some("Stories"),
        body,
        files: Vec::new(),
    })
}

fn known(id: &str) -> Result<&'static Story, String> {
    find(id).ok_or_else(|| format!("no story `{id}`"))
}
