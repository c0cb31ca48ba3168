//! Undo and redo: buttons that say what they change, keyboard shortcuts, and the browser's Back.

use thirtyfour::Key;

use crate::harness::{Browser, Condition, Outcome, Page};

/// The text of a button, or an empty text while it is disabled.
async fn said(page: &Page, button: &str) -> Outcome<String> {
    let script = format!(
        "const at = document.querySelector('#{button}'); return at.disabled ? '' : at.textContent.trim()"
    );
    Ok(page.run(&script).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn each_act_is_undone_and_done_again() -> Outcome {
    Browser::new().visit(Condition::Strict, "?kwh=0.05&btc=99660", async |page| {
        page.answers("kwh=0.05&btc=99660").await?;
        assert_eq!([said(page, "undo").await?, said(page, "redo").await?], ["", ""]);
        // Typing a number is one step, however many keys it takes.
        page.type_into("#field-btc", "120000").await?;
        page.answers("kwh=0.05&btc=120000").await?;
        assert_eq!(said(page, "undo").await?, "Undo: Bitcoin price 120,000 → 99,660");
        page.click("#switch-clock label:nth-of-type(2)").await?;
        page.answers("kwh=0.05&btc=120000&clock=month").await?;
        assert_eq!(said(page, "undo").await?, "Undo: prices unchanged → as assumed");

        page.click("#undo").await?;
        page.answers("kwh=0.05&btc=120000").await?;
        page.click("#undo").await?;
        page.answers("kwh=0.05&btc=99660").await?;
        assert_eq!(page.value("#field-btc").await?, "99,660");
        assert_eq!(said(page, "undo").await?, "");
        assert_eq!(said(page, "redo").await?, "Redo: Bitcoin price 99,660 → 120,000");
        let focused = page.run("return document.activeElement.id").await?;
        assert_eq!(focused, "redo", "the button that had the focus is gone");
        page.click("#redo").await?;
        page.answers("kwh=0.05&btc=120000").await?;

        // After another change, the undone one can no longer be redone.
        page.type_into("#field-kwh", "0.04").await?;
        page.answers("kwh=0.04&btc=120000").await?;
        assert_eq!(said(page, "redo").await?, "");
        Ok(())
    })
}

#[test]
fn a_value_typed_back_leaves_nothing_to_undo() -> Outcome {
    const TYPED: &str = "
        const field = document.querySelector('#field-kwh');
        const type = (text) => {
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            return new Promise((done) => setTimeout(done));
        };
        return type('0.07').then(() => type('0.05'))";
    Browser::new().visit(Condition::Strict, "?kwh=0.05", async |page| {
        page.answers("kwh=0.05").await?;
        page.run(TYPED).await?;
        page.answers("kwh=0.05").await?;
        assert_eq!(said(page, "undo").await?, "");
        Ok(())
    })
}

#[test]
fn keys_undo_outside_fields_and_back_still_works() -> Outcome {
    Browser::new().visit(Condition::Strict, "?kwh=0.05", async |page| {
        page.answers("kwh=0.05").await?;
        page.type_into("#field-kwh", "0.07").await?;
        page.answers("kwh=0.07").await?;
        // In a field, the shortcuts are the field's own.
        page.press(Key::Control + "y").await?;
        page.answers("kwh=0.07").await?;
        page.run("document.activeElement.blur()").await?;
        page.press(Key::Control + "z").await?;
        page.answers("kwh=0.05").await?;
        page.press(Key::Control + "y").await?;
        page.answers("kwh=0.07").await?;
        // Undo is itself a step in the history: Back leads to the state before it.
        page.press(Key::Control + "z").await?;
        page.answers("kwh=0.05").await?;
        page.run("history.back()").await?;
        page.answers("kwh=0.07").await
    })
}
