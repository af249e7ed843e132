//! Two real `kvittert-cli submit` of the same file at the same moment.

use std::time::Duration;

use fastrand::Rng;
use kvittert_reliability::figures;
use kvittert_reliability::scenario::{
    Bench, Database, Place, Problem, Tally, audit, share_out, submission,
};
use serde_json::Value;

/// Later than this, the second would find the first one's work done.
const LONGEST_LEAD_MS: u64 = 80;

#[test]
fn two_submits_of_one_report_send_it_once() {
    let bench = Bench::new();
    let mut rng = Rng::with_seed(2026);
    let races: Vec<(usize, Duration)> = (0..figures::amount(10, 100))
        .map(|number| {
            // Every other pair starts at the very same moment.
            let lead = rng.u64(0..LONGEST_LEAD_MS) * u64::from(number % 2 == 1);
            (number, Duration::from_millis(lead))
        })
        .collect();
    let mut tally = Tally::of(&["races", "taken in"]);
    let done = share_out(
        &races,
        2,
        || bench.place(),
        |place, (number, lead)| race(&bench, place, *number, *lead),
    );
    for one in done {
        tally.join(one);
    }
    (0..bench.ledger.taken().len()).for_each(|_| tally.count("taken in"));
    tally.finish("races_cli");
}

fn race(bench: &Bench, place: &mut Place<'_>, number: usize, lead: Duration) -> Tally {
    // Half of them in a new home, where both make the database.
    if number % 4 < 2 {
        place.renew();
    } else {
        place.make_room();
    }
    let name = place.name();
    let file = place.home.report(&name);
    let one = place.home.start(None, &submission(&file));
    std::thread::sleep(lead);
    let two = place.home.start(None, &submission(&file));
    let both = [one.end(), two.end()];
    let mut problems = Vec::new();
    let taken = bench.taken(&name);
    if taken.len() != 1 {
        problems.push(Problem::Doubled(format!("{name}: {taken:?}")));
    }
    for ran in &both {
        let said: Value = serde_json::from_str(&ran.stdout).unwrap_or_default();
        let reference = taken.first().map(|taken| taken.reference_id.as_str());
        if ran.code != Some(0) || said["reference_id"].as_str() != reference {
            problems.push(Problem::Unexpected(format!("{ran:?}")));
        }
    }
    match Database::read(&place.home.database()) {
        Ok(database) => {
            let names: Vec<&str> = database
                .reports
                .iter()
                .map(|report| report.report_id.as_str())
                .collect();
            let mut taken = bench.ledger.taken();
            taken.retain(|taken| names.contains(&taken.report_id.as_str()));
            problems.extend(audit(&database, &taken));
        }
        Err(error) => problems.push(Problem::Lost(format!("the database: {error}"))),
    }
    let mut tally = Tally::of(&[]);
    tally.count("races");
    tally.problems(&format!("race {number}, {lead:?}"), problems);
    tally
}
