//! Tables of figures, and what is said of them.

use proptest::prelude::*;

use super::*;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// `a 10 20, b 5 7`: category, count, hours.
fn totals(text: &str) -> Vec<CategoryTotal> {
    text.split(',')
        .map(str::trim)
        .filter(|one| !one.is_empty())
        .map(|one| {
            let words: Vec<&str> = one.split(' ').collect();
            CategoryTotal {
                category: words[0].to_owned(),
                count: decimal(words[1]),
                hours: decimal(words[2]),
            }
        })
        .collect()
}

/// `2023: a 10 20; 2024: a 11 22`.
fn years(text: &str) -> Vec<YearFigures> {
    text.split(';')
        .filter_map(|one| one.split_once(':'))
        .map(|(year, figures)| YearFigures {
            year: year.trim().parse().unwrap(),
            by_category: totals(figures),
        })
        .collect()
}

/// `a hours 80 was 20, 4 times` for each.
fn told(earlier: &str, now: &str) -> Vec<String> {
    far_figures(&years(earlier), &totals(now))
        .into_iter()
        .map(|far| {
            let measure = match far.measure {
                Measure::Count => "count",
                Measure::Hours => "hours",
                Measure::HoursPerCount => "each",
            };
            let way = if far.above { "above" } else { "below" };
            let times = far.times.map_or("-".to_owned(), |times| times.to_string());
            let category = far.category.unwrap_or("*".to_owned());
            let (now, usual, years) = (far.now, far.usual, far.years.len());
            format!("{category} {measure} {now} {way} {usual} x{times} y{years}")
        })
        .collect()
}

#[test]
fn what_is_far_from_the_earlier_years_is_said_plainly() {
    for (earlier, now, said, why) in [
        ("", "a 100 100", vec![], "nothing to compare with"),
        ("2024: a 100 800", "a 100 800", vec![], "the same"),
        (
            "2024: a 100 800",
            "a 200 1600",
            vec![],
            "twice as much of everything",
        ),
        (
            "2024: a 100 800",
            "a 299 2392",
            vec![],
            "just short of three times",
        ),
        (
            "2024: a 100 800",
            "a 300 2400",
            vec![
                "a count 300 above 100 x3 y1",
                "a hours 2400 above 800 x3 y1",
            ],
            "three times",
        ),
        (
            "2024: a 100 800",
            "a 100 3200",
            vec!["a each 32 above 8 x4 y1"],
            "the hours only: said once, for each one",
        ),
        (
            "2024: a 100 800",
            "a 25 800",
            vec!["a each 32 above 8 x4 y1"],
            "a fourth of the count: the same",
        ),
        (
            "2024: a 100 800",
            "a 100 80",
            vec!["a each 0.8 below 8 x10 y1"],
            "a comma that slipped",
        ),
        (
            "2024: a 100 800",
            "a 1000 800",
            vec!["a each 0.8 below 8 x10 y1"],
            "a digit too many in the count",
        ),
        (
            "2024: a 100 800",
            "a 1000 100",
            vec!["a each 0.1 below 8 x80 y1"],
            "both, and in opposite ways: it is the one figure",
        ),
        ("2024: a 2 8", "a 8 16", vec![], "too small to say anything"),
        (
            "2024: a 3 12",
            "a 10 12",
            vec!["a count 10 above 3 x3.3 y1"],
            "the least count that says something",
        ),
        (
            "2024: a 100 800",
            "b 100 9000",
            vec!["* each 90 above 8 x11 y1"],
            "another category: only the whole",
        ),
        (
            "2024: a 100 800, b 50 50",
            "a 100 8000, b 50 50",
            vec!["a each 80 above 8 x10 y1"],
            "what a category says, the whole does not say again",
        ),
        (
            "2022: a 100 800; 2023: a 100 8000; 2024: a 100 700",
            "a 100 8000",
            vec!["a each 80 above 8 x10 y3"],
            "the median: one odd year is not the usual",
        ),
        (
            "2021: a 10 80; 2022: a 20 160; 2023: a 40 320; 2024: a 80 640",
            "a 90 720",
            vec!["a count 90 above 30 x3 y4", "a hours 720 above 240 x3 y4"],
            "between the two in the middle",
        ),
        (
            "2023: a 100 800; 2024: b 100 800",
            "b 100 800, a 400 800",
            vec!["a each 2 below 8 x4 y1", "* count 500 above 100 x5 y2"],
            "a category is compared with the years that have it",
        ),
        (
            "2024: a 100 800",
            "a 0 800",
            vec!["a count 0 below 100 x- y1"],
            "nobody any more",
        ),
        (
            "2024: a 100 0",
            "a 100 800",
            vec!["a hours 800 above 0 x- y1"],
            "hours that were none",
        ),
        ("2024: a 0 0", "a 0 0", vec![], "nothing and nothing"),
    ] {
        let said: Vec<&str> = said;
        assert_eq!(told(earlier, now), said, "{why}: {earlier} | {now}");
    }
}

