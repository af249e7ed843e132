//! What a search and the index that it looks in agree on: letters folded as a Norwegian expects,
//! and the words of a text.
//!
//! `æ` and `ae` are the same, `ø`, `oe` and `o`, `å`, `aa` and `a`; accents are gone, and so is
//! case. A word is found by its beginning, and a number however its digits are grouped.

use std::collections::BTreeSet;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// More words than anyone types; the rest of a search is left out.
const MOST_WORDS: usize = 12;

/// Longest word that is told apart, in characters.
const LONGEST_WORD: usize = 64;

/// Groups of digits that may be one number, `912 345 678`, and parts of one name, `rpt_2025-01`.
const MOST_GROUPS: usize = 6;

/// Most digits of a group. A year is no group: `2024 912 345 678` is a year and a number.
const DIGITS_OF_A_GROUP: usize = 3;

/// Folds letters. What is no letter stays, as far as it is not an accent.
///
/// ```
/// # use kvittert_core::domain::search::fold_letters;
/// assert_eq!(fold_letters("Østerøy"), fold_letters("oesteroy"));
/// ```
#[must_use]
pub fn fold_letters(text: &str) -> String {
    let accents = CanonicalCombiningClassMapBorrowed::new();
    let parts = DecomposingNormalizerBorrowed::new_nfkd();
    let mut folded = String::with_capacity(text.len());
    for letter in parts
        .normalize_iter(text.chars())
        .flat_map(char::to_lowercase)
        .filter(|letter| accents.get_u8(*letter) == 0)
    {
        match letter {
            'æ' => push(&mut folded, "ae"),
            'ø' => push(&mut folded, "o"),
            'œ' => push(&mut folded, "oe"),
            'ß' => push(&mut folded, "ss"),
            'đ' | 'ð' => push(&mut folded, "d"),
            'ŧ' => push(&mut folded, "t"),
            'þ' => push(&mut folded, "th"),
            'ŋ' => push(&mut folded, "n"),
            'ł' => push(&mut folded, "l"),
            'ħ' => push(&mut folded, "h"),
            'ı' => push(&mut folded, "i"),
            'ς' => push(&mut folded, "σ"),
            letter => push(&mut folded, letter.encode_utf8(&mut [0; 4])),
        }
    }
    folded
}

/// `aa` is an `a` as `å` is, `oe` an `o` as `ø` is.
fn push(folded: &mut String, letters: &str) {
    for letter in letters.chars() {
        match (folded.chars().next_back(), letter) {
            (Some('a'), 'a') | (Some('o'), 'e') => {}
            _ => folded.push(letter),
        }
    }
}

/// A word of a text.
struct Word {
    text: String,
    /// Digits, few enough to be a group of a longer number.
    is_group: bool,
    /// Nothing but spaces stands between it and the word before.
    goes_on: bool,
    /// No space stands between it and the word before: `b` in `rpt_b`.
    joined: bool,
}

fn words_of(text: &str) -> Vec<Word> {
    let folded = fold_letters(text);
    let mut words: Vec<Word> = Vec::new();
    let mut spaces_only = true;
    let mut no_space = false;
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let ends = |wanted: bool| {
            rest.find(|letter: char| letter.is_alphanumeric() != wanted)
                .unwrap_or(rest.len())
        };
        let is_word = first.is_alphanumeric();
        let (part, behind) = rest.split_at(ends(is_word));
        rest = behind;
        if !is_word {
            spaces_only = part.chars().all(char::is_whitespace);
            no_space = !part.chars().any(char::is_whitespace);
            continue;
        }
        words.push(Word {
            is_group: part.len() <= DIGITS_OF_A_GROUP
                && part.bytes().all(|byte| byte.is_ascii_digit()),
            goes_on: !words.is_empty() && spaces_only,
            joined: !words.is_empty() && no_space,
            text: part.chars().take(LONGEST_WORD).collect(),
        });
    }
    words
}

