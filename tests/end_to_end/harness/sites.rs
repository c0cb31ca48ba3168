//! Other sites as the tests need them: the browser's requests to them are answered here and never leave the machine.

use super::{Failure, Outcome};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket, connect};

/// What a site answers.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    /// A text that any page may read.
    Text(String),
    /// That it was asked too often (status 429), without the header that lets pages read the answer.
    TooMany,
    /// No answer, however long the browser waits.
    Never,
}

/// Stands in for all sites whose address matches one of `patterns` (`*` is anything) from now on, in the page that the
/// browser at `debugger_address` shows. Returns the list of the addresses that were asked for, in their order.
pub(super) fn stand_in(
    debugger_address: &str,
    patterns: &[&str],
    answer: impl Fn(&str) -> Answer + Send + 'static,
) -> Outcome<Arc<Mutex<Vec<String>>>> {
    let (mut socket, _) = connect(page_socket(debugger_address)?)?;
    let patterns: Vec<Value> = patterns
        .iter()
        .map(|pattern| json!({ "urlPattern": pattern }))
        .collect();
    send(&mut socket, "Fetch.enable", json!({ "patterns": patterns }))?;
    // Once this command is answered, every request comes here.
    while next(&mut socket)?["id"].is_null() {}

    let asked = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&asked);
    // The thread ends with the browser, which closes the socket.
    std::thread::spawn(move || {
        while let Ok(event) = next(&mut socket) {
            if event["method"] != "Fetch.requestPaused" {
                continue;
            }
            let address = event["params"]["request"]["url"].as_str().unwrap_or_default();
            if let Ok(mut noted) = noted.lock() {
                noted.push(address.to_owned());
            }
            let (status, headers, body) = match answer(address) {
                Answer::Text(body) => (
                    200,
                    json!([{ "name": "Access-Control-Allow-Origin", "value": "*" }]),
                    body,
                ),
                Answer::TooMany => (429, json!([]), "Too Many Requests".to_owned()),
                Answer::Never => continue,
            };
            let answered = json!({
                "requestId": event["params"]["requestId"],
                "responseCode": status,
                "responseHeaders": headers,
                "body": STANDARD.encode(body),
            });
            if send(&mut socket, "Fetch.fulfillRequest", answered).is_err() {
                return;
            }
        }
    });
    Ok(asked)
}

type Socket = WebSocket<MaybeTlsStream<TcpStream>>;

fn send(socket: &mut Socket, method: &str, parameters: Value) -> Outcome {
    let command = json!({ "id": 1, "method": method, "params": parameters });
    Ok(socket.send(Message::text(command.to_string()))?)
}

fn next(socket: &mut Socket) -> Outcome<Value> {
    loop {
        if let Message::Text(said) = socket.read()? {
            return Ok(serde_json::from_str(&said)?);
        }
    }
}

/// The address at which the page takes commands.
fn page_socket(debugger_address: &str) -> Outcome<String> {
    let mut stream = TcpStream::connect(debugger_address)?;
    let request = format!("GET /json/list HTTP/1.1\r\nHost: {debugger_address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut said = Vec::new();
    let mut buffer = [0; 4096];
    // The browser keeps the connection open, so reading stops as soon as the list is complete.
    loop {
        let count = stream.read(&mut buffer)?;
        said.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&said);
        let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        if let Ok(Value::Array(targets)) = serde_json::from_str(body) {
            let page = targets.iter().find(|target| target["type"] == "page");
            return page
                .and_then(|page| page["webSocketDebuggerUrl"].as_str())
                .map(str::to_owned)
                .ok_or_else(|| Failure(format!("no page takes commands: {body}")));
        }
        if count == 0 {
            return Err(Failure(format!("the browser does not list its pages: {text}")));
        }
    }
}
