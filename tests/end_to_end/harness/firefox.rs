//! Firefox, driven by WebDriver BiDi, which it supports itself: no separate driver has to be built.

use super::page::saved;
use super::reader::Reader;
use super::{Failure, Outcome};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket, connect};

/// Longer than any answer takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Runs in every page and frame before anything else and logs policy violations, which Firefox does not report as log
/// entries by itself.
const WATCH: &str = "() => addEventListener('securitypolicyviolation', (event) =>
    console.error('Content Security Policy: ' + event.violatedDirective + ' ' + event.blockedURI))";

/// A fresh Firefox with one page.
pub(crate) struct Firefox {
    socket: RefCell<WebSocket<MaybeTlsStream<TcpStream>>>,
    commands: RefCell<u64>,
    /// The page.
    page: String,
    /// The page or the frame in it where the reader is.
    here: RefCell<String>,
    complaints: RefCell<Vec<String>>,
    _process: Running,
}

/// The process and its profile; dropping this ends and removes them.
struct Running {
    child: Child,
    profile: PathBuf,
}

impl Firefox {
    /// Starts a Firefox, takes the steps, and fails on a failed step as well as on anything the console shows as an
    /// error.
    pub(crate) fn taken_to(called: &str, steps: impl AsyncFnOnce(&Self) -> Outcome) -> Outcome {
        let firefox = Self::start()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let taken = runtime.block_on(steps(&firefox));
        if taken.is_err() {
            let name = format!("failed-firefox-{}", called.replace([' ', '/'], "-"));
            runtime.block_on(firefox.shoot(&name))?;
        }
        taken.map_err(|failure| Failure(format!("Firefox, {called}: {failure:?}")))?;
        // The answer to this command comes after everything that the console has said before.
        firefox.command("session.status", json!({}))?;
        match firefox.complaints.take() {
            complaints if complaints.is_empty() => Ok(()),
            complaints => Err(Failure(format!(
                "Firefox, {called}: the browser complains:\n  {}",
                complaints.join("\n  ")
            ))),
        }
    }

    fn start() -> Outcome<Self> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let nth = STARTED.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("wattworth-firefox-{}-{nth}", std::process::id()));
        std::fs::create_dir_all(&profile)?;
        let program = std::env::var("FIREFOX").unwrap_or_else(|_| "firefox-esr".to_owned());
        let mut child = Command::new(&program)
            .args([
                "--headless",
                "--no-remote",
                "--remote-debugging-port",
                "0",
                "--profile",
            ])
            .arg(&profile)
            .arg("about:blank")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| Failure(format!("{program} does not start: {error}; see .ci/browser")))?;
        let said = child.stderr.take().expect("the lines above ask for a pipe");
        let process = Running { child, profile };
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        let address = lines
            .find_map(|line| {
                line.split_once("listening on ")
                    .map(|(_, address)| address.to_owned())
            })
            .ok_or_else(|| Failure(format!("{program} does not speak WebDriver BiDi")))?;
        // The output is read to the end, because Firefox would stop when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));

        let (socket, _) = connect(format!("{address}/session"))?;
        if let MaybeTlsStream::Plain(stream) = socket.get_ref() {
            // If the browser hangs, the test fails instead of hanging, too.
            stream.set_read_timeout(Some(PATIENCE))?;
        }
        let mut firefox = Self {
            socket: RefCell::new(socket),
            commands: RefCell::new(0),
            page: String::new(),
            here: RefCell::default(),
            complaints: RefCell::default(),
            _process: process,
        };
        firefox.command("session.new", json!({ "capabilities": {} }))?;
        firefox.command("session.subscribe", json!({ "events": ["log.entryAdded"] }))?;
        firefox.command("script.addPreloadScript", json!({ "functionDeclaration": WATCH }))?;
        let tree = firefox.command("browsingContext.getTree", json!({}))?;
        firefox.page = text(&tree["contexts"][0]["context"]);
        firefox.here.replace(firefox.page.clone());
        Ok(firefox)
    }

    /// Sends a command and waits for its answer; what the console says meanwhile is kept.
    fn command(&self, method: &str, parameters: Value) -> Outcome<Value> {
        let id = self.commands.replace_with(|last| *last + 1) + 1;
        let command = json!({ "id": id, "method": method, "params": parameters });
        let mut socket = self.socket.borrow_mut();
        socket.send(Message::text(command.to_string()))?;
        loop {
            let Message::Text(said) = socket.read()? else {
                continue;
            };
            let said: Value = serde_json::from_str(&said)?;
            if said["id"] == id {
                return match said["type"].as_str() {
                    Some("success") => Ok(said["result"].clone()),
                    _ => Err(Failure(format!("{method}: {}", said["message"]))),
                };
            }
            if said["method"] == "log.entryAdded" && said["params"]["level"] == "error" {
                self.complaints.borrow_mut().push(text(&said["params"]["text"]));
            }
        }
    }

    /// The value of an expression where the reader is.
    fn evaluate(&self, expression: &str) -> Outcome<Value> {
        let answer = self.command(
            "script.evaluate",
            json!({
                "expression": expression,
                "target": { "context": *self.here.borrow() },
                "awaitPromise": true,
            }),
        )?;
        match answer["type"].as_str() {
            Some("success") => Ok(answer["result"].clone()),
            _ => Err(Failure(format!(
                "{expression}: {}",
                answer["exceptionDetails"]["text"]
            ))),
        }
    }
}

impl Reader for Firefox {
    async fn open(&self, address: &str) -> Outcome {
        self.here.replace(self.page.clone());
        let to = json!({ "context": self.page, "url": address, "wait": "complete" });
        self.command("browsingContext.navigate", to).map(drop)
    }

    async fn resize(&self, width: u32, height: u32) -> Outcome {
        let size = json!({ "context": self.page, "viewport": { "width": width, "height": height } });
        self.command("browsingContext.setViewport", size).map(drop)
    }

    async fn enter(&self, frame: &str) -> Outcome {
        let window = self.evaluate(&format!("document.querySelector({frame:?}).contentWindow"))?;
        self.here.replace(text(&window["value"]["context"]));
        Ok(())
    }

    async fn leave_frames(&self) -> Outcome {
        self.here.replace(self.page.clone());
        Ok(())
    }

    async fn run(&self, script: &str) -> Outcome<Value> {
        let answer = self.evaluate(&format!("JSON.stringify((() => {{ {script} }})()) ?? 'null'"))?;
        Ok(serde_json::from_str(&text(&answer["value"]))?)
    }

    async fn shoot(&self, name: &str) -> Outcome {
        let shot = self.command(
            "browsingContext.captureScreenshot",
            json!({ "context": self.page }),
        )?;
        let picture = STANDARD.decode(text(&shot["data"]))?;
        saved(name, &picture).map(drop)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Errors are ignored: the process may have ended by itself, and a profile that stays behind is in the system's
        // own folder.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
