//! What an editor's readers see of an embed: the editor's own headline, no messages meant for the editor, what is
//! compared, a link to the newest prices, the surrounding page's background, and no empty space.

use serde_json::json;
use wattworth::link::{Form, decode, encode, with_newest_prices};

use crate::harness::{Browser, Condition, Outcome};

#[test]
fn a_wrong_view_shows_the_verdict_without_a_message() -> Outcome {
    for link in [
        "?embed=1&view=nonsense&theme=pink&controls=nothing",
        "?embed=1&view=card-9",
    ] {
        Browser::new().visit(Condition::Strict, link, async |page| {
            page.wait_until("document.querySelector('.embed #verdict')")
                .await?;
            let shown = page
                .run("return document.querySelector('main').innerText")
                .await?;
            let shown = shown.as_str().unwrap_or_default();
            for word in ["view", "theme", "controls", "link"] {
                assert!(!shown.contains(word), "{link}: {shown}");
            }
            Ok(())
        })?;
    }
    // An unusable input does change the figures, so readers are told.
    Browser::new().visit(Condition::Strict, "?embed=1&kwh=cheap", async |page| {
        page.wait_for(".notices", "kwh=cheap").await
    })
}

#[test]
fn the_editors_title_is_the_headline_and_the_page_around_shows_through() -> Outcome {
    let link = "?embed=1&view=cash&theme=light&ground=none&title=Power%20for%20all";
    Browser::new().visit(Condition::Strict, link, async |page| {
        page.wait_until("document.querySelector('canvas') && document.querySelector('canvas').clientHeight > 100").await?;
        assert_eq!(page.text("h1").await?, "Power for all", "without marks of ours");
        let seen = page
            .run(
                "const ground = (element) => getComputedStyle(element).backgroundColor;
                 const before = getComputedStyle(document.querySelector('h1'), '::before').content;
                 const canvas = document.querySelector('canvas');
                 const corner = canvas.getContext('2d').getImageData(0, 0, 1, 1).data[3];
                 return [ground(document.documentElement), ground(document.body), ground(document.querySelector('main')),
                     before, corner]",
            )
            .await?;
        let clear = "rgba(0, 0, 0, 0)";
        assert_eq!(seen, json!([clear, clear, clear, "none", 0]), "what is below, and before the title");
        Ok(())
    })?;
    Browser::new().visit(Condition::Strict, "?embed=1&theme=light", async |page| {
        page.wait_until("document.querySelector('.embed #verdict')").await?;
        let ground = page
            .run("return [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor)")
            .await?;
        assert!(ground.to_string().contains("rgb(250, 249, 246)"), "{ground}: paper, unless asked otherwise");
        Ok(())
    })
}

#[test]
fn an_embed_of_an_earlier_day_leads_to_the_newest_prices() -> Outcome {
    let frozen = encode(
        &decode("d=2024-11-23&btc=70000&kwh=0.031&mix=h100*8@36000~2.2,s9*3"),
        Form::Frozen,
    );
    Browser::new().visit(Condition::Strict, &format!("?embed=1&{frozen}"), async |page| {
        page.wait_until("document.querySelectorAll('.origin a').length === 2")
            .await?;
        assert!(
            page.text(".origin").await?.contains("23 Nov 2024"),
            "it says its date"
        );
        let there = page
            .run("return document.querySelector('.origin a').getAttribute('href')")
            .await?;
        let there = decode(there.as_str().unwrap_or_default());
        assert_eq!(there.problems, []);
        // The link has the reader's own inputs but no prices: those are the newest.
        assert_eq!(there.scenario, decode("kwh=0.031&mix=h100*8,s9*3").scenario);
        assert!(!there.page.embed, "it is the page");
        assert_eq!(with_newest_prices(&there.scenario), None);
        Ok(())
    })?;
    Browser::new().visit(Condition::Strict, "?embed=1", async |page| {
        page.wait_until("document.querySelector('.origin')").await?;
        assert_eq!(page.count(".origin a").await?, 1, "there are no newer ones");
        Ok(())
    })
}

