//! A chart to take away: as a picture, as a drawing with real text, as numbers; and tables as numbers.
//!
//! Everything is made at the moment it is asked for and never leaves the reader's machine. Files are saved through a
//! link to a `data:` address, which needs no permission of a policy. A sandboxed frame blocks that, and writing to the
//! clipboard; there the picture and the numbers are shown below the chart instead, to be copied.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::report::charts::{ChartFigure, Choice};
use crate::report::words::charts::ChartLabel;
use crate::report::words::tables::TableLabel;

use super::super::action::Action;
use super::super::menu::{close_and_return, menu};
use super::super::scene::Scene;
use super::super::share::save::{copy_picture, is_sandboxed, save, text_address};
use super::picture::{Picture, Poster, Shape};

/// The menu at the chart's button; in a sandboxed frame the button that shows [`copyable_files`].
pub(crate) fn download(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let (words, id) = (scene.words(), figure.id);
    let (name, open) = (
        words.chart_label(ChartLabel::Download),
        scene.choices.charts.files_are_open(id),
    );
    if is_sandboxed() {
        let onclick = scene.click(Action::Chart(Choice::Files(id, !open)));
        return html! {
            <button type="button" class="quiet" aria-expanded={open.to_string()} {onclick}>{ name }</button>
        };
    }
    let toggled = scene.act.reform(move |event: Event| {
        let details: Element = event.target_unchecked_into();
        Action::Chart(Choice::Files(id, details.has_attribute("open")))
    });
    // The items are costly to make at every key press, so they are made only while the menu is open.
    let items = if open {
        items(scene, figure)
    } else {
        Html::default()
    };
    let told = scene.choices.charts.copied(id).map(|copied| {
        words.chart_label(if copied {
            ChartLabel::Copied
        } else {
            ChartLabel::NotCopied
        })
    });
    html! {
        <>
            { menu(["download-", id.name()].concat(), name, items, toggled) }
            <span class="hint" role="status">{ told.unwrap_or_default() }</span>
        </>
    }
}

/// The items of the menu: the forms in which a chart can be saved or copied.
fn items(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let words = scene.words();
    let poster = Rc::new(Poster::of(scene, figure));
    let name = move |id: &str, end: &str| ["wattworth-", id, end].concat();
    let id = figure.id;
    let item = |label: &'static str, make: Rc<dyn Fn() -> String>, end: &'static str| {
        let onclick = Callback::from(move |event: MouseEvent| {
            save(&make(), &name(id.name(), end));
            close_and_return(&event);
        });
        html! { <button type="button" {onclick}>{ label }</button> }
    };
    let png = |shape| {
        let poster = Rc::clone(&poster);
        Rc::new(move || poster.png(shape).unwrap_or_default())
    };
    let svg = |shape| {
        let poster = Rc::clone(&poster);
        Rc::new(move || text_address("image/svg+xml", &poster.svg(shape)))
    };
    let csv = {
        let chart = Rc::clone(&figure.chart);
        Rc::new(move || text_address("text/csv", &chart.csv(words)))
    };
    let copy = {
        let (act, poster) = (scene.act.clone(), Rc::clone(&poster));
        Callback::from(move |event: MouseEvent| {
            let act = act.clone();
            let told = move |copied| act.emit(Action::Chart(Choice::Copied(id, copied)));
            copy_picture(&poster.png(Shape::Fitted).unwrap_or_default(), told);
            close_and_return(&event);
        })
    };
    let label = |label| words.chart_label(label);
    html! {
        <>
            { item(label(ChartLabel::Png), png(Shape::Fitted), ".png") }
            { item(label(ChartLabel::Slide), png(Shape::Slide), "-16x9.png") }
            { item(label(ChartLabel::ClearSlide), png(Shape::ClearSlide), "-16x9-transparent.png") }
            { item(label(ChartLabel::Svg), svg(Shape::Fitted), ".svg") }
            { item(label(ChartLabel::ClearSvg), svg(Shape::ClearSlide), "-16x9-transparent.svg") }
            { item(label(ChartLabel::Csv), csv, ".csv") }
            <button type="button" onclick={copy}>{ label(ChartLabel::CopyImage) }</button>
        </>
    }
}

/// The picture and the numbers to copy, shown below the chart where nothing may be saved; nothing elsewhere.
pub(crate) fn copyable_files(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let words = scene.words();
    if !is_sandboxed() || !scene.choices.charts.files_are_open(figure.id) {
        return Html::default();
    }
    html! {
        <div class="files">
            <p class="hint">{ words.chart_label(ChartLabel::FramedNote) }</p>
            <Picture poster={Poster::of(scene, figure)} />
            <textarea readonly=true rows="6" aria-label="CSV" value={figure.chart.csv(words)} data-words="" />
        </div>
    }
}

/// A button that saves a poster as a picture; none where nothing may be saved, or without a poster.
pub(crate) fn picture_button(poster: Option<Poster>, name: &'static str, label: &'static str) -> Html {
    let Some(poster) = poster.filter(|_| !is_sandboxed()) else {
        return Html::default();
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        save(
            &poster.png(Shape::Summary).unwrap_or_default(),
            &["wattworth-", name, ".png"].concat(),
        );
    });
    html! { <button type="button" id={[name, "-picture"].concat()} {onclick}>{ label }</button> }
}

/// A button that saves a table as numbers under a name; none where nothing may be saved, or in an embed.
pub(crate) fn csv_button(scene: &Scene<'_>, name: &'static str, make: Rc<dyn Fn() -> String>) -> Html {
    if scene.page.embed || is_sandboxed() {
        return Html::default();
    }
    let onclick = Callback::from(move |_: MouseEvent| {
        save(
            &text_address("text/csv", &make()),
            &["wattworth-", name, ".csv"].concat(),
        );
    });
    html! {
        <p class="taken">
            <button type="button" class="quiet" {onclick}>{ scene.words().table_label(TableLabel::AsCsv) }</button>
        </p>
    }
}
