//! Programs a visit needs beside the browser: started on a free port, ended with the visit.

use super::{Failure, Outcome};
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A running program that is ended when this is dropped.
pub(crate) struct Process {
    child: Child,
    // Held open: a program that writes to a closed pipe fails.
    _output: Option<BufReader<ChildStdout>>,
}

impl Process {
    /// Starts a program and reads what it prints until `pick` finds in a line what the caller waits for.
    pub(crate) fn start<T>(command: &mut Command, pick: impl Fn(&str) -> Option<T>) -> Outcome<(Self, T)> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| Failure(format!("{name} does not start: {error}; see .ci/browser")))?;
        let mut output = BufReader::new(child.stdout.take().expect("the line above asks for a pipe"));
        let mut line = String::new();
        while output.read_line(&mut line)? > 0 {
            if let Some(found) = pick(line.trim()) {
                return Ok((
                    Self {
                        child,
                        _output: Some(output),
                    },
                    found,
                ));
            }
            line.clear();
        }
        Err(Failure(format!("{name} ended before it was ready")))
    }

    /// Starts a program that says nothing when it is ready, and waits until it listens on a port.
    pub(crate) fn listening(command: &mut Command, port: u16, patience: Duration) -> Outcome<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| Failure(format!("{name} does not start: {error}; see .ci/browser")))?;
        // Dropping this ends the program if the function returns a failure.
        let process = Self { child, _output: None };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if started.elapsed() > patience {
                return Err(Failure(format!("{name} does not listen on port {port}")));
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        Ok(process)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Errors are ignored: the program may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
