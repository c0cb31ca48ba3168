//! The static pages in a browser: read without the program, in nobody's way, and with the calculator once it is wanted.

use crate::accessible::offences;
use crate::harness::{Browser, Condition, Outcome};

#[test]
fn a_story_is_read_and_then_tried() -> Outcome {
    Browser::new().visit(Condition::Strict, "", async |page| {
        let home = page.address().await?;
        page.open(&format!("{home}hut8/")).await?;
        assert!(page.text("h1").await?.starts_with("Hut 8"), "the story's title");
        assert_eq!(page.count(".steps > li").await?, 4, "its steps");
        // The frame is not loaded before it is opened.
        assert_eq!(offences(page).await?, "", "the page of a story");
        page.click(".try summary").await?;
        page.enter(".try iframe").await?;
        page.wait_for("#chart-worth h2", "fall short below").await?;
        page.leave_frames().await?;
        page.open(&format!("{home}stories/")).await?;
        assert_eq!(page.count(".claims > li").await?, 10, "the article's claims");
        assert_eq!(offences(page).await?, "", "the list of stories");
        Ok(())
    })
}
