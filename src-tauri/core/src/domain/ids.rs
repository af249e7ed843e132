//! Names of things, each its own type, so that a report id can never stand where Bufdir's
//! reference is meant.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest identifier that is taken in from a person, a file or a server, in characters.
pub const LONGEST_ID: usize = 200;

/// Why a text is no identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Nothing but white space.
    #[error("the identifier is empty")]
    Empty,
    /// More than [`LONGEST_ID`] characters.
    #[error("the identifier is longer than {LONGEST_ID} characters")]
    TooLong,
    /// Control characters would break lists, logs and HTTP headers.
    #[error("the identifier holds a control character")]
    ControlCharacter,
    /// An organisation number has nine digits.
    #[error("an organisation number has nine digits")]
    NotNineDigits,
}

fn plain(text: &str) -> Result<&str, IdError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    // A character is a byte at least, so that only a long text has to be counted.
    if text.len() > LONGEST_ID && text.chars().count() > LONGEST_ID {
        return Err(IdError::TooLong);
    }
    if text.chars().any(char::is_control) {
        return Err(IdError::ControlCharacter);
    }
    Ok(text)
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(try_from = "String", into = "String")]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// Takes a text as it comes: trims it, and refuses an empty, overlong or
            /// unprintable one.
            ///
            /// # Errors
            /// [`IdError`] says which of the three it was.
            pub fn new(text: &str) -> Result<Self, IdError> {
                plain(text).map(|plain| Self(plain.to_owned()))
            }

            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                if plain(&text)?.len() == text.len() {
                    return Ok(Self(text));
                }
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// A submission in this installation (a UUID v7, so that they sort by when they were made).
    SubmissionId
}
id! {
    /// An organisation in this installation.
    OrganisationId
}
id! {
    /// `submission_reference_id`: Bufdir's name for a report that it has taken in.
    ReferenceId
}
id! {
    /// `report_id`: the sender's own name for a report, as `rpt_20250101_region07_pdf`.
    ReportId
}
id! {
    /// `org_id`: Bufdir's name for an organisation, as `org_482`.
    OrgId
}
id! {
    /// `payload_version`: names the rule pack that a payload follows, as `bufdir_2025_v2`.
    PayloadVersion
}

/// Nine digits. Whether the check digit answers is a matter for a tip, not for the type:
/// the contract's own example fails it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct OrgNumber(String);

impl OrgNumber {
    /// Takes nine digits, with or without the spaces people write between them.
    ///
    /// # Errors
    /// [`IdError::NotNineDigits`] for anything else.
    pub fn new(text: &str) -> Result<Self, IdError> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() == 9 && digits.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(IdError::NotNineDigits)
        }
    }

    /// The nine digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the ninth digit answers the mod-11 check of Enhetsregisteret
    /// (weights 3 2 7 6 5 4 3 2).
    #[must_use]
    pub fn check_digit_answers(&self) -> bool {
        const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
        let digits: Vec<u32> = self.0.chars().filter_map(|c| c.to_digit(10)).collect();
        let sum: u32 = digits
            .iter()
            .zip(WEIGHTS)
            .map(|(digit, weight)| digit * weight)
            .sum();
        let expected = match 11 - sum % 11 {
            11 => 0,
            // A remainder of 1 would ask for the digit ten: no number of that shape is given out.
            10 => return false,
            digit => digit,
        };
        digits.last() == Some(&expected)
    }
}

impl TryFrom<String> for OrgNumber {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        Self::new(&text)
    }
}

impl From<OrgNumber> for String {
    fn from(number: OrgNumber) -> Self {
        number.0
    }
}

impl std::fmt::Display for OrgNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contracts_number_fails_the_check_digit_and_another_passes() {
        assert!(!OrgNumber::new("912345678").unwrap().check_digit_answers());
        assert!(OrgNumber::new("123 456 785").unwrap().check_digit_answers());
        assert!(!OrgNumber::new("123456784").unwrap().check_digit_answers());
    }

    #[test]
    fn identifiers_are_trimmed_and_bounded() {
        assert_eq!(ReportId::new("  rpt_1 ").unwrap().as_str(), "rpt_1");
        assert_eq!(ReportId::new(" \t "), Err(IdError::Empty));
        assert_eq!(
            ReferenceId::new("a\r\nX: y"),
            Err(IdError::ControlCharacter)
        );
        assert_eq!(OrgId::new(&"x".repeat(201)), Err(IdError::TooLong));
        assert_eq!(OrgNumber::new("12345678"), Err(IdError::NotNineDigits));
        assert_eq!(OrgNumber::new("12345678٣"), Err(IdError::NotNineDigits));
    }
}
