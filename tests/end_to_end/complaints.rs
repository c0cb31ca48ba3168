//! The harness itself: a visit fails when the browser complains, under every condition.

use crate::harness::{Browser, Condition, Outcome};

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
        // The console hears of it a moment later.
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
