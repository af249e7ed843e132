//! Which row of a report became which row of its correction.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What a row is known by when it is looked for in another report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowIdentity {
    /// All that it holds; two rows that say the same have the same text here.
    pub whole: String,
    /// Its category, where the table has categories and the row one.
    pub category: Option<String>,
    /// What it holds beside its category; none where that is nothing.
    pub rest: Option<String>,
}

/// A row before and now, each by its place counted from 0; one of them at least is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowPair {
    /// Its place before; none for a row that was added.
    pub before: Option<usize>,
    /// Its place now; none for a row that was removed.
    pub now: Option<usize>,
}

/// Pairs the rows of two reports. What says the same is the same row, wherever it stands; then what
/// has the same category, the first with the first; then what has another category and says the same
/// otherwise; then what stands in the same place. What is left was removed or added.
///
/// The pairs come in the order of the rows now; a row that was removed comes behind the row that it
/// stood behind.
#[must_use]
pub fn pair_rows(before: &[RowIdentity], now: &[RowIdentity]) -> Vec<RowPair> {
    let mut pairing = Pairing {
        of_before: vec![None; before.len()],
        of_now: vec![None; now.len()],
    };
    pairing.by(before, now, |row| Some(&row.whole));
    pairing.by(before, now, |row| row.category.as_ref());
    pairing.by(before, now, |row| row.rest.as_ref());
    for place in 0..before.len().min(now.len()) {
        if pairing.of_before[place].is_none() && pairing.of_now[place].is_none() {
            pairing.join(place, place);
        }
    }
    pairing.in_order()
}

struct Pairing {
    of_before: Vec<Option<usize>>,
    of_now: Vec<Option<usize>>,
}

impl Pairing {
    fn join(&mut self, before: usize, now: usize) {
        self.of_before[before] = Some(now);
        self.of_now[now] = Some(before);
    }

    /// Pairs what is not paired yet and has the same name: the first with the first.
    fn by<'a>(
        &mut self,
        before: &'a [RowIdentity],
        now: &'a [RowIdentity],
        name: impl Fn(&'a RowIdentity) -> Option<&'a String>,
    ) {
        let mut waiting: HashMap<&String, Vec<usize>> = HashMap::new();
        for (place, row) in before.iter().enumerate().rev() {
            if self.of_before[place].is_none()
                && let Some(name) = name(row)
            {
                waiting.entry(name).or_default().push(place);
            }
        }
        for (place, row) in now.iter().enumerate() {
            if self.of_now[place].is_none()
                && let Some(name) = name(row)
                && let Entry::Occupied(mut same) = waiting.entry(name)
                && let Some(first) = same.get_mut().pop()
            {
                self.join(first, place);
            }
        }
    }

