//! The duel: a cell of the map sets its two inputs, the list of what matters most leads to its inputs, and choices
//! change the text.

use thirtyfour::Key;

use crate::harness::{Browser, Condition, Outcome, Page};

/// A script that returns the id of the focused element.
const FOCUSED: &str = "return document.activeElement.id";

#[test]
fn a_cell_of_the_map_sets_its_two_inputs_by_key() -> Outcome {
    Browser::new().visit(Condition::Strict, "?preset=article", async |page| {
        map_is_there(page).await?;
        page.run("document.querySelector('.map .drawing').focus()")
            .await?;
        // The cross starts at the reader's point, $2 and $99,660. Up is a higher Bitcoin price, right a higher GPU
        // rent.
        page.press(Key::Right).await?;
        page.wait_for("#map-said", "the AI lease clears most").await?;
        page.press(Key::PageUp).await?;
        page.press(Key::PageUp).await?;
        page.wait_for("#map-said", "mining clears most").await?;
        let said = page.text("#map-said").await?;
        page.press(Key::Enter).await?;
        page.wait_until("/h100\\*8000~/.test(location.search) && /[?&]btc=/.test(location.search)")
            .await?;
        let (rent, price) = (page.value("#field-gpuh").await?, page.value("#field-btc").await?);
        let thousands = price.trim_end_matches("000").replace(',', "");
        assert!(
            said.contains(&rent) && said.contains(&thousands[..2]),
            "the map said {said:?}; the fields say {rent} and {price}"
        );
        assert!(
            price.replace(',', "").parse::<f64>().is_ok_and(|usd| usd > 140e3),
            "sixteen points up is dearer Bitcoin: {price}"
        );
        // The map is computed again for the new scenario, and keys go on from the chosen point.
        page.press(Key::Left).await?;
        page.wait_for("#map-said", "clears most").await
    })
}

#[test]
fn a_click_on_the_map_sets_the_inputs_too() -> Outcome {
    Browser::new().visit(Condition::Strict, "?preset=article", async |page| {
        map_is_there(page).await?;
        // The middle of the canvas is near $2.25 an hour and $112,000.
        page.click(".map .drawing canvas").await?;
        page.wait_until("/h100\\*8000~/.test(location.search)").await?;
        let rent: f64 = page.value("#field-gpuh").await?.parse().unwrap_or(0.0);
        assert!((2.0..2.6).contains(&rent), "the middle is about $2.25: {rent}");
        // The reader's own mark is at that point now, so the cross has no circle.
        page.wait_until("!document.querySelector('.map .cross circle')")
            .await?;
        page.wait_for("#map-said", "Click a place").await?;
        // The axes have not changed, so the same point has the same values.
        let before = (page.value("#field-gpuh").await?, page.value("#field-btc").await?);
        page.hover(".map .drawing", (0, 0)).await?;
        page.wait_for("#map-said", &format!("GPU rent ${}", before.0))
            .await
    })
}

#[test]
fn the_map_leaves_the_browsers_own_keys_alone_and_has_the_screens_pixels() -> Outcome {
    Browser::new().visit(Condition::Strict, "?preset=article", async |page| {
        page.resize_at(1280, 900, 1).await?;
        map_is_there(page).await?;
        page.run(
            "window.taken = [];
             addEventListener('keydown', (event) => {
                 if (event.key === 'ArrowLeft') taken.push(event.defaultPrevented);
                 event.preventDefault();
             });
             document.querySelector('.map .drawing').focus()",
        )
        .await?;
        page.press(Key::Left).await?;
        for held in [Key::Alt, Key::Control, Key::Meta] {
            page.press(held + Key::Left).await?;
        }
        let alone = serde_json::json!([true, false, false, false]);
        assert_eq!(
            page.run("return taken").await?,
            alone,
            "an arrow by itself is the map's, and no other"
        );
        let at_ratio = |ratio: u32| {
            format!(
                "(canvas => canvas.width === canvas.clientWidth * {ratio})(document.querySelector('.map .drawing canvas'))"
            )
        };
        page.wait_until(&at_ratio(1)).await?;
        // The width is as before; only the pixel ratio is new.
        page.resize_at(1280, 901, 2).await?;
        page.wait_until(&at_ratio(2)).await
    })
}

#[test]
fn an_entry_of_what_matters_most_focuses_its_input() -> Outcome {
    Browser::new().visit(Condition::Strict, "?preset=article", async |page| {
        // An input that is in view, a folded one, and one that the present search hides.
        for (key, id, sought) in [
            ("gpuh", "field-gpuh", ""),
            ("gpug", "field-gpug", ""),
            ("rate", "field-rate", "zzz"),
        ] {
            if !sought.is_empty() {
                page.type_into("#search", sought).await?;
            }
            page.click(&format!("#tornado-{key}")).await?;
            page.wait_until(&format!("document.activeElement.id === '{id}'"))
                .await?;
            let open = "return document.activeElement.checkVisibility()";
            assert_eq!(page.run(open).await?, true, "{key} is to be seen");
        }
        assert_eq!(page.run(FOCUSED).await?, "field-rate");
        Ok(())
    })
}

#[test]
fn the_duels_choices_change_its_texts() -> Outcome {
    Browser::new().visit(Condition::Strict, "?preset=article", async |page| {
        page.wait_for(".duel .quote", "mining beats H100s above $174,800 a bitcoin")
            .await?;
        page.wait_for(".duel .prices", "$585,200").await?;
        page.click("#duel-pair option:nth-of-type(2)").await?;
        page.wait_for(
            ".duel .quote",
            "mining beats the AI lease above $72,900 a bitcoin",
        )
        .await?;
        page.wait_for(".duel .prices", "$47,420").await?;
        page.click(".queries .among button:nth-of-type(2)").await?;
        page.wait_for(".cost", "draw 0.3 MWh").await
    })
}

/// Waits until the map has been computed.
async fn map_is_there(page: &Page) -> Outcome {
    // The map is computed only after it has come into view.
    page.run("document.querySelector('.who-wins').scrollIntoView({ block: 'center' })")
        .await?;
    page.wait_until("document.querySelector('.map .drawing canvas')?.width > 300")
        .await
}
