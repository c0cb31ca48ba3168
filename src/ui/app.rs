//! The application: the only place that holds state.

use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    html! {
        <main>
            <h1>{ "What is a megawatt worth?" }</h1>
            <p id="verdict">{ "Figures follow." }</p>
        </main>
    }
}
