//! The harness itself: its keys are real, and a visit fails when the browser complains.

use crate::harness::{Browser, Condition, Outcome};
use thirtyfour::Key;

#[test]
fn keys_reach_a_field_under_every_condition() -> Outcome {
    for condition in Condition::ALL {
        Browser::new()
            .sized(375, 800)
            .visit(condition, "", async |page| {
                page.run(
                    "const field = document.createElement('input'); field.id = 'typed'; field.value = '7';
                 field.onkeydown = (event) => event.isTrusted && field.setAttribute('data-last', event.key);
                 document.body.append(field);",
                )
                .await?;
                page.type_into("#typed", "1.05e").await?;
                page.press("3").await?;
                assert_eq!(page.value("#typed").await?, "1.05e3", "{condition:?}");
                page.press(Key::Tab).await?;
                assert_eq!(
                    page.attribute("#typed", "data-last").await?.as_deref(),
                    Some("Tab"),
                    "{condition:?}"
                );
                page.type_into("#typed", "").await?;
                assert_eq!(page.value("#typed").await?, "", "{condition:?}");
                page.click("h1").await?;
                page.wait_for("h1", "megawatt").await
            })?;
    }
    Ok(())
}

#[test]
fn a_console_error_fails_a_visit() {
    for condition in Condition::ALL {
        assert_fails(condition, "console.error('as a test')", "as a test");
    }
}

#[test]
fn a_policy_violation_fails_a_visit() {
    for condition in Condition::ALL {
        assert_fails(
            condition,
            "new Image().src = 'https://elsewhere.invalid/a.png'",
            "Content Security Policy",
        );
        assert_fails(
            condition,
            "document.body.setAttribute('style', 'color: red')",
            "Content Security Policy",
        );
    }
}

fn assert_fails(condition: Condition, script: &str, complaint: &str) {
    let outcome: Outcome = Browser::new().visit(condition, "", async |page| {
        page.run(script).await?;
        // The error reaches the console a moment later.
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        Ok(())
    });
    match outcome {
        Ok(()) => panic!("{condition:?}: nothing noticed {script}"),
        Err(failure) => assert!(
            failure.0.contains(complaint),
            "{condition:?}: unexpected: {failure:?}"
        ),
    }
}
