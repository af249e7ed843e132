//! Practising what can go wrong, with the app's own practice server.

use std::time::Duration;

use kvittert_sandbox::{self as sandbox, PracticeServer};

use crate::app::App;
use crate::error::{AppError, ErrorCode, Result};
use crate::view::practice::{Endpoint, OrderedFault, PracticeFault};

/// Longest delay and pause that are practised, in seconds: long enough to be noticed.
const DELAY_SECONDS: u64 = 8;
const RETRY_AFTER_SECONDS: u64 = 30;
/// Most times that a fault is ordered for.
const MOST_TIMES: u32 = 100;

fn server(app: &App) -> Result<&PracticeServer> {
    // Live there is nothing to practise with, whatever the window asks for.
    app.practice_server()
        .ok_or_else(|| AppError::new(ErrorCode::WrongState).with("state", "live"))
}

/// Orders a fault.
///
/// # Errors
/// [`ErrorCode::WrongState`] outside the practice environment.
pub fn order_fault(app: &App, order: &OrderedFault) -> Result<()> {
    let endpoint = match order.endpoint {
        Endpoint::Authenticate => sandbox::Endpoint::Authenticate,
        Endpoint::ValidatePayload => sandbox::Endpoint::ValidatePayload,
        Endpoint::Submit => sandbox::Endpoint::Submit,
        Endpoint::SubmissionStatus => sandbox::Endpoint::SubmissionStatus,
    };
    let fault = match order.fault {
        PracticeFault::Refuse => sandbox::Fault::Refuse,
        PracticeFault::Delay => sandbox::Fault::Delay {
            seconds: DELAY_SECONDS,
        },
        PracticeFault::DropBeforeReading => sandbox::Fault::DropBeforeReading,
        PracticeFault::DropAfterTakingIn => sandbox::Fault::DropAfterTakingIn,
        PracticeFault::Truncate => sandbox::Fault::Truncate,
        PracticeFault::WrongContentType => sandbox::Fault::WrongContentType,
        PracticeFault::Unauthorized => sandbox::Fault::Unauthorized,
        PracticeFault::Conflict => sandbox::Fault::Conflict,
        PracticeFault::TooManyRequests => sandbox::Fault::TooManyRequests {
            retry_after_seconds: RETRY_AFTER_SECONDS,
        },
        PracticeFault::ServerError => sandbox::Fault::ServerError,
        PracticeFault::Unavailable => sandbox::Fault::Unavailable,
    };
    server(app)?.order_fault(endpoint, fault, order.times.clamp(1, MOST_TIMES));
    Ok(())
}

/// The practice server is itself again.
///
/// # Errors
/// [`ErrorCode::WrongState`] outside the practice environment.
pub fn forget_faults(app: &App) -> Result<()> {
    server(app)?.forget_faults();
    Ok(())
}

/// Lets time pass on the practice server's clock, in seconds.
///
/// # Errors
/// [`ErrorCode::WrongState`] outside the practice environment.
pub fn advance_clock(app: &App, seconds: u32) -> Result<()> {
    server(app)?.advance_clock(Duration::from_secs(u64::from(seconds)));
    Ok(())
}
