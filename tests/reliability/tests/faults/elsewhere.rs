//! Another host, which counts who comes.

use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) struct Elsewhere {
    address: String,
    came: Arc<AtomicUsize>,
}

impl Elsewhere {
    /// On this machine, and another host all the same.
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.2:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let came = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&came);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                counter.fetch_add(1, Ordering::SeqCst);
                drop(stream);
            }
        });
        Self { address, came }
    }

    /// Its address, as a scheme has it.
    pub(crate) fn url(&self, scheme: &str) -> String {
        format!("{scheme}://{}", self.address)
    }

    /// Fails when anybody came: no call, and so no token, no secret and no report. Then comes
    /// itself, as a count is worth something only if it counts.
    pub(crate) fn nobody_came(&self) {
        let count = || self.came.load(Ordering::SeqCst);
        assert_eq!(count(), 0, "somebody followed a redirect");
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let _ = stream.read(&mut [0]);
        assert_eq!(count(), 1);
    }
}
