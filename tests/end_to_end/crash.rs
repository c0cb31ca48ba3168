//! If the program panics, the page says so and offers the reader's inputs again.

use crate::harness::{Browser, Condition, Outcome};

/// A script that makes inserting the next element fail, as page translators and extensions sometimes do.
const SPOIL: &str = "Node.prototype.insertBefore = () => { throw new Error('spoilt by the test') }";

#[test]
fn a_panic_shows_a_banner_that_restores_the_inputs() -> Outcome {
    let mut link = String::new();
    let outcome = Browser::new().visit(Condition::Strict, "?kwh=0.07", async |page| {
        let hidden = page.run("return document.querySelector('#crash').hidden").await?;
        assert_eq!(hidden, true, "all is well at first");
        page.type_into("#field-btc", "123456").await?;
        page.run(SPOIL).await?;
        // The click is made by script, because the banner may already cover the field: parts that were put off may have
        // broken before.
        page.run("const field = document.querySelector('#add-machine'); field.focus(); field.click()")
            .await?;
        page.wait_for("#crash", "Something broke").await?;
        link = page.attribute("#crash-link", "href").await?.unwrap_or_default();
        Ok(())
    });
    let complaint = outcome.expect_err("the console shows the panic").0;
    assert!(
        complaint.contains("the browser complains"),
        "only the console complains: {complaint}"
    );

    Browser::new().visit(Condition::Strict, &link, async |page| {
        assert_eq!(
            page.value("#field-kwh").await?,
            "0.07",
            "the electricity price is back"
        );
        assert_eq!(
            page.value("#field-btc").await?,
            "123,456",
            "and the Bitcoin price"
        );
        Ok(())
    })
}