/// Below the canvas there is a reading from the start, and pointing at the chart moves nothing.
#[test]
fn below_an_embeds_chart_there_is_no_empty_space_and_pointing_moves_nothing() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    Browser::new().taken_to("no room left free", async |page| {
        for (width, view) in [
            (320, "cash&a=mix%3Dlease*35MW"),
            (600, "worth"),
            (800, "breakeven&theme=dark"),
            (320, "mwh"),
            (600, "profit&ground=none"),
        ] {
            page.resize(width, 900).await?;
            page.open(&format!("{ours}?embed=1&view={view}")).await?;
            page.wait_until("document.querySelector('canvas') && document.querySelector('canvas').clientHeight > 100")
                .await?;
            let seen = "const [canvas, rest, origin] = ['canvas', '.rests', '.origin']
                    .map((one) => document.querySelector(one).getBoundingClientRect());
                const said = [...document.querySelectorAll('.rests > p')].filter((one) => one.innerText
                    && getComputedStyle(one).visibility === 'visible').map((one) => one.innerText);
                return [rest.top - canvas.bottom, origin.top - rest.bottom, rest.height,
                    document.documentElement.getBoundingClientRect().height, said[0], said.length]";
            let at_rest = page.run(seen).await?;
            let space = |nth: usize| at_rest[nth].as_f64().unwrap_or(f64::MAX);
            let case = format!("{view} at {width} px: {at_rest}");
            assert!(space(0) <= 8.0 && space(1) <= 16.0, "{case}: no more than a margin is free");
            assert_eq!(at_rest[5], 1, "{case}: one reading at a time");
            let said = at_rest[4].as_str().unwrap_or_default();
            assert!(said.contains('$') && said.contains(char::is_alphabetic), "{case}");
            // Lines are 21 px high, and all but the last are about full.
            let least = (space(2) / 21.0).floor() - 1.0;
            assert!(least * f64::from(width) / 16.0 < f64::from(u32::try_from(said.len())?), "{case}: the lines are full");
            for part in [0.1, 0.4, 0.7, 0.95] {
                page.run(&format!(
                    "const drawing = document.querySelector('.drawing'), at = drawing.getBoundingClientRect();
                     const place = {{ clientX: at.left + at.width * {part}, clientY: at.top + at.height / 2, bubbles: true }};
                     drawing.querySelector('canvas').dispatchEvent(new PointerEvent('pointermove', place))"
                ))
                .await?;
                page.wait_until("document.querySelector('.rests p + p b')").await?;
                let read = page.run(seen).await?;
                for nth in [0, 1, 2, 3, 5] {
                    assert_eq!(read[nth], at_rest[nth], "{case}: pointed at {part}: {read}");
                }
            }
        }
        Ok(())
    })
}

#[test]
fn a_chart_alone_says_what_is_compared_and_how_large() -> Outcome {
    let link = "?embed=1&view=cash&mw=60&kwh=0.038&btc=90000&mix=s21xp*10000&a=mix%3Dlease*35MW%26mw%3D60";
    Browser::new().visit(Condition::Strict, link, async |page| {
        page.wait_until("document.querySelector('.assumed')").await?;
        let said = page
            .run("return document.querySelector('.assumed').innerText")
            .await?;
        let said = said.as_str().unwrap_or_default().replace('\u{a0}', " ");
        let lines: Vec<&str> = said.lines().collect();
        // Grid power: 3,645 W × 1.05 × 10,000, and 35 MW × 1.35.
        assert_eq!(
            lines[0],
            "Mining: 10,000 S21 XP on 38.3 MW · 60.0 MW of grid at 3.8 ¢ a kWh · Bitcoin at $90,000"
        );
        assert!(
            lines[1].starts_with("A: AI lease: 47.2 MW · 60.0 MW of grid at 5.0 ¢ a kWh · Bitcoin at $"),
            "{}",
            lines[1]
        );
        assert_eq!(lines.len(), 2, "{said}");
        Ok(())
    })
}
