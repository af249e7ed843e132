//! Many trials, a few at a time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Does `work` on every item, `at_once` at a time; gives what came of it in the items' order. Each
/// worker begins with a `start` of its own.
///
/// # Panics
/// When a worker does.
#[expect(clippy::expect_used, reason = "for tests only")]
pub fn share_out<Item: Sync, Place, Done: Send>(
    items: &[Item],
    at_once: usize,
    start: impl Fn() -> Place + Sync,
    work: impl Fn(&mut Place, &Item) -> Done + Sync,
) -> Vec<Done> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..at_once.min(items.len()) {
            scope.spawn(|| {
                let mut place = start();
                loop {
                    let index = next.fetch_add(1, Ordering::SeqCst);
                    let Some(item) = items.get(index) else { break };
                    let result = work(&mut place, item);
                    done.lock().expect("no worker panics").push((index, result));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no worker panicked");
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}
