//! Text as lists look for it and sort by it.

pub(super) use crate::domain::folding::fold;

/// What a search text is made of: its words, folded. A row is found when it has all of them, so
/// `912 345 678` finds `912345678`.
pub(super) fn words(search: &str) -> Vec<String> {
    /// More words than anyone types; the rest is left out.
    const MOST_WORDS: usize = 12;
    fold(search)
        .split_whitespace()
        .take(MOST_WORDS)
        .map(str::to_owned)
        .collect()
}

/// What a list is searched in: the texts one a line, folded.
pub(super) fn searchable(texts: &[Option<&str>]) -> String {
    let texts: Vec<&str> = texts.iter().copied().flatten().collect();
    fold(&texts.join("\n"))
}

/// A key that sorts by bytes as Norwegian does: case folded, and æ, ø, å in that order after z.
pub(super) fn sort_key(text: &str) -> String {
    fold(text)
        .chars()
        .fold(String::with_capacity(text.len()), |mut key, letter| {
            match letter {
                'æ' | 'ä' => key.push_str("~1"),
                'ø' | 'ö' => key.push_str("~2"),
                'å' => key.push_str("~3"),
                letter => key.push(letter),
            }
            key
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_norwegian_alphabet_ends_in_ae_oe_aa() {
        let mut names = ["Åsen", "Østfold", "Ærlig", "zoo", "Alta", "ÅMOT"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Alta", "zoo", "Ærlig", "Østfold", "ÅMOT", "Åsen"]);
    }

    #[test]
    fn a_search_is_a_bounded_set_of_words() {
        assert_eq!(words("  Region 07\t"), ["region", "07"]);
        assert_eq!(words(&"x ".repeat(1000)).len(), 12);
    }
}
