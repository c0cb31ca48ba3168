//! The requests themselves.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Date, JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{
    AbortController, AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit, Response,
};
use yew::platform::spawn_local;

use crate::scenario::live::{LiveFigures, LiveRequest, PATIENCE_MS, Refusal};

/// Asks all sites at once and calls `answered` with their figures, or with the reason why there are none.
pub(super) fn ask(answered: impl Fn(Result<LiveFigures, Refusal>) + 'static) {
    spawn_local(async move { answered(figures().await) });
}

async fn figures() -> Result<LiveFigures, Refusal> {
    let Ok(controller) = AbortController::new() else {
        return Err(Refusal::NoAnswer(LiveRequest::Price.provider()));
    };
    let late = Rc::new(Cell::new(false));
    let _limit = {
        let (controller, late) = (controller.clone(), Rc::clone(&late));
        Timeout::new(PATIENCE_MS, move || {
            late.set(true);
            controller.abort();
        })
    };
    // All requests are sent before the first answer is awaited.
    let asked = LiveRequest::ALL.map(|question| (question, request(question, controller.signal())));
    let mut answers = Vec::new();
    for (question, promise) in asked {
        answers.push((question, JsFuture::from(promise).await.ok()));
    }
    let look_up = |question: LiveRequest, names: &[&str]| {
        let (_, answer) = answers.iter().find(|(asked, _)| *asked == question)?;
        answer.as_ref()?.as_string().map(|text| member(&text, names))
    };
    LiveFigures::read(Date::now() / 1000.0, &look_up).map_err(|refusal| match refusal {
        Refusal::NoAnswer(provider) if late.get() => Refusal::Late(provider),
        other => other,
    })
}

/// A promise of the text of the answer to a question, or undefined if there is none. It never rejects, because a
/// rejection that nobody awaits yet is an error in the console.
fn request(question: LiveRequest, signal: AbortSignal) -> Promise {
    let address = [question.provider().origin(), question.path()].concat();
    future_to_promise(async move { Ok(text(&address, &signal).await.unwrap_or(JsValue::UNDEFINED)) })
}

/// Fetches a text without telling the site anything about the reader or the scenario.
async fn text(address: &str, signal: &AbortSignal) -> Result<JsValue, JsValue> {
    let options = RequestInit::new();
    options.set_signal(Some(signal));
    options.set_credentials(RequestCredentials::Omit);
    options.set_referrer_policy(ReferrerPolicy::NoReferrer);
    options.set_cache(RequestCache::NoStore);
    let promise = gloo::utils::window().fetch_with_str_and_init(address, &options);
    let response: Response = JsFuture::from(promise).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(response.text()?).await
}

/// The value in a JSON text at this path of names: a number or a string as text, otherwise empty.
fn member(json: &str, names: &[&str]) -> String {
    let Ok(mut value) = JSON::parse(json) else {
        return String::new();
    };
    for name in names {
        // Getting a member of what is no object fails.
        value = Reflect::get(&value, &(*name).into()).unwrap_or(JsValue::UNDEFINED);
    }
    let number = value.as_f64().map(|number| number.to_string());
    number.or_else(|| value.as_string()).unwrap_or_default()
}
