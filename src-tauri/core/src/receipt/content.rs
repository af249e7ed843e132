//! What a receipt says to people, in the words of one language: one content, which HTML and PDF
//! draw each in its own way, so that they cannot say different things.

use super::figures;
use super::{Receipt, time};
use crate::view::app::{EnvironmentName, Language};
use crate::words::Words;

/// All that a receipt for people says, in the order in which it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The language of its words.
    pub language: Language,
    /// What it is: "Kvittering".
    pub title: String,
    /// The mark of practice; none on a live receipt.
    pub mark: Option<Mark>,
    /// What people call the report.
    pub report: String,
    /// Bufdir's reference.
    pub reference: Fact,
    /// What the state means.
    pub meaning: String,
    /// The rest, by headings.
    pub sections: Vec<Section>,
}

/// The mark of practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The whole sentence: "ØVELSE – ikke sendt til Bufdir".
    pub sentence: String,
    /// One word, large and pale behind the text: "ØVELSE".
    pub word: String,
}

/// What stands under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading below the section's own.
    Heading(String),
    /// Labels with what they stand for.
    Facts(Vec<Fact>),
    /// Rows and columns.
    Table(Table),
    /// Sentences, one a line.
    Lines(Vec<String>),
}

/// A label and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its name in the JSON receipt; none where that has the whole payload instead.
    pub key: Option<&'static str>,
    /// What people call it.
    pub label: String,
    /// What people read.
    pub value: String,
    /// The same to the letter, as the JSON receipt has it, where `value` is a reading of it.
    pub exact: Option<String>,
    /// Whether every character counts, as in a checksum.
    pub code: bool,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What people call it.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its cells, each row as long as `columns`.
    pub rows: Vec<Vec<String>>,
    /// What it adds up to, as long as `columns`.
    pub totals: Option<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What people call it.
    pub label: String,
    /// Whether it holds numbers, which stand flush right.
    pub number: bool,
}

impl Content {
    /// The content of a receipt.
    #[must_use]
    pub fn new(receipt: &Receipt<'_>, words: &Words) -> Self {
        let row = &receipt.detail.submission;
        let say = |name: &str| words.say(&format!("receipt-file-{name}"), &[]);
        let mark = (receipt.environment == EnvironmentName::Practice).then(|| Mark {
            sentence: say("practice"),
            word: say("practice-word"),
        });
        let mut sections = vec![submission(receipt, words), figures::section(receipt, words)];
        if !receipt.warnings.is_empty() {
            sections.push(Section {
                heading: say("warnings"),
                blocks: vec![Block::Lines(receipt.warnings.to_vec())],
            });
        }
        sections.push(proof(receipt, words));
        Self {
            language: words.language(),
            title: say("title"),
            mark,
            report: figures::in_language(&receipt.form.title, words).to_owned(),
            reference: Fact {
                key: Some("reference_id"),
                label: say("reference-id"),
                value: row.reference_id.clone().unwrap_or_else(|| "–".to_owned()),
                exact: None,
                code: false,
            },
            meaning: say(&format!("meaning-{}", row.state.as_str())),
            sections,
        }
    }

    /// Every text in the order in which it is read, for whoever compares two receipts.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        if let Some(mark) = &self.mark {
            texts.push(mark.sentence.as_str());
        }
        texts.extend([self.title.as_str(), &self.report]);
        fact_texts(&self.reference, &mut texts);
        texts.push(&self.meaning);
        for section in &self.sections {
            texts.push(&section.heading);
            for block in &section.blocks {
                match block {
                    Block::Heading(text) => texts.push(text),
                    Block::Lines(lines) => texts.extend(lines.iter().map(String::as_str)),
                    Block::Facts(facts) => {
                        for fact in facts {
                            fact_texts(fact, &mut texts);
                        }
                    }
                    Block::Table(table) => {
                        texts.push(&table.caption);
                        texts.extend(table.columns.iter().map(|column| column.label.as_str()));
                        let rows = table.rows.iter().chain(&table.totals);
                        texts.extend(rows.flatten().map(String::as_str));
                    }
                }
            }
        }
        texts
    }

    /// Its facts that the JSON receipt has under a name of its own.
    #[must_use]
    pub fn named_facts(&self) -> Vec<&Fact> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        let facts = blocks.filter_map(|block| match block {
            Block::Facts(facts) => Some(facts.as_slice()),
            _ => None,
        });
        std::iter::once(&self.reference)
            .chain(facts.flatten())
            .filter(|fact| fact.key.is_some())
            .collect()
    }
}

fn fact_texts<'a>(fact: &'a Fact, texts: &mut Vec<&'a str>) {
    texts.extend([fact.label.as_str(), &fact.value]);
    texts.extend(fact.exact.as_deref());
}

/// A fact by its name in the JSON receipt and in the messages; none where nothing is known.
fn fact(words: &Words, key: &'static str, value: Option<&str>) -> Option<Fact> {
    Some(Fact {
        key: Some(key),
        label: words.say(&format!("receipt-file-{}", key.replace('_', "-")), &[]),
        value: value?.to_owned(),
        exact: None,
        code: false,
    })
}

/// A moment, read and to the letter.
fn moment(words: &Words, key: &'static str, value: Option<&str>) -> Option<Fact> {
    let plain = fact(words, key, value)?;
    Some(match time::spoken(&plain.value, words) {
        Some(spoken) => Fact {
            exact: Some(plain.value),
            value: spoken,
            ..plain
        },
        None => plain,
    })
}

fn submission(receipt: &Receipt<'_>, words: &Words) -> Section {
    let detail = receipt.detail;
    let row = &detail.submission;
    let facts = [
        fact(words, "organisation", row.organisation_label.as_deref()),
        fact(words, "organisation_number", row.org_number.as_deref()),
        fact(words, "org_id", row.org_id.as_deref()),
        fact(words, "period", row.period.as_deref()),
        fact(words, "report_id", Some(&row.report_id)),
        moment(words, "submitted_at", row.submitted_at.as_deref()),
        moment(words, "received_at", detail.received_at.as_deref()),
        fact(
            words,
            "bufdir_confirmation",
            detail.bufdir_confirmation.as_deref(),
        ),
        fact(words, "status", row.bufdir_status.as_deref()),
        moment(words, "processed_at", detail.processed_at.as_deref()),
        fact(words, "notes", detail.notes.as_deref()),
    ];
    Section {
        heading: words.say("receipt-file-submission", &[]),
        blocks: vec![Block::Facts(facts.into_iter().flatten().collect())],
    }
}

fn proof(receipt: &Receipt<'_>, words: &Words) -> Section {
    let detail = receipt.detail;
    let (environment, exact) = match receipt.environment {
        EnvironmentName::Practice => ("receipt-file-environment-practice", "practice"),
        EnvironmentName::Live => ("receipt-file-environment-live", "live"),
    };
    let code = |fact: Option<Fact>| fact.map(|fact| Fact { code: true, ..fact });
    let facts = [
        code(fact(
            words,
            "payload_sha256",
            detail.payload_sha256.as_deref(),
        )),
        code(fact(words, "body_sha256", detail.body_sha256.as_deref())),
        fact(
            words,
            "payload_version",
            Some(&detail.submission.payload_version),
        ),
        fact(words, "environment", Some(exact)).map(|fact| Fact {
            value: words.say(environment, &[]),
            ..fact
        }),
        fact(words, "program_version", Some(receipt.version)),
    ];
    Section {
        heading: words.say("receipt-file-proof", &[]),
        blocks: vec![Block::Facts(facts.into_iter().flatten().collect())],
    }
}
