//! A net that can be cut: what comes to its port is passed on to a server, as long as it is whole.
//! A cut one refuses connections, as a machine does that is not there.

use std::net::Ipv4Addr;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

pub(crate) struct Line {
    port: u16,
    to: u16,
    passing: Option<JoinHandle<()>>,
}

impl Line {
    /// A whole line to a port of this machine.
    pub(crate) async fn to(to: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let passing = Some(tokio::spawn(pass_on(listener, to)));
        Self { port, to, passing }
    }

    /// The base address at this end.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/api/v1/bufdir-api", self.port)
    }

    /// Nobody can be reached from here on, and what was connected is not any more.
    pub(crate) async fn cut(&mut self) {
        if let Some(passing) = self.passing.take() {
            passing.abort();
            // Its listener and its connections are closed when it is gone.
            let _ = passing.await;
        }
    }

    /// Whole again.
    pub(crate) async fn mend(&mut self) {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))
            .await
            .unwrap();
        self.passing = Some(tokio::spawn(pass_on(listener, self.to)));
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if let Some(passing) = &self.passing {
            passing.abort();
        }
    }
}

async fn pass_on(listener: TcpListener, to: u16) {
    let mut connections = JoinSet::new();
    while let Ok((mut here, _)) = listener.accept().await {
        connections.spawn(async move {
            if let Ok(mut there) = TcpStream::connect((Ipv4Addr::LOCALHOST, to)).await {
                let _ = copy_bidirectional(&mut here, &mut there).await;
            }
        });
    }
}
