//! The mix: rows filled with free power, shared evenly, typed in machines, IT power or grid power; and the groups of
//! inputs that have no effect on a mix.

use thirtyfour::Key;

use crate::harness::{Browser, Condition, Outcome};

/// A miner reserves 3.15 kW of grid, and a kW of leased space 1.35 kW. With `MIX`, 5.5 of 10 MW are free.
const SITE: &str = "mpue=1.05&size=1.35&mw=10&mix=";
const MIX: &str = "asic:100:3000:1000*1000,lease*1MW";

fn site(mix: &str) -> String {
    [SITE, mix].concat()
}

#[test]
fn a_row_is_filled_and_rows_share_evenly_each_in_one_step() -> Outcome {
    Browser::new().visit(Condition::Strict, &["?", SITE, MIX].concat(), async |page| {
        page.answers(&site(MIX)).await?;
        page.click("#row-0-fill").await?;
        // The lease leaves 8,650 kW, which are 2,746.03 miners.
        page.answers(&site("asic:100:3000:1000*2746,lease*1MW")).await?;
        assert_eq!(page.value("#row-0-amount").await?, "2,746");
        page.wait_until(
            "document.querySelector('#row-0-fill').hidden && document.querySelector('#row-1-fill').hidden",
        )
        .await?;
        let focus = page.run("return document.activeElement.id").await?;
        assert_eq!(focus, "row-0-takes", "the button that was pressed is gone");
        page.click("#undo").await?;
        page.answers(&site(MIX)).await?;
        assert_eq!(page.value("#row-0-amount").await?, "1,000");

        page.click("#split").await?;
        // 5,000 kW for each row: 1,587.3 miners, and 3,703.7 kW of leased space.
        page.answers(&site("asic:100:3000:1000*1587,lease*3703kW"))
            .await?;
        page.wait_until("document.querySelector('#split').hidden").await?;
        let focus = page.run("return document.activeElement.id").await?;
        assert_eq!(
            focus, "capacity",
            "the focus is above the button that is gone, so that nothing is scrolled"
        );
        // One row gets the whole grid; then the other, which holds nothing, gets an equal share.
        page.click("#row-1-alone").await?;
        page.answers(&site("asic:100:3000:1000*0,lease*7407kW")).await?;
        page.wait_for("#row-0-fill", "Give it an equal share").await?;
        page.click("#row-0-fill").await?;
        page.answers(&site("asic:100:3000:1000*1587,lease*3703kW"))
            .await?;
        page.run("history.back()").await?;
        page.answers(&site("asic:100:3000:1000*0,lease*7407kW")).await?;
        page.run("history.back()").await?;
        page.answers(&site("asic:100:3000:1000*1587,lease*3703kW"))
            .await?;
        page.run("history.back()").await?;
        page.answers(&site(MIX)).await
    })
}

#[test]
fn an_amount_is_typed_in_machines_it_power_or_grid_power() -> Outcome {
    const TAKES: &str = "#row-0-takes .takes";
    Browser::new().visit(Condition::Strict, &["?", SITE, MIX].concat(), async |page| {
        page.wait_for(TAKES, "= 3.1 MW of grid").await?;
        page.choose("#row-0-unit", "grid").await?;
        page.wait_until("document.querySelector('#row-0-amount').value === '3.15'")
            .await?;
        page.wait_for(TAKES, "= 1,000 machines, 3.0 MW IT").await?;
        page.type_into("#row-0-amount", "6.3").await?;
        // The link has the amount as IT power.
        page.answers(&site("asic:100:3000:1000*6MW,lease*1MW")).await?;
        page.wait_until("decodeURIComponent(location.search).includes('*6MW,')")
            .await?;
        page.press(Key::Tab).await?;
        assert_eq!(page.value("#row-0-amount").await?, "6.3");
        page.choose("#row-0-unit", "mw").await?;
        page.wait_until("document.querySelector('#row-0-amount').value === '6'")
            .await?;
        page.wait_for(TAKES, "= 2,000 machines, 6.3 MW of grid").await?;
        page.choose("#row-0-unit", "units").await?;
        page.wait_until("document.querySelector('#row-0-amount').value === '2,000'")
            .await?;
        // Leased space can be typed as grid power, too.
        page.choose("#row-1-unit", "grid").await?;
        page.wait_until("document.querySelector('#row-1-amount').value === '1.35'")
            .await?;
        page.type_into("#row-1-amount", "2.7").await?;
        page.answers(&site("asic:100:3000:1000*2000,lease*2MW")).await
    })
}

