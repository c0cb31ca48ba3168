//! The file that an embed fetches to tell a story, the code that embeds it, and story pages whose address has keys.

use roxmltree::{Document, Node};
use serde_json::Value;
use wattworth::link::{TRACKERS, View, decode};
use wattworth::pages::StaticPage;
use wattworth::pages::frame::{KEYS_JS, html};
use wattworth::report::Report;
use wattworth::report::charts::{CHARTS, ChartChoices, ChartScene, figure};
use wattworth::report::english::English;
use wattworth::report::stories::telling::value_at;
use wattworth::report::stories::{STORIES, Story};

use crate::pages::{PAGES, parsed};

fn page_of(story: &Story) -> &'static StaticPage {
    PAGES
        .iter()
        .find(|page| page.path == story.id)
        .expect("a story has its page")
}

/// The file that an embed fetches.
fn file_of(story: &Story) -> Value {
    let page = page_of(story);
    let file = page.files.iter().find(|file| file.name == "story.json");
    serde_json::from_slice(&file.expect("a story has its steps").bytes).expect("it is JSON")
}

fn said<'a>(step: &'a Value, name: &str) -> &'a str {
    step[name]
        .as_str()
        .unwrap_or_else(|| panic!("{step} has no {name}"))
}

#[test]
fn every_step_has_a_state_that_its_chart_can_show() {
    for story in &STORIES {
        let file = file_of(story);
        let base = decode(&story.link(""));
        assert_eq!(said(&file, "id"), story.id);
        assert_eq!(said(&file, "day"), base.scenario.date.to_string(), "{}", story.id);
        let steps = file["steps"].as_array().expect("steps");
        assert_eq!(steps.len(), story.steps.len(), "{}", story.id);
        for (nth, step) in steps.iter().enumerate() {
            let head = ["<div>", said(step, "html"), "</div>"].concat();
            let head = Document::parse(&head).expect("it is well formed");
            let words = |tag: &str| {
                let node = head.descendants().find(|node| node.has_tag_name(tag));
                node.and_then(|node| node.text()).map(str::to_owned)
            };
            assert_eq!(words("h1").as_deref(), Some(story.title));
            let heading = format!("Step {} of {}", nth + 1, steps.len());
            assert_eq!(words("span"), Some(heading), "{}", story.id);
            // The button back is disabled on the first step, the button forward on the last.
            let ends: Vec<&str> = head
                .descendants()
                .filter_map(|node| node.attribute("aria-disabled"))
                .collect();
            let expected = [nth == 0, nth + 1 == steps.len()].map(|is_end| is_end.to_string());
            assert_eq!(ends, expected, "{}", story.id);
            let link = decode(said(step, "link"));
            assert!(link.problems.is_empty(), "{step}: {:?}", link.problems);
            let report = Report::of(&link, &English);
            // The embed finds a step's chart by its name.
            let chart = CHARTS.iter().find(|entry| entry.id.name() == said(step, "chart"));
            let choices = ChartChoices::default();
            let scene = ChartScene::new(&report, &English, &choices);
            let shown = figure(chart.expect("a chart of the registry").id, &scene);
            assert!(shown.is_some(), "{step} has nothing to show");
        }
        // A story that shows a single chart throughout would show little of what its steps say.
        let charts: std::collections::BTreeSet<&str> = steps.iter().map(|step| said(step, "chart")).collect();
        assert!(charts.len() > 1, "{}: {charts:?}", story.id);
    }
}

#[test]
fn every_figure_of_a_steps_sentence_is_its_links() {
    let mut seen = 0;
    for story in &STORIES {
        for step in file_of(story)["steps"].as_array().expect("steps") {
            let html = ["<div>", said(step, "html"), "</div>"].concat();
            let document = Document::parse(&html).unwrap_or_else(|error| panic!("{error} in {html}"));
            let shown: Vec<Node<'_, '_>> = document
                .descendants()
                .filter(|node| node.attribute("class") == Some("now"))
                .collect();
            assert_eq!(shown.len(), 1, "one sentence is seen");
            let words: String = document
                .descendants()
                .filter(Node::is_text)
                .filter_map(|node| node.text())
                .collect();
            assert!(
                !words.contains(['{', '}', '[', ']']),
                "a mark was not replaced by its text: {words}"
            );
            for node in shown[0].descendants().filter(|node| node.has_tag_name("data")) {
                let link = node
                    .ancestors()
                    .find_map(|node: Node<'_, '_>| node.attribute("data-link"))
                    .unwrap_or_else(|| said(step, "link"));
                let path = node.attribute("data-figure").expect("a figure has its path");
                let object = serde_json::to_value(Report::of(&decode(link), &English)).expect("JSON");
                let there = value_at(&object, path).unwrap_or_else(|| panic!("{link} has no {path}"));
                let value = node.attribute("value").and_then(|value| value.parse().ok());
                let value: f64 = value.expect("a figure has its value");
                assert!(
                    (value - there).abs() <= 1e-12 * there.abs(),
                    "{path} is {value}, of {link} {there}"
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 80, "only {seen} figures were looked at");
}

#[test]
fn every_story_can_be_put_on_a_page() {
    for story in &STORIES {
        let page = page_of(story);
        let link = format!("../?preset={}&amp;embed=1&amp;view=story", story.id);
        assert!(page.body.contains(&link), "{} leads to {link}", story.id);
        // The embed code must name the host, so it is shown only where the host is known.
        assert!(!html(page, &PAGES, None).contains("&lt;iframe"), "{}", story.id);
        let with = html(page, &PAGES, Some("https://example.org/w/"));
        let document = parsed(&with);
        let code = document.descendants().find(|node| {
            node.has_tag_name("code") && node.text().is_some_and(|text| text.contains("<iframe"))
        });
        let code = code.and_then(|node| node.text()).expect("its code");
        let address = code
            .split_once("<iframe src=\"https://example.org/w/?")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(query, _)| query.replace("&amp;", "&"));
        let embedded = decode(&address.expect("the code embeds ours"));
        assert!(embedded.problems.is_empty() && embedded.page.embed, "{code}");
        assert_eq!(embedded.page.view, Some(View::Story(0)), "{code}");
        assert_eq!(embedded.page.story, Some(story.id), "{code}");
    }
}

#[test]
fn only_story_pages_have_the_script_that_reads_keys() {
    let (name, script) = KEYS_JS;
    for page in PAGES.iter() {
        let html = html(page, &PAGES, None);
        let document = parsed(&html);
        let scripts: Vec<Node<'_, '_>> = document
            .descendants()
            .filter(|node| node.attribute("src") == Some(&format!("../{name}")))
            .collect();
        let told = STORIES.iter().find(|story| story.id == page.path);
        assert_eq!(scripts.len(), usize::from(told.is_some()), "{}", page.path);
        for node in scripts {
            assert_eq!(
                node.attribute("data-preset"),
                Some(page.path.as_str()),
                "{}",
                page.path
            );
            // The script must run before anything is painted, and the page's policy must allow it.
            assert!(node.attribute("defer").is_none() && node.attribute("async").is_none());
            assert!(html.contains("script-src 'self'"), "{}", page.path);
        }
    }
    assert_eq!(
        script.matches("%TRACKERS%").count(),
        1,
        "the script has one place where `pack` writes the trackers"
    );
    assert!(TRACKERS.iter().all(|tracker| !tracker.contains('"')));
}
