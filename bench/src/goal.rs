//! What is promised, what was measured, and whether it holds.

use std::fmt::Write as _;

use serde::Serialize;

use crate::contest::Taken;

/// How a ratio is bounded.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bound {
    /// Our time is at most so many times the peer's.
    AtMost(f64),
    /// We are at least so many times as fast as the peer.
    TimesAsFast(f64),
}

/// A goal that was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Measured {
    /// What is measured.
    pub(crate) what: String,
    /// Our median, in seconds.
    pub(crate) ours: f64,
    /// The peer.
    pub(crate) peer: String,
    /// The peer's median, in seconds.
    pub(crate) peers: f64,
    /// The ratio as the bound has it.
    pub(crate) ratio: f64,
    /// What it is held against.
    pub(crate) goal: Bound,
    /// Whether the goal is met.
    pub(crate) met: bool,
}

/// Holds our median against a peer's.
pub(crate) fn hold(what: &str, ours: &Taken, peer: &Taken, goal: Bound) -> Measured {
    let (ratio, met) = match goal {
        Bound::AtMost(most) => {
            let ratio = ours.median / peer.median;
            (ratio, ratio <= most)
        }
        Bound::TimesAsFast(least) => {
            let ratio = peer.median / ours.median;
            (ratio, ratio >= least)
        }
    };
    Measured {
        what: what.to_owned(),
        ours: ours.median,
        peer: peer.name.to_owned(),
        peers: peer.median,
        ratio,
        goal,
        met,
    }
}

/// The table that is printed at the end.
pub(crate) fn table(measured: &[Measured]) -> String {
    let heads = ["what", "ours", "peer", "peer's", "ratio", "goal", "verdict"].map(str::to_owned);
    let rows = measured.iter().map(|one| {
        let goal = match one.goal {
            Bound::AtMost(most) => format!("at most {most}"),
            Bound::TimesAsFast(least) => format!("at least {least} times as fast"),
        };
        [
            one.what.clone(),
            milliseconds(one.ours),
            one.peer.clone(),
            milliseconds(one.peers),
            format!("{:.2}", one.ratio),
            goal,
            if one.met { "met" } else { "MISSED" }.to_owned(),
        ]
    });
    let rows: Vec<[String; 7]> = std::iter::once(heads).chain(rows).collect();
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let mut table = String::new();
    for row in &rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            // Writing to a String cannot fail.
            let _ = write!(line, "{cell:<width$}  ", width = width(column));
        }
        table.push_str(line.trim_end());
        table.push('\n');
    }
    table
}

fn milliseconds(seconds: f64) -> String {
    format!("{:.1} ms", seconds * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(name: &'static str, median: f64) -> Taken {
        Taken {
            name,
            seconds: vec![median],
            median,
        }
    }

    #[test]
    fn a_goal_is_met_up_to_its_bound_and_missed_beyond() {
        let (ours, peer) = (taken("ours", 3.0), taken("peer", 2.0));
        assert!(hold("x", &ours, &peer, Bound::AtMost(1.5)).met);
        assert!(!hold("x", &ours, &peer, Bound::AtMost(1.49)).met);
        let slow = taken("slow", 30.0);
        assert!(hold("x", &ours, &slow, Bound::TimesAsFast(10.0)).met);
        assert!(!hold("x", &ours, &slow, Bound::TimesAsFast(10.1)).met);
        let told = table(&[hold("x", &ours, &peer, Bound::AtMost(1.4))]);
        assert!(told.contains("1.50") && told.contains("MISSED"), "{told}");
    }
}
