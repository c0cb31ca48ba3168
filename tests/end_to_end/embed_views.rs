//! Each view alone in an embed: it fits, and if it has nothing to show, it says what it needs.

use serde_json::json;
use wattworth::link::VIEWS;

use crate::harness::{Browser, Condition, Outcome, Reader};

#[test]
fn every_view_fits_a_phone_and_a_column() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    Browser::new().taken_to("every view", async |page| {
        for (view, _) in VIEWS {
            for width in [320, 800] {
                page.resize(width, 600).await?;
                page.open(&format!("{ours}?embed=1&view={view}&controls=kwh,diffg,mix&preset=iren"))
                    .await?;
                page.await_until("document.querySelector('.origin')")
                    .await?;
                let over = page
                    .run(
                        "const width = document.documentElement.clientWidth;
                         return [document.documentElement.scrollWidth - width, width]",
                    )
                    .await?;
                assert_eq!(over, json!([0, width]), "{view} at {width} px: what is too wide, and the width");
                // Anything that reaches below the page would cause a scroll bar in a frame of the page's height.
                let over = page
                    .run(
                        "const page = document.documentElement;
                         return page.scrollHeight - Math.max(Math.ceil(page.getBoundingClientRect().height), 600)",
                    )
                    .await?;
                let over = over.as_i64().unwrap_or(i64::MAX);
                assert!(over <= 0, "{view} at {width} px: {over} px reach below the page");
                page.shoot(&format!("embed-{view}-{width}")).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn a_view_with_nothing_to_show_says_what_it_needs() -> Outcome {
    let (ours, _server) = Condition::Strict.serve("")?;
    Browser::new().taken_to("views without their uses", async |page| {
        for (view, mix, said) in [
            ("hashprice", "h100*8,lease*1MW", "takes miners"),
            ("breakeven", "h100*8", "takes miners"),
            ("costs", "lease*1MW", "takes miners or GPUs"),
            ("cash", "", "the mix is empty"),
            ("heat", "s9*100", "takes at least two of"),
            ("duel", "s9*100", "A duel takes two"),
            ("duel", "", "A duel takes two"),
        ] {
            page.open(&format!("{ours}?embed=1&view={view}&mix={mix}"))
                .await?;
            page.await_until("document.querySelector('.origin')").await?;
            let text = page
                .run("return document.querySelector('main').innerText")
                .await?;
            let text = text.as_str().unwrap_or_default();
            assert!(text.contains(said), "{view} of {mix:?} says {text:?}");
        }
        // A view that has something to show does not say what it needs.
        page.open(&format!("{ours}?embed=1&view=costs&mix=s9*100,lease*1MW"))
            .await?;
        page.await_until("document.querySelector('canvas')").await?;
        let text = page
            .run("return document.querySelector('main').innerText")
            .await?;
        assert!(
            !text.as_str().unwrap_or_default().contains("This chart takes"),
            "a chart that is there: {text}"
        );
        Ok(())
    })
}
