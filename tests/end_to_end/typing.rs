//! What a reader types stays as typed, mistakes are reported beside the field, and the page never shows NaN.

use thirtyfour::Key;

use crate::harness::{Browser, Condition, Outcome};

const PRICE: &str = "#field-kwh";

#[test]
fn nothing_typed_is_lost_or_reformatted_under_the_cursor() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        for text in [
            "1.05e-1", "1.05e3", "0,05", "abc", "", "-", "0.", "1e", "00.0500", "５",
        ] {
            page.type_into(PRICE, text).await?;
            assert_eq!(page.value(PRICE).await?, text, "typing {text:?}");
            let body = page.text("body").await?;
            for fake in ["NaN", "inf", "undefined"] {
                assert!(!body.contains(fake), "after {text:?} the page shows {fake}");
            }
        }
        Ok(())
    })
}

#[test]
fn each_key_is_kept_while_a_number_grows() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.type_into(PRICE, "").await?;
        let mut typed = String::new();
        for key in "1.05e-1".chars() {
            page.press(key.to_string()).await?;
            typed.push(key);
            assert_eq!(page.value(PRICE).await?, typed, "after the key {key}");
        }
        page.press(Key::Tab).await?;
        assert_eq!(
            page.value(PRICE).await?,
            "0.105",
            "left alone, the number is written plainly"
        );
        page.answers("kwh=0.105").await
    })
}

#[test]
fn cents_are_read_as_the_page_writes_them() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        for (typed, read) in [("6.5 ¢", "0.065"), ("7.25c", "0.0725"), ("4 cents", "0.04")] {
            page.type_into(PRICE, typed).await?;
            page.answers(&format!("kwh={read}")).await?;
            assert_eq!(page.value(PRICE).await?, typed, "as typed");
            page.press(Key::Tab).await?;
            assert_eq!(
                page.value(PRICE).await?,
                read,
                "left alone, it is in the field's unit"
            );
        }
        Ok(())
    })
}

#[test]
fn cents_typed_as_dollars_are_asked_about() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        page.type_into(PRICE, "3.8").await?;
        page.wait_for("#field-kwh-problem", "For cents, type 3.8 ¢.")
            .await?;
        page.type_into(PRICE, "3.8 ¢").await?;
        page.answers("kwh=0.038").await
    })
}

#[test]
fn after_a_mistake_escape_restores_what_enter_accepted() -> Outcome {
    Browser::new().visit(Condition::Strict, "?kwh=0.05", async |page| {
        page.type_into(PRICE, "0.02").await?;
        page.press(Key::Enter).await?;
        page.answers("kwh=0.02").await?;
        page.type_into(PRICE, "7").await?;
        page.wait_for("#field-kwh-problem", "largest").await?;
        page.answers("kwh=0.02").await?;
        page.press(Key::Escape).await?;
        assert_eq!(page.value(PRICE).await?, "0.02");
        Ok(())
    })
}

#[test]
fn a_range_is_read_told_and_kept_in_the_link_until_a_number_is_given() -> Outcome {
    Browser::new().visit(Condition::Strict, "?kwh=0.05", async |page| {
        page.type_into(PRICE, "4 to 9 ¢").await?;
        page.answers("kwh=0.04..0.09").await?;
        assert_eq!(page.value(PRICE).await?, "4 to 9 ¢", "as typed");
        // The median is √(0.04 · 0.09).
        page.wait_for(
            "form:has(#field-kwh) .hint",
            "in 50 below what all else here uses, about 0.06.",
        )
        .await?;
        page.press(Key::Tab).await?;
        assert_eq!(page.value(PRICE).await?, "0.04 to 0.09");
        let address = page.address().await?;
        assert!(address.contains("kwh=0.04..0.09"), "{address}");
        assert_eq!(
            page.text("#undo").await?,
            "Undo: Electricity price 0.04 to 0.09 → 0.05"
        );
        // After a mistake, Escape restores the range. An arrow key replaces it by a number.
        page.type_into(PRICE, "0.03 to five").await?;
        page.wait_for("#field-kwh-problem", "number").await?;
        page.press(Key::Escape).await?;
        assert_eq!(page.value(PRICE).await?, "0.04 to 0.09");
        page.press(Key::Up).await?;
        page.answers("kwh=0.061").await?;
        assert_eq!(page.value(PRICE).await?, "0.061");
        Ok(())
    })
}

#[test]
fn a_wrong_number_is_named_beside_its_field_and_the_last_good_one_kept() -> Outcome {
    Browser::new().visit(Condition::Strict, "?kwh=0.07", async |page| {
        page.answers("kwh=0.07").await?;
        for (text, said) in [("abc", "number"), ("99", "2"), ("1,000", "2")] {
            page.type_into(PRICE, text).await?;
            page.wait_for("#field-kwh-problem", said).await?;
            assert_eq!(
                page.attribute(PRICE, "aria-invalid").await?.as_deref(),
                Some("true"),
                "{text:?} is marked"
            );
            // The last good price still counts.
            page.answers("kwh=0.07").await?;
        }
        page.press(Key::Escape).await?;
        assert_eq!(
            page.value(PRICE).await?,
            "0.07",
            "Escape brings the last good price back"
        );
        Ok(())
    })
}