#[test]
fn changes_are_told_by_category() {
    let changed = changes(
        &totals("a 100 800, b 10 33.3, c 0 5"),
        &totals("c 4 5, d 7 7.5, a 107 400"),
    );
    let told: Vec<String> = changed
        .into_iter()
        .map(|one| {
            let percent = |change: FigureChange| {
                let percent = change.percent.map_or("-".to_owned(), |one| one.to_string());
                format!(
                    "{}>{} ({}, {percent}%)",
                    change.before, change.now, change.difference
                )
            };
            let state = match (one.is_new, one.is_gone) {
                (true, false) => "new ",
                (false, true) => "gone ",
                _ => "",
            };
            let (count, hours) = (percent(one.count), percent(one.hours));
            format!("{state}{}: {count}, {hours}", one.category)
        })
        .collect();
    assert_eq!(
        told,
        [
            "c: 0>4 (4, -%), 5>5 (0, 0%)",
            "new d: 0>7 (7, -%), 0>7.5 (7.5, -%)",
            "a: 100>107 (7, 7%), 800>400 (-400, -50%)",
            "gone b: 10>0 (-10, -100%), 33.3>0 (-33.3, -100%)",
        ]
    );
    for (before, now, percent) in [
        ("3", "4", "33"),
        ("800", "803", "0.4"),
        ("1000", "1099", "9.9"),
        ("1000", "1099.9", "10"),
        ("1", "9007199254740991", "900719925474098944"),
    ] {
        let change = FigureChange::between(decimal(before), decimal(now));
        assert_eq!(change.percent, Some(decimal(percent)), "{before} to {now}");
    }
}

fn some_totals() -> impl Strategy<Value = Vec<CategoryTotal>> {
    let one = (0..4u8, 0..3000i128, 0..300_000i128);
    prop::collection::vec(one, 0..5).prop_map(|rows| {
        let mut totals: Vec<CategoryTotal> = Vec::new();
        for (category, count, hours) in rows {
            let category = category.to_string();
            if totals.iter().all(|total| total.category != category) {
                totals.push(CategoryTotal {
                    category,
                    count: Decimal::of_hundredths(count * 100),
                    hours: Decimal::of_hundredths(hours),
                });
            }
        }
        totals
    })
}

proptest! {
    #[test]
    fn a_year_like_the_one_before_is_never_far(same in some_totals(), years in 1..4u32) {
        let earlier: Vec<YearFigures> = (0..years)
            .map(|year| YearFigures { year: 2020 + year, by_category: same.clone() })
            .collect();
        prop_assert_eq!(far_figures(&earlier, &same), vec![]);
        for one in changes(&same, &same) {
            prop_assert_eq!(one.hours.difference, Decimal::default());
            prop_assert!(!one.is_new && !one.is_gone);
        }
    }

    #[test]
    fn what_changed_adds_up(before in some_totals(), now in some_totals()) {
        let changed = changes(&before, &now);
        let difference = changed
            .iter()
            .fold(Decimal::default(), |sum, one| sum.checked_add(one.hours.difference).unwrap());
        let whole = sum_of(&now).hours.checked_sub(sum_of(&before).hours).unwrap();
        prop_assert_eq!(difference, whole);
    }

    #[test]
    fn what_is_far_is_far_by_the_threshold(before in some_totals(), now in some_totals()) {
        let earlier = [YearFigures { year: 2024, by_category: before }];
        for far in far_figures(&earlier, &now) {
            let (high, low) = if far.above { (far.now, far.usual) } else { (far.usual, far.now) };
            prop_assert!(high.as_f64() >= FAR * low.as_f64());
        }
    }
}
