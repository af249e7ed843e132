//! Text as it is compared: the same word typed anywhere is the same text.

/// Folds case, also of æ, ø and å, and joins a letter with the ring or dots that macOS writes
/// apart, so that the same word typed anywhere is the same text.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let joined = match (letter, folded.chars().next_back()) {
            ('\u{30a}', Some('a')) => Some('å'),
            ('\u{308}', Some('a')) => Some('ä'),
            ('\u{308}', Some('o')) => Some('ö'),
            ('\u{301}', Some('e')) => Some('é'),
            _ => None,
        };
        if let Some(joined) = joined {
            folded.pop();
            folded.push(joined);
        } else {
            folded.push(letter);
        }
    }
    folded
}

/// A name as headers and labels are compared: folded, and nothing but letters and digits in words
/// with one space between: `E-post:` and `e post` are the same.
#[must_use]
pub fn fold_name(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_composition_do_not_matter() {
        assert_eq!(fold("BLÅBÆRØYA"), "blåbærøya");
        assert_eq!(fold("BLA\u{30a}"), "blå", "a decomposed å is an å");
        assert_eq!(fold("\u{30a}"), "\u{30a}", "a ring on nothing stays");
    }

    #[test]
    fn names_are_their_words() {
        assert_eq!(fold_name(" Tal\u{a0}på: "), "tal på");
        assert_eq!(fold_name("group_activity"), "group activity");
        assert_eq!(fold_name("E-post"), fold_name("e post"));
        assert_eq!(fold_name("***"), "");
    }
}
