//! A year's figures against those of earlier years: what changed, and what is far from the usual.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::totals::{CategoryTotal, Decimal};

/// A figure is far from the earlier ones when it is this many times as high, or the earlier ones are
/// this many times as high as it. Twice or half is an ordinary year of a small organisation: a new
/// project, a leader who left. What goes wrong when figures are written down is mostly more: a digit
/// too many or a comma lost (10 or 100 times), minutes for hours (60 times), one month for the year
/// (a twelfth).
pub const FAR: f64 = 3.0;

/// Counts below this say nothing when they triple: from 2 to 6 is no slip. The higher of the two
/// figures has to reach it.
pub const LEAST_COUNT: f64 = 10.0;

/// The same for hours: a fourth of a week's work is a weekend more or less.
pub const LEAST_HOURS: f64 = 20.0;

/// What one earlier report adds up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearFigures {
    /// The year that it is about.
    pub year: u32,
    /// Its sums, each category once.
    pub by_category: Vec<CategoryTotal>,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The sum of the count column: how many took part.
    Count,
    /// The sum of the hours column.
    Hours,
    /// The one over the other.
    HoursPerCount,
}

/// A figure before and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FigureChange {
    /// Before.
    pub before: Decimal,
    /// Now.
    pub now: Decimal,
    /// Now less before.
    pub difference: Decimal,
    /// The difference in per cent of before, with one decimal below ten; none where before is zero.
    pub percent: Option<Decimal>,
}

impl FigureChange {
    /// The change between two figures; one that is not there counts as zero.
    #[must_use]
    pub fn between(before: Decimal, now: Decimal) -> Self {
        let percent = (before != Decimal::default())
            .then(|| (now.as_f64() - before.as_f64()) / before.as_f64() * 100.0);
        Self {
            before,
            now,
            // Decimals that leave the range cannot come from a report that was checked.
            difference: now.checked_sub(before).unwrap_or_default(),
            percent: percent.and_then(rounded),
        }
    }
}

/// A category before and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CategoryChange {
    /// The category's value in the payload; empty for rows without one.
    pub category: String,
    /// It was not there before.
    pub is_new: bool,
    /// It is not there now.
    pub is_gone: bool,
    /// Its counts.
    pub count: FigureChange,
    /// Its hours.
    pub hours: FigureChange,
}

/// A figure that is far from the earlier ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FarFigure {
    /// Whose figure; none for that of the whole report.
    pub category: Option<String>,
    /// Which figure.
    pub measure: Measure,
    /// The figure now.
    pub now: Decimal,
    /// The median of the earlier years.
    pub usual: Decimal,
    /// Whether it is now that is the higher one.
    pub above: bool,
    /// How many times the lower one the higher one is; none where the lower one is zero.
    pub times: Option<Decimal>,
    /// The years that it is compared with, the oldest first.
    pub years: Vec<u32>,
}

/// Category by category what changed: those of now in their order, then those that are gone.
#[must_use]
pub fn changes(before: &[CategoryTotal], now: &[CategoryTotal]) -> Vec<CategoryChange> {
    let earlier: HashMap<&str, &CategoryTotal> = by_name(before);
    let present: HashMap<&str, &CategoryTotal> = by_name(now);
    let change = |category: &str, before: Option<&CategoryTotal>, now: Option<&CategoryTotal>| {
        let of = |side: Option<&CategoryTotal>| {
            side.map_or_else(Default::default, |total| (total.count, total.hours))
        };
        let ((count, hours), (count_now, hours_now)) = (of(before), of(now));
        CategoryChange {
            category: category.to_owned(),
            is_new: before.is_none(),
            is_gone: now.is_none(),
            count: FigureChange::between(count, count_now),
            hours: FigureChange::between(hours, hours_now),
        }
    };
    let there = now.iter().map(|total| {
        let name = total.category.as_str();
        change(name, earlier.get(name).copied(), Some(total))
    });
    let gone = before
        .iter()
        .filter(|total| !present.contains_key(total.category.as_str()))
        .map(|total| change(&total.category, Some(total), None));
    there.chain(gone).collect()
}

fn by_name(totals: &[CategoryTotal]) -> HashMap<&str, &CategoryTotal> {
    totals
        .iter()
        .map(|total| (total.category.as_str(), total))
        .collect()
}