#[test]
fn the_address_follows_what_is_typed() -> Outcome {
    Browser::new().visit(Condition::Strict, "?utm_source=paper&other=1", async |page| {
        page.type_into(PRICE, "0.0625").await?;
        page.wait_until("location.search.includes('kwh=0.0625')").await?;
        let address = page.address().await?;
        assert!(
            address.contains("other=1") && !address.contains("utm_source"),
            "a key that is unknown stays, a tracker's goes: {address}"
        );
        Ok(())
    })
}

#[test]
fn step_buttons_at_a_sliders_ends_change_its_value() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        let field = "#field-kwh";
        page.click(".control:first-child .step:last-child").await?;
        page.answers("kwh=0.051").await?;
        assert_eq!(page.value(field).await?, "0.051");
        page.click(".control:first-child .step:first-child").await?;
        page.click(".control:first-child .step:first-child").await?;
        page.answers("kwh=0.049").await?;
        assert_eq!(page.value(field).await?, "0.049");
        Ok(())
    })
}

#[test]
fn a_month_or_a_list_that_cannot_be_read_is_named_beside_its_field() -> Outcome {
    Browser::new().visit(
        Condition::Strict,
        "?gpath=table&gtable=2:1.7&start=2026-11",
        async |page| {
            page.run("document.querySelectorAll('.groups details').forEach((one) => { one.open = true })")
                .await?;
            for (key, kept, wrong, right, taken) in [
                (
                    "start",
                    "2026-11",
                    ["2025", "11/2024", "2024-13"],
                    "2024-12 ",
                    "start=2024-12",
                ),
                (
                    "gtable",
                    "2:1.7",
                    ["2, 1.8", "2:1,8", "2:x"],
                    " 2 : 1.8",
                    "gtable=2:1.8",
                ),
            ] {
                let field = format!("#field-{key}");
                let problem = format!("{field}-problem");
                for text in wrong {
                    page.type_into(&field, text).await?;
                    page.wait_for(&problem, " like ").await?;
                    page.press(Key::Tab).await?;
                    assert_eq!(
                        page.value(&field).await?,
                        text,
                        "what was typed is there to be put right"
                    );
                    page.wait_until(&format!("location.search.includes('{key}={kept}')"))
                        .await?;
                    assert_eq!(
                        page.attribute(&field, "aria-invalid").await?.as_deref(),
                        Some("true"),
                        "{text:?} is marked"
                    );
                }
                page.type_into(&field, right).await?;
                page.wait_until(&format!(
                    "location.search.includes('{taken}') && document.querySelector('{problem}').hidden"
                ))
                .await?;
                page.press(Key::Tab).await?;
                assert_eq!(
                    page.value(&field).await?,
                    right.replace(' ', ""),
                    "left alone, it is written plainly"
                );
                page.type_into(&field, wrong[0]).await?;
                page.press(Key::Escape).await?;
                assert_eq!(
                    page.value(&field).await?,
                    right.replace(' ', ""),
                    "Escape brings the last one back"
                );
            }
            Ok(())
        },
    )
}

#[test]
fn fields_that_may_be_negative_get_a_keyboard_with_a_minus() -> Outcome {
    Browser::new().visit(
        Condition::Strict,
        "?mix=asic:234:3510:4400*10,h100*8",
        async |page| {
            let wrong = page
                .run(
                    "document.querySelectorAll('.groups details').forEach((one) => { one.open = true });
                 const negative = ['kwh', 'kwhg', 'btcg', 'diffg', 'gpug', 'lesc', 'corr'];
                 return [...document.querySelectorAll('input[inputmode]')].filter((input) => {
                     const key = input.id.replace(/^(field|all)-/, '');
                     return (input.inputMode === 'decimal') === negative.includes(key);
                 }).map((input) => input.id + ' ' + input.inputMode)",
                )
                .await?;
            assert_eq!(wrong, serde_json::json!([]), "keyboards");
            Ok(())
        },
    )
}

#[test]
fn an_input_without_effect_says_so_and_offers_its_path() -> Outcome {
    Browser::new().visit(
        Condition::Strict,
        "?gtable=4:4:4&cutil=50&kwh=0.04",
        async |page| {
            page.run("document.querySelectorAll('.groups details').forEach((one) => { one.open = true })")
                .await?;
            let row = |key: &str| format!(".row:has(#field-{key}) .idle");
            page.wait_for(&row("cutil"), "above 0").await?;
            page.wait_for(&row("gtable"), "My own table").await?;
            assert_eq!(
                page.text(&row("gend")).await?,
                "",
                "what nobody touched is not spoken of"
            );
            page.click(&format!("{} button", row("gtable"))).await?;
            page.wait_until("location.search.includes('gpath=table')").await?;
            page.wait_until(&format!("document.querySelector('{}').hidden", row("gtable")))
                .await
        },
    )
}