/// Words that stand together, groups of digits and parts of a name; a word alone is a range of one.
fn runs(words: &[Word]) -> Vec<&[Word]> {
    words
        .chunk_by(|before, word| word.joined || (before.is_group && word.is_group && word.goes_on))
        .collect()
}

/// Several words as one.
fn as_one(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect()
}

/// The words that an index keeps of texts: each word once, and those that stand together also as
/// one, from each of them on.
#[must_use]
pub fn words_to_keep<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let mut kept = BTreeSet::new();
    for text in texts {
        let words = words_of(text);
        for run in runs(&words) {
            for (place, word) in run.iter().enumerate() {
                kept.insert(word.text.clone());
                let behind = run.len().min(place + MOST_GROUPS);
                kept.extend(run.get(place..behind).map(as_one));
            }
        }
    }
    kept
}

/// A value of a payload with what people read in its place, in every language, as searches see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedValue {
    value: Beginnings,
    names: BTreeSet<String>,
}

impl NamedValue {
    /// Of what stands in the payload (`group_activity`) and what people read (`Gruppeaktivitet`).
    #[must_use]
    pub fn new<'a>(value: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            value: words_to_keep([value]).into_iter().collect(),
            names: words_to_keep(names),
        }
    }
}

/// Beginnings of words that a text has all of.
pub type Beginnings = Vec<String>;

/// What a search asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// Each is met, by one of its alternatives at least.
    pub conditions: Vec<Vec<Beginnings>>,
}

impl Search {
    /// Reads what a person typed. A word that begins a name finds the value with that name too.
    #[must_use]
    pub fn new(text: &str, named: &[&NamedValue]) -> Self {
        let mut words = words_of(text);
        words.truncate(MOST_WORDS);
        let conditions = runs(&words)
            .into_iter()
            .flat_map(|run| of_a_run(run, named))
            .collect();
        Self { conditions }
    }

    /// Whether it finds everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }
}

/// A name is looked for as one: `rpt_b` is no report with an `rpt` and some word with a `b`.
fn of_a_run(run: &[Word], named: &[&NamedValue]) -> Vec<Vec<Beginnings>> {
    if run.len() > 1 && run.iter().skip(1).all(|word| !word.joined) {
        return vec![of_a_number(run)];
    }
    run.chunk_by(|_, word| word.joined)
        .flat_map(|name| name.chunks(MOST_GROUPS))
        .map(|name| of_a_word(&as_one(name), named))
        .collect()
}

fn of_a_word(word: &str, named: &[&NamedValue]) -> Vec<Beginnings> {
    let mut alternatives = vec![vec![word.to_owned()]];
    for named in named {
        if named.names.iter().any(|name| name.starts_with(word)) {
            alternatives.push(named.value.clone());
        }
    }
    alternatives
}

