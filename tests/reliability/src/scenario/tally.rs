//! What many trials came to.

use super::audit::Problem;
use crate::figures;

/// Counts of a run.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    counts: Vec<(&'static str, u64)>,
    /// With the trial that showed it first.
    problems: Vec<(Problem, String)>,
}

impl Tally {
    /// Begins with these counts at zero, in the order in which they are shown.
    #[must_use]
    pub fn of(labels: &[&'static str]) -> Self {
        Self {
            counts: labels.iter().map(|label| (*label, 0)).collect(),
            problems: Vec::new(),
        }
    }

    /// Counts one more.
    pub fn count(&mut self, label: &'static str) {
        self.add(label, 1);
    }

    fn add(&mut self, label: &'static str, more: u64) {
        match self.counts.iter_mut().find(|(known, _)| *known == label) {
            Some((_, count)) => *count += more,
            None => self.counts.push((label, more)),
        }
    }

    /// What was counted.
    #[must_use]
    pub fn counted(&self, label: &str) -> u64 {
        let found = self.counts.iter().find(|(known, _)| *known == label);
        found.map_or(0, |(_, count)| *count)
    }

    /// Adds what must never be, with the trial that showed it; what was there already is one.
    pub fn problems(&mut self, trial: &str, problems: impl IntoIterator<Item = Problem>) {
        for problem in problems {
            if !self.problems.iter().any(|(known, _)| *known == problem) {
                self.problems.push((problem, trial.to_owned()));
            }
        }
    }

    /// Adds what another run came to.
    pub fn join(&mut self, other: Self) {
        for (label, count) in other.counts {
            self.add(label, count);
        }
        for (problem, trial) in other.problems {
            self.problems(&trial, [problem]);
        }
    }

    /// Shows the counts, leaves them for `docs/reliability.md`, and fails on any problem.
    ///
    /// # Panics
    /// When anything was lost, doubled or unexpected.
    #[expect(
        clippy::print_stdout,
        reason = "for tests only: the table that the issue asks for"
    )]
    pub fn finish(self, name: &str) {
        let of = |wanted: fn(&Problem) -> bool| {
            let found = self.problems.iter().filter(|(problem, _)| wanted(problem));
            u64::try_from(found.count()).unwrap_or(u64::MAX)
        };
        let mut counts = self.counts.clone();
        counts.extend([
            ("lost", of(|problem| matches!(problem, Problem::Lost(_)))),
            (
                "doubled",
                of(|problem| matches!(problem, Problem::Doubled(_))),
            ),
            (
                "unexpected",
                of(|problem| matches!(problem, Problem::Unexpected(_))),
            ),
        ]);
        println!("{name}:");
        for (label, count) in &counts {
            println!("  {label:<28} {count:>6}");
        }
        figures::record(name, &counts);
        let told: Vec<String> = self
            .problems
            .iter()
            .map(|(problem, trial)| format!("{problem} [{trial}]"))
            .collect();
        assert!(told.is_empty(), "{name}:\n{}", told.join("\n"));
    }
}
