//! Running text with figures in it as HTML: each figure carries its path in the JSON object.

use yew::prelude::*;

use crate::report::words::piece::{Figure, Piece, Tone};

/// A sentence, a label or a value, inside an element of the caller's.
pub(super) fn pieces(said: &[Piece]) -> Html {
    html! {
        for piece in said {
            { piece_html(piece) }
        }
    }
}

/// A field with its label.
pub(super) fn line(name: &'static str, id: AttrValue, field: Html) -> Html {
    html! {
        <div class="line">
            <label for={id}>{ name }</label>
            { field }
        </div>
    }
}

/// A button that opens the sheet of an input or of a row, named by its path; boot.js handles the click.
pub(super) fn about(about: &str, path: String, name: &str) -> Html {
    html! {
        <button type="button" class="reset" data-figure={path} aria-label={[about, ": ", name].concat()}>{ about }</button>
    }
}

fn piece_html(piece: &Piece) -> Html {
    match piece {
        Piece::Text(text) => html! { { text.as_str() } },
        Piece::Name(name) => html! { <span class="name">{ name.as_str() }</span> },
        Piece::Term(term, meaning) => html! {
            <span class="term" tabindex="0">
                { term.as_str() }
                <span class="meaning" role="tooltip" data-words="">{ *meaning }</span>
            </span>
        },
        Piece::Figure(figure) => datum(figure),
    }
}

fn datum(figure: &Figure) -> Html {
    let tone = match figure.tone {
        Tone::Plain => None,
        Tone::Strong => Some("strong"),
        Tone::Use(kind) => Some(kind.key()),
        Tone::Loss => Some("loss"),
    };
    html! {
        <data class={tone} value={figure.value.to_string()} data-figure={figure.path.clone()}>
            { figure.text.as_str() }
        </data>
    }
}
