//! One thread for all that may hang, and a time limit for those who wait for it.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::SecretError;

/// How long a keyring may take. A locked one may show a prompt meanwhile: who needs longer to
/// type is served by the next attempt.
pub const LIMIT: Duration = Duration::from_secs(5);

const WAITING: u8 = 0;
const RUNNING: u8 = 1;
const DONE: u8 = 2;
const GIVEN_UP: u8 = 3;

struct Task<J, A> {
    job: J,
    state: Arc<AtomicU8>,
    answer: Sender<Result<A, SecretError>>,
}

struct Thread<J, A> {
    tasks: Sender<Task<J, A>>,
    /// The task that somebody stopped waiting for while it ran.
    overdue: Option<Arc<AtomicU8>>,
}

/// A thread of its own for jobs that may hang.
///
/// It is one thread for good. While a job of it is overdue, further calls fail at once with
/// [`SecretError::TimedOut`], until the job comes back: a second thread would hang on the same
/// keyring, and a second prompt would stand before the first. A thread that died is replaced.
pub(super) struct Worker<J, A> {
    thread: Mutex<Option<Thread<J, A>>>,
    limit: Duration,
}

impl<J: Send + 'static, A: Send + 'static> Worker<J, A> {
    pub(super) fn new(limit: Duration) -> Self {
        Self {
            thread: Mutex::new(None),
            limit,
        }
    }

    /// Has a job done. `make` makes what does the jobs, on the thread, when there is no thread.
    pub(super) fn call<W>(
        &self,
        job: J,
        make: impl FnOnce() -> W + Send + 'static,
    ) -> Result<A, SecretError>
    where
        W: FnMut(J) -> Result<A, SecretError> + 'static,
    {
        let state = Arc::new(AtomicU8::new(WAITING));
        let (answer, answered) = channel();
        let task = Task {
            job,
            state: Arc::clone(&state),
            answer,
        };
        self.hand_over(task, make)?;
        match answered.recv_timeout(self.limit) {
            Ok(outcome) => outcome,
            // The thread died over this job.
            Err(RecvTimeoutError::Disconnected) => Err(SecretError::Failed),
            Err(RecvTimeoutError::Timeout) => {
                // A job that has not begun must not begin when nobody waits for it any more.
                let begun =
                    state.compare_exchange(WAITING, GIVEN_UP, Ordering::SeqCst, Ordering::SeqCst);
                if begun.is_err()
                    && let Some(thread) = self.lock().as_mut()
                {
                    thread.overdue = Some(state);
                }
                Err(SecretError::TimedOut)
            }
        }
    }

    fn hand_over<W>(
        &self,
        task: Task<J, A>,
        make: impl FnOnce() -> W + Send + 'static,
    ) -> Result<(), SecretError>
    where
        W: FnMut(J) -> Result<A, SecretError> + 'static,
    {
        let mut held = self.lock();
        let mut task = task;
        if let Some(thread) = held.as_ref() {
            let overdue = thread.overdue.as_ref();
            if overdue.is_some_and(|state| state.load(Ordering::SeqCst) != DONE) {
                return Err(SecretError::TimedOut);
            }
            match thread.tasks.send(task) {
                Ok(()) => return Ok(()),
                Err(returned) => task = returned.0,
            }
        }
        let (tasks, inbox) = channel();
        std::thread::Builder::new()
            .name("keyring".to_owned())
            .spawn(move || work(&inbox, make()))
            .map_err(|_| SecretError::Failed)?;
        tasks.send(task).map_err(|_| SecretError::Failed)?;
        *held = Some(Thread {
            tasks,
            overdue: None,
        });
        Ok(())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Thread<J, A>>> {
        self.thread.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Marks a task as done even when the job panics, so that a dead thread is not waited for.
struct Ending(Arc<AtomicU8>);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.store(DONE, Ordering::SeqCst);
    }
}

fn work<J, A>(inbox: &Receiver<Task<J, A>>, mut work: impl FnMut(J) -> Result<A, SecretError>) {
    // Ends when the `Worker` is dropped.
    while let Ok(task) = inbox.recv() {
        let begins =
            task.state
                .compare_exchange(WAITING, RUNNING, Ordering::SeqCst, Ordering::SeqCst);
        if begins.is_err() {
            continue;
        }
        let ending = Ending(task.state);
        let outcome = work(task.job);
        drop(ending);
        // Nobody may be waiting any more.
        let _ = task.answer.send(outcome);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::sync_channel;

    type Job = Box<dyn FnOnce() -> u32 + Send>;

    fn run(job: Job) -> Result<u32, SecretError> {
        Ok(job())
    }

    #[test]
    fn a_job_that_hangs_makes_one_wait_and_the_others_fail_at_once_until_it_is_back() {
        let worker: Worker<Job, u32> = Worker::new(Duration::from_millis(100));
        let (release, released) = sync_channel::<()>(0);
        let hanging: Job = Box::new(move || {
            let _ = released.recv();
            1
        });
        assert_eq!(worker.call(hanging, || run), Err(SecretError::TimedOut));
        let never: Job = Box::new(|| panic!("was run although nobody waits for it"));
        assert_eq!(
            worker.call(never, || run),
            Err(SecretError::TimedOut),
            "while the thread is stuck"
        );
        release.send(()).unwrap();
        let back = (0..1000).any(|_| {
            let job: Job = Box::new(|| 2);
            let outcome = worker.call(job, || run);
            std::thread::sleep(Duration::from_millis(2));
            outcome == Ok(2)
        });
        assert!(back, "the thread came back and is used again");
    }

    #[test]
    fn a_job_behind_a_slow_one_is_not_run_after_its_caller_gave_up() {
        let worker: Arc<Worker<Job, u32>> = Arc::new(Worker::new(Duration::from_millis(200)));
        let (release, released) = sync_channel::<()>(0);
        let (began, has_begun) = sync_channel::<()>(0);
        let slow = {
            let worker = Arc::clone(&worker);
            std::thread::spawn(move || {
                let job: Job = Box::new(move || {
                    began.send(()).unwrap();
                    let _ = released.recv();
                    1
                });
                worker.call(job, || run)
            })
        };
        has_begun.recv().unwrap();
        let (ran, has_run) = channel();
        let behind: Job = Box::new(move || {
            ran.send(()).unwrap();
            2
        });
        assert_eq!(worker.call(behind, || run), Err(SecretError::TimedOut));
        assert_eq!(slow.join().unwrap(), Err(SecretError::TimedOut));
        release.send(()).unwrap();
        let back = (0..1000).any(|_| {
            std::thread::sleep(Duration::from_millis(2));
            worker.call(Box::new(|| 3), || run) == Ok(3)
        });
        assert!(back, "the thread came back");
        assert!(has_run.try_recv().is_err(), "the job behind was dropped");
    }

    #[test]
    fn a_thread_that_died_is_replaced() {
        let worker: Worker<Job, u32> = Worker::new(Duration::from_secs(5));
        let dies: Job = Box::new(|| panic!("as a poisoned keyring crate does"));
        assert_eq!(worker.call(dies, || run), Err(SecretError::Failed));
        let again = (0..1000).any(|_| {
            std::thread::sleep(Duration::from_millis(2));
            worker.call(Box::new(|| 4), || run) == Ok(4)
        });
        assert!(again, "a new thread does the next job");
    }
}
