//! What is dangerous on purpose: two that send at once, one that dies while it sends, and a copy
//! that takes the place of the database.

use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_sandbox::{Endpoint, Fault};

use crate::bufdir::Order;
use crate::model::{Answer, Desk, Model};
use crate::moves::Death;
use crate::picture::Picture;
use crate::server::{BETWEEN_LOOKS, PATIENCE};
use crate::system::{RUNTIME, System, answer};

impl System {
    /// Both programs send at once: one does, the other is told how it ended.
    pub(crate) fn race(&self, key: u32) -> Answer {
        let id = self.id(key);
        let [one, other] = Desk::ALL.map(|desk| {
            let (app, id) = (self.app(desk), id.clone());
            RUNTIME.spawn(async move { ops::send::send_queued(&app, &id).await })
        });
        for sent in RUNTIME.block_on(async { [one.await.unwrap(), other.await.unwrap()] }) {
            if let Err(error) = sent {
                assert_eq!(error.code, ErrorCode::WrongState, "the slower one: {error}");
            }
        }
        Answer::Done
    }

    pub(crate) fn die(&mut self, desk: Desk, key: u32, death: Death, model: &Model) {
        let was_up = self.server.running().is_some();
        let mut hole = None;
        match death {
            Death::BeforeTheAnswer => self.order(&[Order {
                endpoint: Endpoint::Submit,
                fault: Fault::Delay { seconds: 3600 },
                times: 1,
            }]),
            Death::BeforeAnybodyAnswers => {
                if was_up {
                    RUNTIME.block_on(self.server.go());
                }
                hole = Some(RUNTIME.block_on(async { self.server.black_hole() }));
            }
        }
        let (app, id) = (self.app(desk), self.id(key));
        let sending = RUNTIME.spawn(async move { ops::send::send_queued(&app, &id).await });
        RUNTIME.block_on(async {
            match &mut hole {
                Some(hole) => hole.swallowed().await,
                None => self.until_dealt_with(model).await,
            }
            sending.abort();
            assert!(sending.await.is_err(), "it died before it was done");
        });
        self.close(desk);
        if let Some(hole) = hole {
            RUNTIME.block_on(hole.close());
            if was_up {
                RUNTIME.block_on(self.server.come());
            }
        }
    }

    /// Waits until the server has seen and taken in what the model says it has.
    async fn until_dealt_with(&self, model: &Model) {
        let dealt_with = async {
            while self.server.submits().len() < model.bufdir.submits
                || self.server.taken().len() < model.bufdir.taken.len()
            {
                tokio::time::sleep(BETWEEN_LOOKS).await;
            }
        };
        tokio::time::timeout(PATIENCE, dealt_with).await.unwrap();
    }

    pub(crate) fn put_back(&mut self, copy: usize, close: bool) -> Answer {
        let open: Vec<Desk> = Desk::ALL
            .into_iter()
            .filter(|desk| self.apps[*desk as usize].is_some())
            .collect();
        if close {
            open.iter().for_each(|desk| self.close(*desk));
        }
        let from = self.copies[copy].clone();
        let before = Picture::of(&self.database());
        let restored = ops::backup::restore_closed(&self.environment(), &from, self.clock.as_ref());
        if let Ok(aside) = &restored {
            let aside = aside.as_ref().expect("what was there is set aside");
            let kept = Picture::of(aside);
            assert_eq!(kept.grows, before.grows, "set aside whole");
            assert_eq!(kept.submissions, before.submissions, "set aside whole");
            // From here on history grows out of the copy.
            self.before = Picture::of(&from);
        }
        if close {
            open.iter().for_each(|desk| self.open(*desk));
        }
        answer(restored)
    }
}
