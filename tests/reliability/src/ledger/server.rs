//! The server: listens, takes orders.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::{mpsc, oneshot};

use super::book::Book;
use super::certificates::Failure;
use super::connection;
use super::contract::PREFIX;
use super::fault::{Order, TlsKind};
use super::mix::Mix;
use super::room::Room;

/// Connections that may wait to be accepted.
const BACKLOG: u32 = 1024;

/// What the server is started with.
#[derive(Debug)]
pub struct Setup {
    /// The ledger's file; the file of requests is beside it.
    pub file: PathBuf,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// How hands are shaken and where the certificates are; none for http.
    pub tls: Option<(TlsKind, PathBuf)>,
    /// The share of calls, in percent, that meet a fault of the mixture, and its seed.
    pub mix: Option<(u8, u64)>,
    /// Orders to begin with: JSON, one a line.
    pub faults: Option<PathBuf>,
}

/// Whether to listen, and whom to tell when it is so.
type Listening = (bool, oneshot::Sender<std::io::Result<()>>);

/// Runs until stdin ends: whoever started it has gone then.
///
/// # Errors
/// A file, a port or a certificate that cannot be had; a first order that cannot be played.
pub async fn run(setup: Setup) -> Result<(), Failure> {
    let mix = setup.mix.map(|(percent, seed)| Mix::new(percent, seed));
    let room = Arc::new(Room::new(Book::open(&setup.file)?, setup.tls, mix)?);
    if let Some(faults) = setup.faults {
        for line in std::fs::read_to_string(faults)?.lines() {
            room.order(serde_json::from_str::<Order>(line)?.checked()?);
        }
    }
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, setup.port));
    let listener = bind(address)?.listen(BACKLOG)?;
    let scheme = if room.tls.is_some() { "https" } else { "http" };
    let base = format!("{scheme}://{}{PREFIX}", listener.local_addr()?);
    let (wish, wishes) = mpsc::channel(1);
    let listening = tokio::spawn(listen(Arc::clone(&room), listener, wishes));
    take_orders(&room, &base, &wish).await?;
    listening.abort();
    Ok(())
}

fn bind(address: SocketAddr) -> std::io::Result<TcpSocket> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket)
}

/// Accepts connections; or, while nobody is to listen, keeps the port so that nobody else does.
async fn listen(
    room: Arc<Room>,
    mut listener: TcpListener,
    mut wishes: mpsc::Receiver<Listening>,
) -> std::io::Result<()> {
    let address = listener.local_addr()?;
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                if let Ok((stream, _)) = accepted {
                    // Bytes go when they are written: a drip is a drip.
                    let _ = stream.set_nodelay(true);
                    tokio::spawn(connection::serve(Arc::clone(&room), stream));
                }
            }
            wish = wishes.recv() => {
                let Some((wanted, done)) = wish else { return Ok(()) };
                if wanted {
                    let _ = done.send(Ok(()));
                    continue;
                }
                drop(listener);
                let kept = bind(address);
                let _ = done.send(kept.as_ref().map(|_| ()).map_err(copy));
                let mut kept = kept?;
                listener = loop {
                    let Some((wanted, done)) = wishes.recv().await else { return Ok(()) };
                    if !wanted {
                        let _ = done.send(Ok(()));
                        continue;
                    }
                    let listener = kept.listen(BACKLOG);
                    let _ = done.send(listener.as_ref().map(|_| ()).map_err(copy));
                    match listener {
                        Ok(listener) => break listener,
                        Err(_) => kept = bind(address)?,
                    }
                };
            }
        }
    }
}

fn copy(error: &std::io::Error) -> std::io::Error {
    std::io::Error::new(error.kind(), error.to_string())
}

/// A line on stdin.
#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    /// All orders and the mixture are taken back.
    Forget,
    /// Whether anybody listens.
    Listening(bool),
    #[serde(untagged)]
    Order(Order),
}

async fn take_orders(
    room: &Arc<Room>,
    base: &str,
    wish: &mpsc::Sender<Listening>,
) -> Result<(), Failure> {
    say(base)?;
    let (sender, mut lines) = mpsc::channel(1);
    // A thread of its own: nobody waits for it when the process ends.
    std::thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            if sender.blocking_send(line).is_err() {
                break;
            }
        }
    });
    while let Some(line) = lines.recv().await {
        match obey(room, wish, &line).await {
            Ok(()) => say("ok")?,
            Err(error) => say(&error.to_string().replace('\n', " "))?,
        }
    }
    Ok(())
}

fn say(line: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

async fn obey(room: &Arc<Room>, wish: &mpsc::Sender<Listening>, line: &str) -> Result<(), Failure> {
    match serde_json::from_str(line)? {
        Word::Order(order) => room.order(order.checked()?),
        Word::Forget => room.forget(),
        Word::Listening(wanted) => {
            let (done, told) = oneshot::channel();
            wish.send((wanted, done)).await?;
            told.await??;
        }
    }
    Ok(())
}
