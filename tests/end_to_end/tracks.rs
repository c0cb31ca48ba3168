//! Sliders' tracks: the colours, which show the best use along an input, follow what is typed, stepped and dragged.

use thirtyfour::Key;

use crate::harness::{Browser, Condition, Outcome, Page};

const REFERENCE: &str = "?d=2024-11-23";

/// A script that checks the colours of every track against its words: the parts on both sides of the boundary nearest
/// to the handle must be the uses named before and after its value. It returns the words that do not agree.
const AGREE: &str = "
    return [...document.querySelectorAll('.slider')].map((slider) => {
        const names = { mining: /^mining/, rental: /^H100s/, hosting: /^AI lease/, nobody: /^nothing pays/ };
        const svg = slider.querySelector('.track > svg');
        const parts = [...svg.querySelectorAll(':scope > rect')];
        const part = (of) => of.classList[0];
        const pin = parseFloat(svg.querySelector('.pin').parentElement.getAttribute('x'));
        const end = (of) => parseFloat(of.getAttribute('x')) + parseFloat(of.getAttribute('width'));
        const said = slider.querySelector('.effect span').textContent;
        const here = parts.filter((of) => of.classList.contains('here'));
        if (here.length !== 1) return `${here.length} parts are the handle's: ${said}`;
        if (parseFloat(here[0].getAttribute('x')) > pin + 0.01 || end(here[0]) < pin - 0.01) return `beside: ${said}`;
        if (parts.length === 1) return said === '' || names[part(parts[0])].test(said) ? '' : said;
        const nearest = parts.slice(0, -1)
            .map((of, nth) => [Math.abs(end(of) - pin), nth])
            .sort((a, b) => a[0] - b[0])[0][1];
        const [below, above] = said.split(/ ◂ .* ▸ /);
        const agrees = names[part(parts[nearest])].test(below) && names[part(parts[nearest + 1])].test(above);
        return agrees ? '' : said;
    }).filter((said) => said !== '').join('; ')";

async fn agree(page: &Page, when: &str) -> Outcome {
    assert_eq!(page.run(AGREE).await?, "", "words and colours {when}");
    Ok(())
}

/// The words below a slider, with no-break spaces replaced by plain ones.
async fn said(page: &Page, key: &str) -> Outcome<String> {
    let said = page
        .run(&format!(
            "return document.querySelector('#boundary-{key}').textContent"
        ))
        .await?;
    Ok(said.as_str().unwrap_or_default().replace('\u{a0}', " "))
}

/// Waits until the boundaries of every slider have been found.
async fn all_found(page: &Page) -> Outcome {
    page.wait_until(
        "[...document.querySelectorAll('.track')].length > 0
         && [...document.querySelectorAll('.track > svg')].every((track) => track.querySelector('.here'))",
    )
    .await
}

#[test]
fn tracks_follow_what_is_typed_and_an_input_does_not_move_its_own() -> Outcome {
    Browser::new().visit(Condition::Strict, REFERENCE, async |page| {
        all_found(page).await?;
        for (key, boundary) in [
            ("kwh", "mining ◂ 4.7 ¢ ▸ AI lease"),
            ("btc", "AI lease ◂ $102,200 ▸ mining"),
            ("gpuh", "AI lease ◂ $2.79 ▸ H100s"),
            ("lrent", "mining ◂ $131 ▸ AI lease"),
        ] {
            assert_eq!(said(page, key).await?, boundary);
        }
        agree(page, "at first").await?;
        page.type_into("#field-lrent", "125").await?;
        page.wait_until("!document.querySelector('#boundary-btc').textContent.includes('102,200')")
            .await?;
        all_found(page).await?;
        assert_eq!(said(page, "lrent").await?, "mining ◂ $131 ▸ AI lease");
        assert_ne!(said(page, "btc").await?, "AI lease ◂ $102,200 ▸ mining");
        agree(page, "after typing").await
    })
}

#[test]
fn tracks_follow_a_drag_and_handles_stop_at_boundaries() -> Outcome {
    Browser::new().visit(Condition::Strict, REFERENCE, async |page| {
        all_found(page).await?;
        // The drag goes from the middle of the track, 0.1 $/kWh, to about a sixth of its width.
        page.drag(".control:first-child .track input", (100, 400)).await?;
        page.wait_until("parseFloat(document.querySelector('#field-kwh').value) < 0.04")
            .await?;
        all_found(page).await?;
        assert_eq!(said(page, "kwh").await?, "mining ◂ 4.7 ¢ ▸ AI lease");
        assert_ne!(said(page, "btc").await?, "AI lease ◂ $102,200 ▸ mining");
        agree(page, "after a drag").await?;
        // A handle close to a boundary snaps to it.
        page.run(
            "const slider = document.querySelector('.control:first-child .track input');
             slider.value = 239;
             slider.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await?;
        page.wait_until("document.querySelector('#field-kwh').value === '0.047'")
            .await?;
        all_found(page).await?;
        agree(page, "at the boundary").await
    })
}

#[test]
fn arrow_keys_stop_at_a_boundary_once() -> Outcome {
    Browser::new().visit(Condition::Strict, REFERENCE, async |page| {
        all_found(page).await?;
        page.run("document.querySelector('[aria-describedby=\"boundary-btc\"]').focus()")
            .await?;
        for price in ["100,660", "101,660", "102,200", "103,200"] {
            page.press(Key::Right).await?;
            page.wait_until(&format!(
                "document.querySelector('#field-btc').value === '{price}'"
            ))
            .await?;
        }
        all_found(page).await?;
        agree(page, "after keys").await
    })
}

#[test]
fn a_rent_moves_all_rents_and_back() -> Outcome {
    Browser::new().visit(Condition::Strict, "?preset=iren", async |page| {
        page.wait_until("document.body.textContent.includes('2.00 and 2.50')")
            .await?;
        page.type_into("#field-gpuh", "3").await?;
        page.wait_until("document.body.textContent.includes('3.00 and 3.75')")
            .await?;
        page.type_into("#field-gpuh", "2").await?;
        page.wait_until("document.body.textContent.includes('2.00 and 2.50')")
            .await?;
        page.wait_until("!/~|gpuh/.test(location.search)").await
    })
}
