//! What the reader had read or chosen before an edit stays if it still means the same, and nothing breaks if it does
//! not.

use thirtyfour::Key;

use crate::harness::{Browser, Condition, Outcome, Page};

#[test]
fn a_reading_beyond_a_shortened_horizon_is_closed() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.wait_until("document.querySelector('#chart-cash canvas').width > 300")
            .await?;
        page.run("document.querySelector('#chart-cash .drawing').focus()")
            .await?;
        page.press(Key::End).await?;
        page.wait_until("document.querySelector('#chart-cash .readout data')")
            .await?;
        // The horizon changes as by the browser's Back, which leaves the focus where it is.
        page.run(
            "history.replaceState(null, '', '?months=12'); dispatchEvent(new PopStateEvent('popstate'))",
        )
        .await?;
        page.wait_until("!document.querySelector('#chart-cash .readout data')")
            .await?;
        page.press(Key::Left).await?;
        page.wait_until(
            "document.querySelector('#chart-cash .readout data')?.dataset.figure.endsWith('.12')",
        )
        .await?;
        Ok(())
    })
}

/// The text of the duel's chosen pair.
async fn pair(page: &Page) -> Outcome<String> {
    let said = "return document.querySelector('#duel-pair').selectedOptions[0].textContent";
    Ok(page.run(said).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_chosen_pair_stays_the_same_when_rows_move() -> Outcome {
    const MIX: &str = "?mix=s21pro*100,s19pro*100,s9*100,h100*8";
    Browser::new().visit(Condition::Strict, MIX, async |page| {
        page.wait_until("document.querySelector('#duel-pair')").await?;
        let usual = pair(page).await?;
        page.choose("#duel-pair", "1").await?;
        page.wait_until("document.querySelector('#duel-pair').value === '1'")
            .await?;
        assert_ne!(pair(page).await?, usual, "another pair is chosen");
        // The chosen row moves down one place, and the choice of the pair follows it.
        let chosen = pair(page).await?;
        page.click("#row-1-down").await?;
        page.wait_until("document.querySelector('#duel-pair').value === '2'")
            .await?;
        assert_eq!(pair(page).await?, chosen, "the same pair at another place");
        // A row added below does not change the choice.
        page.choose("#duel-pair", "1").await?;
        page.wait_until("document.querySelector('#duel-pair').value === '1'")
            .await?;
        let chosen = pair(page).await?;
        page.type_into("#add-machine", "h200").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelectorAll('.machine').length === 5")
            .await?;
        assert_eq!(pair(page).await?, chosen, "the pair stays");
        Ok(())
    })
}

#[test]
fn the_twelfth_row_leaves_the_focus_where_it_was() -> Outcome {
    let eleven = format!("?mix={}", ["s21pro*100"; 11].join(","));
    Browser::new().visit(Condition::Strict, &eleven, async |page| {
        page.wait_until(
            "document.querySelectorAll('.machine').length === 11 && document.querySelector('#add-machine')",
        )
        .await?;
        page.type_into("#add-machine", "h200").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelectorAll('.machine').length === 12")
            .await?;
        page.wait_for(".picker .hint", "at most twelve").await?;
        let focus = page.run("return document.activeElement.id").await?;
        assert_eq!(focus, "add-machine", "the focus is still in the field");
        // The mix is full, so typing opens no list and adds nothing.
        page.press("h100").await?;
        page.press(Key::Down).await?;
        page.press(Key::Enter).await?;
        page.click("#add-machine").await?;
        assert_eq!(page.value("#add-machine").await?, "", "nothing is typed");
        assert_eq!(page.count("[role=option]").await?, 0, "no list");
        assert_eq!(page.count(".machine").await?, 12, "twelve rows");
        Ok(())
    })
}

#[test]
fn an_embed_of_a_card_that_is_gone_is_not_offered() -> Outcome {
    Browser::new().visit(Condition::Strict, "?mix=s21pro*100,h100*8", async |page| {
        const EMBED: &str = ".masthead nav > button:nth-last-child(2)";
        page.wait_until(&format!("!document.querySelector('{EMBED}').disabled"))
            .await?;
        page.click(EMBED).await?;
        page.choose("#embed-view", "card-2").await?;
        page.wait_until("document.querySelector('#embed-code').value.includes('view=card-2')")
            .await?;
        page.strike(Key::Escape).await?;
        page.wait_until("!document.querySelector('#dialog')").await?;
        page.click("#row-1-remove").await?;
        page.wait_until("document.querySelectorAll('.machine').length === 1")
            .await?;
        page.click(EMBED).await?;
        page.wait_until("document.querySelector('#embed-view').value === 'verdict'")
            .await?;
        let shown = "return [document.querySelector('#embed-code').value.includes('card-'),
                             document.querySelector('#embed-preview').src.includes('card-')]";
        assert_eq!(
            page.run(shown).await?,
            serde_json::json!([false, false]),
            "neither code nor preview shows a card that is gone"
        );
        // Views that need more than miners are not offered, either.
        let offered = page
            .run("return [...document.querySelectorAll('#embed-view option')].map((option) => option.value).join(' ')")
            .await?;
        assert_eq!(
            offered,
            "verdict cards card worth cash mwh profit breakeven hashprice costs risk fan",
            "the views there are for miners alone"
        );
        Ok(())
    })
}

#[test]
fn a_picture_is_made_again_only_when_it_shows_something_else() -> Outcome {
    Browser::new().visit(Condition::Framed, "?kwh=0.06", async |page| {
        page.run(
            "window.made = 0;
             const make = HTMLCanvasElement.prototype.toDataURL;
             HTMLCanvasElement.prototype.toDataURL = function (kind) { made += 1; return make.call(this, kind); }",
        )
        .await?;
        page.click("#chart-cash .tools button:last-child").await?;
        page.wait_until("document.querySelector('#chart-cash .files img').naturalWidth === 1600")
            .await?;
        assert_eq!(page.run("return made").await?, 1, "one picture");
        // Opening the table and choosing the unit of the full table do not change the picture.
        page.click("#chart-cash .tools button:nth-last-child(2)").await?;
        page.wait_until("document.querySelector('#chart-cash .numbers')")
            .await?;
        page.click(".full summary").await?;
        page.click(".full .switch button:nth-of-type(4)").await?;
        page.wait_for(".full table", "/ MWh").await?;
        assert_eq!(page.run("return made").await?, 1, "the same picture");
        let before = "document.querySelector('#chart-cash .files img').src";
        page.run(&format!("window.before = {before}")).await?;
        page.type_into("#field-kwh", "0.01").await?;
        page.wait_until(&format!("{before} !== window.before")).await
    })
}
