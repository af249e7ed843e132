//! The ledger as a program; see [`kvittert_reliability::ledger`].

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use kvittert_reliability::ledger::{Setup, TlsKind, run};

/// A server of the contract that writes down every submit it took in, and plays faults.
#[derive(Parser)]
struct Arguments {
    /// The ledger's file.
    #[arg(long)]
    file: PathBuf,
    /// The port; any that is free unless given.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Speaks TLS: valid, expired, wrong-host, self-signed, …
    #[arg(long, requires = "tls_dir", value_parser = tls_kind)]
    tls: Option<TlsKind>,
    /// Where the certificates are, or are made.
    #[arg(long)]
    tls_dir: Option<PathBuf>,
    /// The share of calls, in percent, that meet a fault of the mixture.
    #[arg(long)]
    mix: Option<u8>,
    /// The seed of the mixture.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Orders to begin with: JSON, one a line.
    #[arg(long)]
    faults: Option<PathBuf>,
}

fn tls_kind(name: &str) -> Result<TlsKind, String> {
    serde_json::from_value(name.into()).map_err(|error| error.to_string())
}

#[tokio::main]
#[expect(clippy::print_stderr, reason = "a program that cannot run says why")]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let setup = Setup {
        file: arguments.file,
        port: arguments.port,
        tls: arguments.tls.zip(arguments.tls_dir),
        mix: arguments.mix.map(|percent| (percent, arguments.seed)),
        faults: arguments.faults,
    };
    match run(setup).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kvittert-ledger: {error}");
            ExitCode::FAILURE
        }
    }
}