/// Figures that are far from the median of the earlier years. A category is compared with the years
/// that have it; one that is new or gone is no matter of far. Where hours for each one stand out,
/// that is what is said, and not the figure that it comes of once more; the whole report only where
/// no category stands out by the same figure.
#[must_use]
pub fn far_figures(earlier: &[YearFigures], now: &[CategoryTotal]) -> Vec<FarFigure> {
    let mut found = Vec::new();
    for total in now {
        let years: Vec<(u32, &CategoryTotal)> = earlier
            .iter()
            .filter_map(|year| {
                let same = |before: &&CategoryTotal| before.category == total.category;
                Some((year.year, year.by_category.iter().find(same)?))
            })
            .collect();
        found.extend(far_of(Some(&total.category), &years, total));
    }
    // Of one category only, the whole says the same.
    let names =
        |totals: &[CategoryTotal]| totals.iter().map(|total| total.category.clone()).collect();
    let of_now: Vec<String> = names(now);
    let is_whole = of_now.len() == 1
        && earlier
            .iter()
            .all(|year| names(&year.by_category) == of_now);
    if !is_whole {
        let sums: Vec<(u32, CategoryTotal)> = earlier
            .iter()
            .map(|year| (year.year, sum_of(&year.by_category)))
            .collect();
        let years: Vec<_> = sums.iter().map(|(year, sum)| (*year, sum)).collect();
        let whole = far_of(None, &years, &sum_of(now));
        let said: Vec<Measure> = found.iter().map(|far| far.measure).collect();
        found.extend(whole.into_iter().filter(|far| !said.contains(&far.measure)));
    }
    found
}

/// The sum over the categories.
#[must_use]
pub fn sum_of(totals: &[CategoryTotal]) -> CategoryTotal {
    let add = |sum: Decimal, figure: Decimal| sum.checked_add(figure).unwrap_or(sum);
    totals.iter().fold(
        CategoryTotal {
            category: String::new(),
            count: Decimal::default(),
            hours: Decimal::default(),
        },
        |sum, total| CategoryTotal {
            count: add(sum.count, total.count),
            hours: add(sum.hours, total.hours),
            ..sum
        },
    )
}

fn far_of(
    category: Option<&str>,
    years: &[(u32, &CategoryTotal)],
    now: &CategoryTotal,
) -> Vec<FarFigure> {
    let figure = |measure: Measure, least: f64| {
        far(category, measure, least, years, figure_of(measure, now)?)
    };
    let per_count = figure(Measure::HoursPerCount, 0.0).filter(|_| {
        let enough = |total: &CategoryTotal| total.hours.as_f64() >= LEAST_HOURS;
        enough(now) || years.iter().any(|(_, before)| enough(before))
    });
    let mut found: Vec<FarFigure> = per_count.into_iter().collect();
    for (measure, least) in [(Measure::Count, LEAST_COUNT), (Measure::Hours, LEAST_HOURS)] {
        let Some(one) = figure(measure, least) else {
            continue;
        };
        // More hours for each one come of more hours, or of fewer of them.
        let comes_of_it = found.first().is_some_and(|far| {
            far.measure == Measure::HoursPerCount
                && (far.above == one.above) == (measure == Measure::Hours)
        });
        if !comes_of_it {
            found.push(one);
        }
    }
    found
}

fn figure_of(measure: Measure, total: &CategoryTotal) -> Option<Decimal> {
    match measure {
        Measure::Count => Some(total.count),
        Measure::Hours => Some(total.hours),
        Measure::HoursPerCount => {
            let (hours, count) = (total.hours.as_f64(), total.count.as_f64());
            (hours > 0.0 && count > 0.0).then_some(())?;
            let each = hours / count;
            Decimal::parse(&format!("{each:.2}"))
        }
    }
}

fn far(
    category: Option<&str>,
    measure: Measure,
    least: f64,
    years: &[(u32, &CategoryTotal)],
    now: Decimal,
) -> Option<FarFigure> {
    let mut with: Vec<(u32, Decimal)> = years
        .iter()
        .filter_map(|(year, total)| Some((*year, figure_of(measure, total)?)))
        .collect();
    with.sort_by_key(|(year, _)| *year);
    let usual = median(with.iter().map(|(_, figure)| *figure).collect())?;
    let above = now.as_f64() > usual.as_f64();
    let (high, low) = if above { (now, usual) } else { (usual, now) };
    let (high, low) = (high.as_f64(), low.as_f64());
    if low < 0.0 || high < least || high < FAR * low || high == 0.0 {
        return None;
    }
    Some(FarFigure {
        category: category.map(str::to_owned),
        measure,
        now,
        usual,
        above,
        times: (low > 0.0).then(|| rounded(high / low)).flatten(),
        years: with.into_iter().map(|(year, _)| year).collect(),
    })
}

/// The middle of the figures; between the two in the middle where their number is even.
fn median(mut figures: Vec<Decimal>) -> Option<Decimal> {
    figures.sort_by(|one, other| one.as_f64().total_cmp(&other.as_f64()));
    let middle = figures.len() / 2;
    let upper = *figures.get(middle)?;
    if figures.len() % 2 == 1 {
        return Some(upper);
    }
    figures[middle - 1].checked_add(upper)?.halved()
}

/// A number to be read: with one decimal below ten, else whole.
fn rounded(number: f64) -> Option<Decimal> {
    let decimals = usize::from((number * 10.0).round().abs() < 100.0);
    Decimal::parse(&format!("{number:.decimals$}"))
}

#[cfg(test)]
mod tests;
