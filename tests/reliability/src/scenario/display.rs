//! The real window on a display of its own.
#![expect(
    clippy::expect_used,
    reason = "for tests only: without a display there is no trial"
)]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use super::home::{Home, Running};
use crate::programs;
use crate::shim::{Order, Shim};

/// A virtual display; it ends with the value.
pub struct Display {
    process: Child,
    number: String,
}

impl Display {
    /// Starts one on a number that is free.
    ///
    /// # Panics
    /// Without Xvfb.
    #[must_use]
    pub fn start() -> Self {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x960x24"])
            .args(["-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed (scripts/setup.sh test)");
        let mut number = String::new();
        let told = process.stdout.take().map(BufReader::new);
        let mut told = told.expect("Xvfb's output is a pipe");
        told.read_line(&mut number).expect("Xvfb tells its number");
        assert!(!number.trim().is_empty(), "Xvfb found a free display");
        Self {
            process,
            number: number.trim().to_owned(),
        }
    }

    /// Opens the window of a home, without a keyring and a message bus.
    #[must_use]
    pub fn open(&self, home: &Home, watched: Option<(&Shim, Option<&Order>)>) -> Running {
        let program = programs::window();
        let mut command = home.command(&program);
        command
            .env("DISPLAY", format!(":{}", self.number))
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("KVITTERT_PRACTICE_URL", home.base());
        home.start_watched(command, &program, watched)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
