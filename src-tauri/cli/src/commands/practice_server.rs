//! `practice-server`: the practice server alone, for integrators.

use std::path::Path;
use std::sync::Arc;

use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_sandbox::{
    Options, OrderedFault, PracticeServer as Server, StartError, SystemPracticeClock,
    faults_from_json,
};

use crate::args::PracticeServer;
use crate::exit::Exit;
use crate::open::Session;

/// Prints the base address on its first line, then runs until it is told to stop.
pub(crate) async fn run(session: &Session<'_>, args: &PracticeServer) -> Result<Exit> {
    let faults = args
        .faults
        .as_deref()
        .map(read_faults)
        .transpose()?
        .unwrap_or_default();
    let server = Server::start(Options {
        port: args.port,
        memory: None,
        clock: Arc::new(SystemPracticeClock),
        control: true,
    })
    .await
    .map_err(not_started)?;
    for order in faults {
        server.order_fault(order.endpoint, order.fault, order.times);
    }
    let mut stop =
        Stop::listen().map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    session.out.line(&server.base_address());
    session
        .out
        .note(&session.out.say("cli-practice-server-runs", &[]));
    stop.heard().await;
    Ok(Exit::Done)
}

fn read_faults(path: &Path) -> Result<Vec<OrderedFault>> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        AppError::new(ErrorCode::FileUnreadable)
            .with("file", path.display())
            .because(error)
    })?;
    faults_from_json(&text).map_err(|error| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", "--faults")
            .with("problem", "faults")
            .because(error)
    })
}

fn not_started(error: StartError) -> AppError {
    match &error {
        StartError::Port { port, .. } => AppError::new(ErrorCode::InputInvalid)
            .with("field", "--port")
            .with("problem", "port")
            .with("port", port)
            .because(&error),
        StartError::Memory(_) => AppError::new(ErrorCode::Internal).because(&error),
    }
}

/// What ends the server. It listens from the moment it is made, so that a program which has read
/// the address can end it in order at once.
#[cfg(unix)]
struct Stop {
    pressed: tokio::signal::unix::Signal,
    told: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Stop {
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            pressed: signal(SignalKind::interrupt())?,
            told: signal(SignalKind::terminate())?,
        })
    }

    async fn heard(&mut self) {
        tokio::select! {
            _ = self.pressed.recv() => {}
            _ = self.told.recv() => {}
        }
    }
}

/// What ends the server.
#[cfg(windows)]
struct Stop {
    pressed: tokio::signal::windows::CtrlC,
}

#[cfg(windows)]
impl Stop {
    fn listen() -> std::io::Result<Self> {
        Ok(Self {
            pressed: tokio::signal::windows::ctrl_c()?,
        })
    }

    async fn heard(&mut self) {
        let _ = self.pressed.recv().await;
    }
}
