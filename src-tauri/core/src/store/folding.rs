//! Text as lists sort by it.

use crate::domain::folding::fold;

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
}