/// Groups of digits: as they stand, or some that stand together as one number.
fn of_a_number(groups: &[Word]) -> Vec<Beginnings> {
    let texts: Vec<&str> = groups.iter().map(|word| word.text.as_str()).collect();
    let apart = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let mut alternatives: Vec<Beginnings> = vec![apart(&texts)];
    for first in 0..texts.len() {
        for behind in (first + 2)..=texts.len().min(first + MOST_GROUPS) {
            let (Some(before), Some(number), Some(after)) = (
                texts.get(..first),
                texts.get(first..behind),
                texts.get(behind..),
            ) else {
                continue;
            };
            let mut beginnings: Beginnings = apart(before);
            beginnings.push(number.concat());
            beginnings.extend(apart(after));
            alternatives.push(beginnings);
        }
    }
    alternatives
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(search: &str, text: &str) -> bool {
        let named = NamedValue::new("group_activity", ["Gruppeaktivitet", "Group activity"]);
        let kept = words_to_keep([text]);
        Search::new(search, &[&named])
            .conditions
            .iter()
            .all(|condition| {
                condition.iter().any(|beginnings| {
                    beginnings
                        .iter()
                        .all(|beginning| kept.iter().any(|word| word.starts_with(beginning)))
                })
            })
    }

    #[test]
    fn letters_are_folded_as_a_norwegian_expects() {
        for (same, folded) in [
            (["Ærfugl", "AERFUGL", "ærfugl"], "aerfugl"),
            (["Østerøy", "Oesteroey", "Osteroy"], "osteroy"),
            (["Ålesund", "AALESUND", "alesund"], "alesund"),
            (["Bla\u{30a}ba\u{308}r", "blåbär", "Blaabar"], "blabar"),
            (["Malmö", "malmø", "MALMOE"], "malmo"),
            (["André", "andre\u{301}", "ANDRE"], "andre"),
            (["Kárášjohka", "karasjohka", "KÁRÁŠJOHKA"], "karasjohka"),
            (
                [
                    "Guovdageaidnu Ŋ đ ŧ",
                    "guovdageaidnu n d t",
                    "GUOVDAGEAIDNU Ŋ Đ Ŧ",
                ],
                "guovdageaidnu n d t",
            ),
            (["Straße", "STRASSE", "strasse"], "strasse"),
            (["ﬁn １２", "fin 12", "FIN 12"], "fin 12"),
        ] {
            for text in same {
                assert_eq!(fold_letters(text), folded, "{text}");
                assert_eq!(
                    fold_letters(folded),
                    folded,
                    "folding twice is folding once"
                );
            }
        }
        assert_ne!(fold_letters("bær"), fold_letters("bar"), "æ is no a");
    }

    #[test]
    fn what_is_typed_finds_the_beginning_of_each_word() {
        for (search, text, found) in [
            ("blåb", "Blåbærøya barnehage", true),
            ("blaabaeroeya", "Blåbærøya barnehage", true),
            ("blåbærøya", "BLAABAEROEYA", true),
            ("barne blå", "Blåbærøya barnehage", true),
            ("bærøya", "Blåbærøya barnehage", false),
            ("ref_c", "ref_c-7", true),
            ("ref-c", "ref_c-7", true),
            ("rpt_b", "rpt_a, barn", false),
            ("RPT-B", "se rpt_b.2", true),
            ("koronatiltak", "korona-tiltak", true),
            ("gruppe", "group_activity", true),
            ("gruppeaktivitet", "open_activity", false),
            ("", "noe", true),
            ("%", "noe", true),
            ("' OR 1=1 --", "noe", false),
        ] {
            assert_eq!(finds(search, text), found, "{search:?} in {text:?}");
        }
    }

    #[test]
    fn a_number_is_found_however_its_digits_are_grouped() {
        for text in [
            "912345678",
            "912 345 678",
            "912\u{a0}345\u{a0}678",
            "nr. 912\u{202f}345 678.",
        ] {
            for search in ["912345678", "912 345 678", "912345", "912 34", "9123"] {
                assert!(finds(search, text), "{search:?} in {text:?}");
            }
            assert!(!finds("912345679", text), "{text:?}");
            assert!(!finds("912 345 679", text), "{text:?}");
        }
        assert!(
            finds("2024 912 345 678", "2024 912345678"),
            "a year and a number"
        );
        assert!(finds("07 912 345 678", "Region 07, 912345678"));
        assert!(finds("912 345 678 07", "912345678 Region 07"));
        assert!(finds("22334455", "22 33 44 55"));
        assert!(!finds("12", "1, 2"), "a list is no number");
    }

    #[test]
    fn a_search_is_bounded() {
        assert_eq!(Search::new(&"x ".repeat(1000), &[]).conditions.len(), 12);
        let digits = Search::new(&"1 ".repeat(1000), &[]);
        assert!(digits.conditions.iter().map(Vec::len).sum::<usize>() < 100);
        let long = "a1".repeat(1000);
        assert!(finds(&long, &long), "and is found all the same");
    }

    #[test]
    fn a_word_that_is_being_typed_finds_all_along() {
        for word in ["Blåbærøya", "Aaåæ", "oeøoe", "Straße", "Ŋuorra", "noe"] {
            for (end, _) in word.char_indices().skip(1) {
                let begun = word.get(..end).unwrap();
                assert!(finds(begun, word), "{begun:?} in {word:?}");
            }
        }
    }
}
