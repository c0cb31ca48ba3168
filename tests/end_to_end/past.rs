//! The dialog "What would have happened?": a month of the past is chosen, and a machine's price in that month is typed.

use serde_json::json;

use crate::harness::{Browser, Condition, Outcome};

/// 6,000 of the machines of `native/replay`, bought in November 2021 for $8,000 each, and ten that did not exist yet.
const MINE: &str =
    "?kwh=0.05&uptime=100&pool=0&mpue=1&mopex=0&mcapex=0&months=14&mix=asic:100:3250:8000*6000,s23*10";

#[test]
fn a_month_of_the_past_is_chosen_and_prices_of_that_month_are_typed() -> Outcome {
    Browser::new().visit(Condition::Strict, MINE, async |page| {
        page.answers(&MINE[1..]).await?;
        page.wait_until("document.querySelector('#past')").await?;
        page.run("document.querySelector('#past').focus()").await?;
        page.click("#past").await?;
        page.wait_for("#working h2", "What would have happened?").await?;
        page.wait_for("#past-answer", "Bought in").await?;
        page.run(
            "const month = document.querySelector('#past-month');
             month.value = '2021-11';
             month.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
        page.wait_for("#past-answer", "Bought in November 2021, the site would still be $")
            .await?;
        let answer = page.text("#past-answer").await?;
        assert!(answer.contains("at the end of December 2022"), "{answer}");
        assert_eq!(page.count("#past-answer svg").await?, 2);
        let notice = page.text("#past-price-1-said").await?;
        assert!(notice.contains("was not on sale before"), "{notice}");

        // A price that cannot be read is reported beside its field, and the answer stays as it was.
        let first = page.text("#past-answer p").await?;
        for (typed, wrong) in [("a lot", true), ("4000", false)] {
            page.run(&format!(
                "const price = document.querySelector('#past-price-0');
                 price.value = '{typed}';
                 price.dispatchEvent(new Event('change', {{ bubbles: true }}));"
            ))
            .await?;
            let state = page
                .run("const price = document.querySelector('#past-price-0');
                      return [price.getAttribute('aria-invalid'), document.querySelector('#past-price-0-said').className]")
                .await?;
            let class = if wrong { "mistake" } else { "hint" };
            assert_eq!(state, json!([wrong.to_string(), class]));
            let same = page.text("#past-answer p").await? == first;
            assert_eq!(same, wrong, "{typed}");
        }
        let wide = page
            .run("const sheet = document.querySelector('#working'); return sheet.scrollWidth <= sheet.clientWidth")
            .await?;
        assert_eq!(wide, json!(true));
        page.run("document.querySelector('#working [data-close]').click()").await?;
        assert_eq!(page.run("return document.activeElement.id").await?, json!("past"));
        Ok(())
    })
}

#[test]
fn without_machines_there_is_nothing_to_buy() -> Outcome {
    Browser::new().visit(Condition::Strict, "?mix=", async |page| {
        page.wait_until("document.querySelector('#past')").await?;
        page.click("#past").await?;
        page.wait_for("#working", "There is nothing to buy").await
    })
}
