//! Buttons that try another value: each press is one step, which Undo and the browser's Back undo, and the focus is
//! never lost.

use crate::harness::{Browser, Condition, Outcome};

/// A script that presses the button whose text begins with this.
fn press(said: &str) -> String {
    format!(
        "const buttons = [...document.querySelectorAll('.what-if button')];
         const button = buttons.find((one) => one.textContent.replace('\\u00a0', ' ').startsWith('{said}'));
         button.focus();
         button.click()"
    )
}

#[test]
fn a_what_if_is_one_step_and_not_offered_if_it_changes_nothing() -> Outcome {
    const FOCUS: &str = "return document.activeElement.id || document.activeElement.textContent.trim()";
    Browser::new().visit(Condition::Strict, "?kwh=0.05&btc=99660", async |page| {
        page.answers("kwh=0.05&btc=99660").await?;
        assert_eq!(page.count(".what-if:not([hidden])").await?, 0, "not asked for");
        page.click("#what-if").await?;
        page.wait_until("document.querySelectorAll('.what-if:not([hidden])').length > 3")
            .await?;

        page.run(&press("×2")).await?;
        page.answers("kwh=0.05&btc=199320").await?;
        assert_eq!(page.run(FOCUS).await?, "×2", "pressed again it doubles again");
        page.run(&press("×2")).await?;
        page.answers("kwh=0.05&btc=398640").await?;
        page.run(&press("−1 ¢")).await?;
        page.answers("kwh=0.04&btc=398640").await?;
        // With the record's lowest price set, its own button is no longer offered.
        page.run(&press("low")).await?;
        page.wait_until("document.querySelectorAll('#what-if-btc button').length === 3")
            .await?;
        assert_eq!(
            page.run(FOCUS).await?,
            "what-if-btc",
            "the button pressed is gone"
        );

        page.click("#undo").await?;
        page.answers("kwh=0.04&btc=398640").await?;
        page.click("#undo").await?;
        page.answers("kwh=0.05&btc=398640").await?;
        page.click("#undo").await?;
        page.answers("kwh=0.05&btc=199320").await?;
        // Each press is also a step of the browser's Back.
        page.run(&press("½")).await?;
        page.answers("kwh=0.05&btc=99660").await?;
        page.run("history.back()").await?;
        page.answers("kwh=0.05&btc=199320").await
    })
}
