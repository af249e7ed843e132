//! What the tests of the queue have in common.

use std::time::Duration;

use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::ops;
use kvittert_core::ops::submit_file::credentials_for_this_run;
use kvittert_core::view::queue::{NextTry, QueueView, SendReport, SetByItself, Waits};
use kvittert_core::view::submission::SubmissionDetail;
use kvittert_sandbox::Endpoint;

use crate::practice::{Desk, open};

impl Desk {
    /// A report, sent in as from the window.
    pub(crate) async fn send_in(&self, by_itself: bool) -> SubmissionDetail {
        let id = self.example().submission.id;
        let input = SendReport { id, by_itself };
        ops::queue::send_in(&self.app, &input).await.unwrap()
    }

    /// Reports that wait, the oldest first, none of them tried: the queue was paused meanwhile.
    pub(crate) async fn waiting(&self, count: usize) -> Vec<SubmissionId> {
        ops::queue::pause(&self.app, true).unwrap();
        let mut ids = Vec::new();
        for _ in 0..count {
            ids.push(self.send_in(true).await.submission.id);
        }
        assert!(self.server.record().is_empty(), "a paused queue tries none");
        ops::queue::pause(&self.app, false).unwrap();
        ids
    }

    pub(crate) fn say(&self, id: &SubmissionId, by_itself: bool) -> SubmissionDetail {
        let id = id.clone();
        ops::queue::set_by_itself(&self.app, &SetByItself { id, by_itself }).unwrap()
    }

    pub(crate) fn queue(&self) -> QueueView {
        ops::queue::queue(&self.app).unwrap()
    }

    pub(crate) fn waits(&self, id: &SubmissionId) -> Waits {
        let detail = self.detail(id);
        let queue = self.queue();
        let listed = queue.waiting.iter().find(|one| one.submission.id == *id);
        assert_eq!(
            listed.map(|one| one.waits.clone()),
            detail.waits,
            "the queue and the report's page say the same"
        );
        detail.waits.expect("it is in the queue")
    }

    pub(crate) fn next(&self, id: &SubmissionId) -> NextTry {
        self.waits(id).next
    }

    pub(crate) fn state(&self, id: &SubmissionId) -> State {
        self.detail(id).submission.state
    }

    /// What goes by itself goes.
    pub(crate) async fn move_on(&self) {
        ops::queue::move_on(&self.app).await.unwrap();
    }

    pub(crate) fn submits(&self) -> usize {
        self.arrived(Endpoint::Submit).len()
    }

    pub(crate) fn sign_ins(&self) -> usize {
        self.arrived(Endpoint::Authenticate).len()
    }

    /// The program is closed and started again.
    pub(crate) async fn restarted(self) -> Self {
        let address = self.app.address().unwrap();
        let Self {
            app,
            server,
            clock,
            folder,
        } = self;
        drop(app);
        let credentials = credentials_for_this_run(
            "eircodex_org_482".to_owned(),
            kvittert_sandbox::PRACTICE_SECRET.to_owned(),
        );
        let app = open(&folder, &address, &clock, Some(credentials))
            .await
            .unwrap();
        Self {
            app,
            server,
            clock,
            folder,
        }
    }
}

pub(crate) fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A wait of so many seconds, drawn.
pub(crate) fn drawn(seconds: u32) -> NextTry {
    NextTry::In {
        seconds,
        asked_by_server: false,
    }
}

/// A wait of so many seconds that the server asked for.
pub(crate) fn asked(seconds: u32) -> NextTry {
    NextTry::In {
        seconds,
        asked_by_server: true,
    }
}
