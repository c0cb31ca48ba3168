//! The page arrives under every condition, and says how to go on where it cannot run.

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
fn without_scripts_the_page_says_how_to_go_on() -> Outcome {
    for condition in Condition::ALL {
        Browser::new()
            .without_scripts()
            .visit(condition, "", async |page| {
                let text = page.text("#app").await?;
                assert!(text.contains("needs JavaScript"), "{condition:?} says: {text}");
                assert!(
                    !text.contains("Loading"),
                    "{condition:?} promises what never comes: {text}"
                );
                Ok(())
            })?;
    }
    Ok(())
}
