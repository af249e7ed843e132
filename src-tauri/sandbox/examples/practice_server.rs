//! The practice server alone, in RAM: prints its base address on its first line and serves until it
//! is interrupted. For schema-driven testers.
#![expect(
    clippy::print_stdout,
    reason = "the address on standard output is what this program is for"
)]

use std::error::Error;
use std::io::Write;

use kvittert_sandbox::{Options, PracticeServer};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = Options {
        control: true,
        ..Options::in_memory()
    };
    let server = PracticeServer::start(options).await?;
    println!("{}", server.base_address());
    std::io::stdout().flush()?;
    tokio::signal::ctrl_c().await?;
    Ok(())
}
