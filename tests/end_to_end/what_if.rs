//! Values one press away: each is one step, undone by the button and by Back, and none takes the focus away.

use crate::harness::{Browser, Condition, Outcome};

/// Presses the button that says this.
fn press(said: &str) -> String {
    format!(
        "const buttons = [...document.querySelectorAll('.what-if button')];
         const button = buttons.find((one) => one.textContent.replace('\\u00a0', ' ').startsWith('{said}'));
         button.focus();
         button.click()"
    )
}

#[test]
fn a_press_is_one_step_and_what_changes_nothing_is_not_offered() -> Outcome {
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
        // The record's low is a press away once.
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
        // Each press is a step of Back, too.
        page.run(&press("½")).await?;
        page.answers("kwh=0.05&btc=99660").await?;
        page.run("history.back()").await?;
        page.answers("kwh=0.05&btc=199320").await
    })
}
