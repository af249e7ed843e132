//! A mixture of faults, by a seed: what a bad day is like.

use super::fault::{Act, Endpoint, Fault};

/// A share of calls meets a fault.
pub(super) struct Mix {
    percent: u8,
    random: fastrand::Rng,
}

impl Mix {
    pub(super) fn new(percent: u8, seed: u64) -> Self {
        Self {
            percent: percent.min(100),
            random: fastrand::Rng::with_seed(seed),
        }
    }

    /// The fault of the next call, where it meets one. Only those that end quickly, so that thousands
    /// of calls are made in minutes.
    pub(super) fn next(&mut self, endpoint: Endpoint) -> Option<Fault> {
        if self.random.u8(..100) >= self.percent {
            return None;
        }
        let acts = acts();
        let act = self.random.choice(acts)?;
        let may_take_in =
            endpoint == Endpoint::Submit && !act.comes_before_the_end_of_the_request();
        let taken_in = may_take_in && !is_a_no(&act) && self.random.bool();
        Some(Fault { act, taken_in })
    }
}

/// Whether it is an answer by which a server says that it took nothing in. One that says so and has
/// taken it in breaks its word, and no client can know.
fn is_a_no(act: &Act) -> bool {
    matches!(act, Act::Answer { status, .. }
        if matches!(status, 400 | 401 | 403 | 404 | 408 | 413 | 415 | 422 | 429))
}

fn acts() -> Vec<Act> {
    let html = "<!doctype html><title>Logg på nettet</title>";
    let mut acts = vec![
        Act::DropBeforeReading,
        Act::ResetBeforeReading,
        Act::DropAfterHead,
        Act::DropWithinBody,
        Act::DropAfterBody,
        Act::ResetAfterBody,
        Act::Late { milliseconds: 50 },
        Act::LateReading { milliseconds: 50 },
        Act::Truncate,
        Act::BreakBehindAnswer,
        Act::answer(200, &[("content-type", "text/html")], html),
        Act::answer(200, &[], ""),
        Act::json(200, "{\"submission_reference_id\":"),
        Act::json(200, "{}"),
        Act::status_with(302, &[("location", "http://127.0.0.1:9/")]),
        Act::Interim {
            status: 103,
            times: 1,
        },
        Act::InterimThenAnswer { status: 103 },
        Act::Goaway,
        Act::Speak {
            text: "SSH-2.0-OpenSSH_9.2\r\n".to_owned(),
        },
        Act::status_with(429, &[("retry-after", "1")]),
    ];
    acts.extend([400, 401, 403, 404, 408, 409, 413, 415, 422, 425, 429].map(Act::status));
    acts.extend([500, 502, 503, 504].map(Act::status));
    acts
}
