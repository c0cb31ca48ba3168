//! Inputs of the whole site: the day of its prices, the premises of a small site, and its debt.

use crate::harness::{Browser, Condition, Outcome};

#[test]
fn another_day_is_one_step_and_keeps_what_was_changed() -> Outcome {
    Browser::new().visit(Condition::Strict, "?d=2026-10-03&kwh=0.031", async |page| {
        page.wait_for("label:has(#day)", "Prices of").await?;
        page.wait_for(".day .hint", "What you changed stays").await?;
        page.wait_for(".kick", "Prices of 3 October 2026").await?;
        let before = page.run("return history.length").await?.as_u64();
        let article =
            "[...document.querySelector('#day').options].find((one) => /article/.test(one.text)).value";
        let value = page.run(&format!("return {article}")).await?;
        page.choose("#day", value.as_str().unwrap_or_default()).await?;
        page.wait_for(".kick", "Prices of 23 November 2024").await?;
        // The Bitcoin price is that day's, and the electricity price the reader's own.
        assert_eq!(page.value("#field-btc").await?, "99,660");
        assert_eq!(page.value("#field-kwh").await?, "0.031");
        page.wait_until(
            "/[?&]d=2024-11-23(&|$)/.test(location.search) && /[?&]kwh=0.031(&|$)/.test(location.search) \
             && !/[?&](btc|mix)=/.test(location.search)",
        )
        .await?;
        assert_eq!(
            page.run("return history.length").await?.as_u64(),
            before.map(|length| length + 1),
            "one step"
        );
        page.run("history.back()").await?;
        page.wait_for(".kick", "Prices of 3 October 2026").await?;
        page.wait_until("document.querySelector('#field-btc').value === '84,714'")
            .await?;
        assert_eq!(page.value("#field-kwh").await?, "0.031");
        page.wait_until("/Oct.2026/.test(document.querySelector('#day').selectedOptions[0].text)")
            .await
    })
}

#[test]
fn at_home_is_one_step_that_back_undoes() -> Outcome {
    Browser::new().visit(Condition::Strict, "?d=2026-10-03&mix=rtx4090*8", async |page| {
        const HOME: &str = ".premises .among button:nth-of-type(1)";
        page.wait_for(".premises", "Where does it stand?").await?;
        let before = page.run("return history.length").await?.as_u64();
        page.click(HOME).await?;
        page.wait_until(&format!(
            "document.querySelector('{HOME}').ariaPressed === 'true' && location.search.includes('gcapex=0')"
        ))
        .await?;
        assert_eq!(
            page.run("return history.length").await?.as_u64(),
            before.map(|length| length + 1),
            "one step"
        );
        page.run("history.back()").await?;
        page.wait_until(&format!(
            "document.querySelector('{HOME}').ariaPressed === 'false' && !location.search.includes('gcapex=0')"
        ))
        .await
    })
}

#[test]
fn a_campus_is_not_asked_for_its_premises() -> Outcome {
    Browser::new().visit(Condition::Strict, "?d=2024-11-23", async |page| {
        page.wait_until("document.querySelector('.premises')?.hidden")
            .await
    })
}

#[test]
fn debt_is_typed_and_its_effect_on_the_owner_is_shown() -> Outcome {
    Browser::new().visit(Condition::Strict, "?d=2024-11-23", async |page| {
        page.wait_until("document.querySelector('.groups') && !document.querySelector('.site .owner')")
            .await?;
        page.type_into("#search", "borrowed").await?;
        page.wait_until("document.querySelector('#field-debt')?.checkVisibility()")
            .await?;
        let group = "document.querySelector('#field-debt').closest('details.group').querySelector('.title').innerText";
        assert_eq!(page.run(&format!("return {group}")).await?, "Debt", "a group of its own");
        page.type_into("#field-debt", "60").await?;
        // An independent computation: NPV −$22.4 million, IRR 7.6%, lowest cover 0.76.
        page.wait_for(".site .owner", "To the owner").await?;
        let owner = page.text(".site .owner").await?.replace('\u{a0}', " ");
        for part in ["−$22.4 million", "7.6%", "cover 0.76 at the lowest"] {
            assert!(owner.contains(part), "{owner}");
        }
        // The owner's cash is a line of the cash chart that can be switched on.
        page.wait_until("document.querySelector('#chart-cash .legend')").await?;
        let button = "[...document.querySelectorAll('#chart-cash .legend button')].find((one) => /To the owner/.test(one.innerText))";
        let pressed = format!("({button})?.ariaPressed");
        assert_eq!(page.run(&format!("return {pressed}")).await?, "false");
        page.run(&format!("({button}).click()")).await?;
        page.wait_until(&format!("{pressed} === 'true'")).await
    })
}

#[test]
fn cash_that_runs_out_is_said_next_to_the_verdict() -> Outcome {
    // Repaying 60% of 270 M$ within a year takes at least 13.5 M$ a month. The 30 MW bring 4 M$ of rent a month, from
    // month 12 on.
    const LINK: &str = "?d=2024-11-23&mix=lease*30MW&debt=60&dterm=12";
    Browser::new().visit(Condition::Strict, LINK, async |page| {
        page.wait_for(".verdict .deck", "what comes in does not cover the debt")
            .await?;
        let deck = page.text(".verdict .deck").await?.replace('\u{a0}', " ");
        assert!(deck.contains("Cash runs out after 12 months"), "{deck}");
        page.type_into("#search", "reserve").await?;
        page.wait_until("document.querySelector('#field-reserve')?.checkVisibility()")
            .await?;
        // This reserve covers more than twelve payments.
        page.type_into("#field-reserve", "300M").await?;
        page.wait_until("!/Cash runs out/.test(document.querySelector('.verdict .deck').innerText)")
            .await
    })
}
