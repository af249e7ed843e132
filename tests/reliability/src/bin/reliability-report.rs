//! Makes `docs/reliability.md` of its template and of what a soak counted.

use std::path::Path;
use std::process::ExitCode;

use kvittert_reliability::figures;
use kvittert_reliability::report;

#[expect(clippy::print_stderr, reason = "a program without a log")]
fn main() -> ExitCode {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let made = std::fs::read_to_string(package.join("reliability.template.md"))
        .map_err(|error| error.to_string())
        .and_then(|template| report::fill(&template, &figures::directory()))
        .and_then(|text| {
            std::fs::write(package.join("../../docs/reliability.md"), text)
                .map_err(|error| error.to_string())
        });
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("docs/reliability.md was not written: {problem}");
            ExitCode::FAILURE
        }
    }
}
