//! The page loads under every condition, and says what to do where it cannot run.

use crate::harness::{Browser, Condition, Outcome};

#[test]
fn the_page_runs_under_every_condition() -> Outcome {
    for condition in Condition::ALL {
        Browser::new().visit(condition, "?kwh=0.05", async |page| {
            assert_eq!(
                page.text("h1").await?,
                "What is a megawatt worth?",
                "{condition:?}"
            );
            assert!(
                page.address().await?.ends_with("?kwh=0.05"),
                "{condition:?} loses the query"
            );
            page.screenshot(&format!("shell-{condition:?}").to_lowercase())
                .await?;
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn without_scripts_the_page_says_what_it_needs() -> Outcome {
    for condition in Condition::ALL {
        Browser::new()
            .without_scripts()
            .visit(condition, "", async |page| {
                let text = page.text("#app").await?;
                assert!(text.contains("needs JavaScript"), "{condition:?} says: {text}");
                assert!(
                    !text.contains("Loading"),
                    "{condition:?} says that it is loading, although nothing will load: {text}"
                );
                Ok(())
            })?;
    }
    Ok(())
}

#[test]
fn a_file_that_does_not_load_is_named_with_what_to_do() {
    for (lost, said) in [
        ("*page_bg.wasm", "Reload the page"),
        ("*page.js", "page.js did not load"),
    ] {
        let outcome = Browser::new().visit(Condition::Strict, "", async |page| {
            page.reload_without(lost).await?;
            page.wait_for("#boot", "could not start").await?;
            page.wait_for("#boot", said).await
        });
        let complaint = outcome
            .expect_err("the browser complains about what did not come")
            .0;
        assert!(
            complaint.contains("the browser complains"),
            "without {lost}: {complaint}"
        );
    }
}
