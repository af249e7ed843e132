//! Contenders that take turns: what disturbs the machine for a while disturbs them all.

use std::time::Duration;

use crate::Failure;

/// Somebody who does the work once and says how long it took. What has to be made ready or cleared
/// away is not counted.
pub(crate) type Work<'a> = Box<dyn FnMut() -> Result<Duration, Failure> + 'a>;

/// One who takes part.
pub(crate) struct Contender<'a> {
    /// What is measured, as the table shows it.
    pub(crate) name: &'static str,
    /// The work.
    pub(crate) work: Work<'a>,
    /// It takes a turn in every so many rounds: a slow one need not be waited for each time.
    pub(crate) every: usize,
}

/// What a contender took.
#[derive(Debug, Clone, serde::Serialize)]
pub(crate) struct Taken {
    /// Its name.
    pub(crate) name: &'static str,
    /// Each run, in seconds, in their order.
    pub(crate) seconds: Vec<f64>,
    /// Their median.
    pub(crate) median: f64,
}

impl Taken {
    /// Each run did the work so many times.
    pub(crate) fn divide(&mut self, times: u32) {
        for seconds in &mut self.seconds {
            *seconds /= f64::from(times);
        }
        self.median /= f64::from(times);
    }
}

/// Lets each have a turn that does not count, and then `rounds` rounds in which they take turns.
/// Every other round goes the other way, so that nobody always comes after the same one.
///
/// # Errors
/// The first failure of a contender.
pub(crate) fn run(contenders: &mut [Contender<'_>], rounds: usize) -> Result<Vec<Taken>, Failure> {
    for contender in contenders.iter_mut() {
        (contender.work)()?;
    }
    let mut taken: Vec<Taken> = contenders
        .iter()
        .map(|contender| Taken {
            name: contender.name,
            seconds: Vec::new(),
            median: 0.0,
        })
        .collect();
    for round in 0..rounds {
        let mut turns: Vec<usize> = (0..contenders.len()).collect();
        if round % 2 == 1 {
            turns.reverse();
        }
        for turn in turns {
            let contender = &mut contenders[turn];
            if round % contender.every == 0 {
                taken[turn].seconds.push((contender.work)()?.as_secs_f64());
            }
        }
    }
    for taken in &mut taken {
        taken.median = median(&taken.seconds);
    }
    Ok(taken)
}

/// The middle one, or what is between the two in the middle.
fn median(seconds: &[f64]) -> f64 {
    let mut sorted = seconds.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.as_slice() {
        [] => f64::NAN,
        sorted if sorted.len() % 2 == 1 => sorted[sorted.len() / 2],
        sorted => f64::midpoint(sorted[sorted.len() / 2 - 1], sorted[sorted.len() / 2]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!((median(&[4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < f64::EPSILON);
    }

    #[test]
    fn turns_are_taken_in_both_directions_and_the_first_does_not_count() {
        let order = std::cell::RefCell::new(Vec::new());
        let order = &order;
        let contender = |name: &'static str, every| Contender {
            name,
            every,
            work: Box::new(move || {
                order.borrow_mut().push(name);
                Ok(Duration::from_secs(1))
            }),
        };
        let mut contenders = [contender("a", 1), contender("b", 2)];
        let taken = run(&mut contenders, 3).unwrap();
        assert_eq!(*order.borrow(), ["a", "b", "a", "b", "a", "a", "b"]);
        assert_eq!((taken[0].seconds.len(), taken[1].seconds.len()), (3, 2));
    }
}
