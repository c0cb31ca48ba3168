//! Another host: pages and scripts of the test's own, at an origin of its own.

use super::Outcome;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// What a host has under a path.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// The media type it is sent with.
    pub(crate) kind: &'static str,
    /// The content; none means that the request is never answered, as on a broken connection.
    pub(crate) body: Option<Vec<u8>>,
}

impl File {
    /// A page.
    pub(crate) fn html(body: String) -> Self {
        Self {
            kind: "text/html; charset=utf-8",
            body: Some(body.into_bytes()),
        }
    }

    /// A script.
    pub(crate) fn script(body: impl Into<Vec<u8>>) -> Self {
        Self {
            kind: "text/javascript; charset=utf-8",
            body: Some(body.into()),
        }
    }
}

/// Serves what `find` returns for a path such as `/a.js`, without its query. Returns the address of the host, with a
/// slash at its end. `policy` is the host's content security policy. The host ends with the test program.
pub(crate) fn host(
    policy: &'static str,
    find: impl Fn(&str) -> Option<File> + Send + Sync + 'static,
) -> Outcome<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/", listener.local_addr()?);
    let find = Arc::new(find);
    // Each connection gets a thread, because browsers open some that stay silent.
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let find = Arc::clone(&find);
            thread::spawn(move || answer(&stream, policy, &*find));
        }
    });
    Ok(address)
}

fn answer(mut stream: &TcpStream, policy: &str, find: &dyn Fn(&str) -> Option<File>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let request = lines.next().unwrap_or_default();
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let path = request.split([' ', '?']).nth(1).unwrap_or_default();
    let (status, kind, body) = match find(path) {
        Some(File {
            kind,
            body: Some(body),
        }) => ("200 OK", kind, body),
        Some(File { body: None, .. }) => {
            // The connection is held open for longer than the browser waits.
            thread::sleep(std::time::Duration::from_secs(600));
            return Ok(());
        }
        None => ("404 Not Found", "text/plain", b"Not found\n".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {policy}\r\n\
         Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}
