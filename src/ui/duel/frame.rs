//! How a chart of the duel is framed.

use yew::prelude::*;

use crate::report::charts::ChartFigure;

use super::super::charts::figures::{body, title_of, tools};
use super::super::pieces::pieces;
use super::super::scene::Scene;

/// A chart with its reading hint, its title where that is not above it already, and its table and files.
pub(super) fn framed(scene: &Scene<'_>, figure: &ChartFigure, class: &'static str, titled: bool) -> Html {
    html! {
        <figure {class} id={["chart-", figure.id.name()].concat()} aria-labelledby={title_of(figure.id)}>
            <figcaption>
                <div>
                    if titled {
                        <h3 id={title_of(figure.id)}>{ pieces(&figure.title) }</h3>
                    }
                    <span>{ pieces(&figure.hint) }</span>
                </div>
                { tools(scene, figure) }
            </figcaption>
            { body(scene, figure) }
        </figure>
    }
}
