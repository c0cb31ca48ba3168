//! axe-core finds no violations on the page in its various states: names, roles, contrast in both themes, structure.
//!
//! `.ci/tools` installs axe-core. The tests read its file and run it in the page.

use crate::harness::{Browser, Condition, Failure, Outcome, Page};

const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/.tools/node_modules/axe-core/axe.min.js"
);

/// A script that opens every folded part.
const UNFOLD: &str = "document.querySelectorAll('details').forEach((details) => { details.open = true; })";

const TWELVE: &str = "?mix=s21pro*10000,h100*8000,lease*30MW,s19xp*5000,h200*1000,lease*10MW,s9*20000,\
    rtx4090*800,lease*5MW,m60s*3000,b200*500~3,s21hyd*1000";

/// The violations that axe-core finds, one per line.
pub(crate) async fn offences(page: &Page) -> Outcome<String> {
    let axe =
        std::fs::read_to_string(AXE).map_err(|error| Failure(format!("{AXE}: {error}; run .ci/tools")))?;
    page.run(&axe).await?;
    page.run(
        "window.offences = null;
         axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => {
             window.offences = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`).join('\\n');
         });",
    )
    .await?;
    page.wait_until("window.offences !== null").await?;
    let found = page.run("return window.offences").await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

#[test]
fn axe_finds_no_violation_on_the_page() -> Outcome {
    for (query, width) in [
        ("", 1280),
        ("?theme=dark", 320),
        ("?preset=one-miner", 320),
        ("?preset=iren&theme=dark", 1280),
        ("?mix=", 375),
        (TWELVE, 1280),
        (
            "?kwh=abc&mix=nix*3,gpu:1:2:3*4,asic:3:4:5:Mine*5&btc=100000000",
            768,
        ),
    ] {
        Browser::new()
            .sized(width, 900)
            .visit(Condition::Strict, query, async |page| {
                page.wait_until("document.querySelector('#add-machine')").await?;
                assert_eq!(offences(page).await?, "", "{query} at {width} px");
                page.unfold().await?;
                page.run(UNFOLD).await?;
                assert_eq!(
                    offences(page).await?,
                    "",
                    "{query} at {width} px, everything unfolded"
                );
                Ok(())
            })?;
    }
    Ok(())
}

#[test]
fn axe_finds_no_violation_in_lists_errors_and_dialogs() -> Outcome {
    for query in ["", "?theme=dark"] {
        Browser::new().visit(Condition::Strict, query, async |page| {
            page.type_into("#add-machine", "s21").await?;
            page.wait_until("document.querySelector('[aria-selected=true]')")
                .await?;
            assert_eq!(offences(page).await?, "", "{query}: the list of machines");
            page.type_into("#field-kwh", "abc").await?;
            page.wait_for("#field-kwh-problem", "number").await?;
            assert_eq!(offences(page).await?, "", "{query}: a mistake");
            for button in [1, 2] {
                page.click(&format!(".masthead nav > button:nth-of-type({button})"))
                    .await?;
                page.wait_until("document.querySelector('dialog[open]')").await?;
                assert_eq!(offences(page).await?, "", "{query}: dialog {button}");
                page.press(thirtyfour::Key::Escape).await?;
                page.wait_until("!document.querySelector('dialog[open]')").await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