#[test]
fn terms_of_the_readers_own_are_seen_on_the_row() -> Outcome {
    Browser::new().visit(Condition::Strict, "?mix=h100*8,lease*1MW~128", async |page| {
        page.wait_for("#row-1-takes", "your rent $128/kW-month").await?;
        assert_eq!(page.text("#row-0-takes .yours").await?, "");
        page.click("#row-0-takes .more").await?;
        page.type_into("#row-0-own-ownprice", "36000").await?;
        page.wait_for("#row-0-takes .yours", "your price $36,000").await
    })
}

#[test]
fn groups_without_effect_fold_away_and_are_still_found() -> Outcome {
    const AWAY: &str = ".group:has(> .group)";
    Browser::new().visit(Condition::Strict, "?mix=s21pro*100", async |page| {
        page.wait_for(AWAY, "Without effect here").await?;
        let shown = "return [...document.querySelectorAll('.group .group')]
            .map((one) => [one.checkVisibility(), one.querySelector('.summary').textContent])";
        let folded = page.run(shown).await?;
        let expected = serde_json::json!([
            [false, "no GPUs in this mix"],
            [false, "no GPUs in this mix"],
            [false, "no AI lease in this mix"],
        ]);
        assert_eq!(folded, expected);
        page.type_into("#search", "occupancy").await?;
        page.wait_until("document.querySelector('#field-locc').checkVisibility()")
            .await?;
        page.type_into("#search", "").await?;
        page.wait_until("!document.querySelector('#field-locc').checkVisibility()")
            .await?;
        // With a lease in the mix, the lease's inputs have an effect again.
        page.type_into("#add-machine", "lease").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelectorAll('.group .group').length === 1")
            .await
    })
}

#[test]
fn a_rows_editor_and_unit_move_with_it() -> Outcome {
    const THREE: &str = "?mix=s21pro*1000,h100*8MW,lease*2MW";
    /// For each row: its machine, whether its editor is open, and the unit of its amount.
    const STATE: &str = "return [...document.querySelectorAll('.machine')].map((row) => [
        row.querySelector('.name').textContent,
        row.querySelector('details').open,
        row.querySelector('select').value,
    ])";
    Browser::new().visit(Condition::Strict, THREE, async |page| {
        page.click("#row-1-takes .more").await?;
        page.choose("#row-1-unit", "grid").await?;
        page.wait_until("document.querySelector('#row-1-unit').value === 'grid'")
            .await?;
        page.click("#row-0-remove").await?;
        page.wait_until("document.querySelectorAll('.machine').length === 2")
            .await?;
        let there = serde_json::json!([["H100 SXM", true, "grid"], ["AI lease", false, "mw"]]);
        assert_eq!(page.run(STATE).await?, there);
        assert_eq!(
            page.run("return document.activeElement.id").await?,
            "row-0-remove",
            "the focus stays where it was"
        );
        page.click("#row-0-down").await?;
        page.wait_until("document.querySelector('.machine .name').textContent === 'AI lease'")
            .await?;
        let turned = serde_json::json!([["AI lease", false, "mw"], ["H100 SXM", true, "grid"]]);
        assert_eq!(page.run(STATE).await?, turned);
        page.click("#undo").await?;
        page.wait_until("document.querySelector('.machine .name').textContent !== 'AI lease'")
            .await?;
        assert_eq!(page.run(STATE).await?, there);
        Ok(())
    })
}

#[test]
fn giving_one_use_the_whole_grid_moves_nothing_below() -> Outcome {
    const TOP: &str = "return document.querySelector('#add-machine').getBoundingClientRect().top
        - document.querySelector('.mix').getBoundingClientRect().top";
    Browser::new().visit(Condition::Strict, &["?", SITE, MIX].concat(), async |page| {
        page.answers(&site(MIX)).await?;
        let before = page.run(TOP).await?;
        page.click("#row-1-alone").await?;
        // 10,000 kW at 1.35 kW of grid for each kW of leased space.
        page.answers(&site("asic:100:3000:1000*0,lease*7407kW")).await?;
        page.wait_until("document.querySelector('#row-1-alone').hidden")
            .await?;
        assert_eq!(page.run(TOP).await?, before, "the links keep their room");
        let focus = page.run("return document.activeElement.id").await?;
        assert_eq!(focus, "row-1-takes", "the button that was pressed is gone");
        page.click("#undo").await?;
        page.answers(&site(MIX)).await
    })
}