    fn in_order(&self) -> Vec<RowPair> {
        // Behind which row of now each removed one stood; none for the beginning.
        let mut removed: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
        let mut behind = None;
        for (place, paired) in self.of_before.iter().enumerate() {
            match paired {
                Some(now) => behind = Some(*now),
                None => removed.entry(behind).or_default().push(place),
            }
        }
        let mut pairs = Vec::with_capacity(self.of_before.len().max(self.of_now.len()));
        let mut gone = |pairs: &mut Vec<RowPair>, behind: Option<usize>| {
            let rows = removed.remove(&behind).unwrap_or_default();
            pairs.extend(rows.into_iter().map(|place| RowPair {
                before: Some(place),
                now: None,
            }));
        };
        gone(&mut pairs, None);
        for (place, before) in self.of_now.iter().enumerate() {
            pairs.push(RowPair {
                before: *before,
                now: Some(place),
            });
            gone(&mut pairs, Some(place));
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A row as `category figures`; `-` for none.
    fn row(text: &str) -> RowIdentity {
        let (category, rest) = text.split_once(' ').unwrap_or((text, "-"));
        let some = |text: &str| (text != "-").then(|| text.to_owned());
        RowIdentity {
            whole: text.to_owned(),
            category: some(category),
            rest: some(rest),
        }
    }

    fn rows(text: &str) -> Vec<RowIdentity> {
        text.split(',')
            .filter(|row| !row.is_empty())
            .map(row)
            .collect()
    }

    fn told(before: &str, now: &str) -> String {
        let place = |place: Option<usize>| place.map_or("-".to_owned(), |place| place.to_string());
        pair_rows(&rows(before), &rows(now))
            .into_iter()
            .map(|pair| format!("{}>{}", place(pair.before), place(pair.now)))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn rows_are_found_again() {
        for (before, now, pairs, why) in [
            ("", "", "", "nothing"),
            ("a 1,b 2", "a 1,b 2", "0>0 1>1", "the same"),
            ("a 1,b 2", "b 2,a 1", "1>0 0>1", "another order"),
            ("a 1,b 2", "a 1,b 3", "0>0 1>1", "a figure"),
            ("a 1,b 2,c 3", "a 1,c 3", "0>0 1>- 2>1", "one is gone"),
            (
                "a 1,b 2",
                "c 9,b 2,d 4",
                "0>0 1>1 ->2",
                "one in the place of another",
            ),
            ("a 1,b 2", "b 2", "0>- 1>0", "the first is gone"),
            ("a 1,b 2", "a 1,x 5,b 2", "0>0 ->1 1>2", "one between"),
            ("a 1,b 2", "c 1,b 2", "0>0 1>1", "another category"),
            (
                "a 1,b 2,c 3",
                "b 2,c 3,z 1",
                "1>0 2>1 0>2",
                "another category, and moved",
            ),
            (
                "a 1,a 2",
                "a 2",
                "0>- 1>0",
                "of two alike in category, the same one stays",
            ),
            (
                "a 1,a 2,a 3",
                "a 1,a 9",
                "0>0 1>1 2>-",
                "the second is the second",
            ),
            ("- -,a 1", "a 1", "0>- 1>0", "an empty row"),
            ("a 1", "", "0>-", "all gone"),
            ("", "a 1", "->0", "all new"),
        ] {
            assert_eq!(told(before, now), pairs, "{why}: {before} | {now}");
        }
    }

    fn some_rows() -> impl Strategy<Value = Vec<RowIdentity>> {
        let one =
            ("[ab-]", "[12-]").prop_map(|(category, rest)| row(&format!("{category} {rest}")));
        prop::collection::vec(one, 0..8)
    }

    proptest! {
        #[test]
        fn every_row_stands_in_one_pair(before in some_rows(), now in some_rows()) {
            let pairs = pair_rows(&before, &now);
            let mut of_before: Vec<usize> = pairs.iter().filter_map(|pair| pair.before).collect();
            let of_now: Vec<usize> = pairs.iter().filter_map(|pair| pair.now).collect();
            prop_assert!(of_now.iter().copied().eq(0..now.len()), "in the order of now");
            of_before.sort_unstable();
            prop_assert!(of_before.into_iter().eq(0..before.len()));
        }

        #[test]
        fn nothing_is_removed_and_added_that_says_the_same(before in some_rows(), now in some_rows()) {
            let pairs = pair_rows(&before, &now);
            for gone in pairs.iter().filter(|pair| pair.now.is_none()) {
                for new in pairs.iter().filter(|pair| pair.before.is_none()) {
                    let gone = &before[gone.before.unwrap()];
                    let new = &now[new.now.unwrap()];
                    prop_assert_ne!(&gone.whole, &new.whole);
                    prop_assert!(gone.category.is_none() || gone.category != new.category);
                }
            }
        }

        #[test]
        fn another_order_is_no_change(
            (before, now) in some_rows().prop_flat_map(|rows| {
                (Just(rows.clone()), Just(rows).prop_shuffle())
            })
        ) {
            for pair in pair_rows(&before, &now) {
                prop_assert_eq!(&before[pair.before.unwrap()].whole, &now[pair.now.unwrap()].whole);
            }
        }
    }
}
