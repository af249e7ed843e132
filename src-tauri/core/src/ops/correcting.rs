//! What a correction begins with: everything that the other report held, and a name of its own.

use super::comparing::frozen_report;
use super::new_draft::NAMES_A_DAY;
use crate::app::App;
use crate::domain::ids::LONGEST_ID;
use crate::domain::same_value::same_value;
use crate::domain::{Document, OrgId, Organisation, SubmissionId};
use crate::error::Result;
use crate::rules::{RulePack, typing};
use crate::view::submission::SubmissionRow;

/// How the report id of a correction ends.
const ENDING: &str = "_rettelse";

/// What a report held, as it was typed where that still makes what was sent: the bytes are what
/// counts, and `6 740,5` is how the person writes.
///
/// # Errors
/// [`crate::error::ErrorCode::ReportDamaged`], or the disk.
pub(super) fn document(app: &App, pack: &RulePack, id: &SubmissionId) -> Result<Document> {
    let report = frozen_report(app, id)?;
    if let Some(record) = app.store.draft(id)? {
        let (payload, _) = typing::payload_of(pack, &record.document);
        if same_value(&payload, &report.payload) {
            return Ok(record.document);
        }
    }
    Ok(typing::document_of(pack, &report.payload))
}

/// Whom a correction is for: the organisation that the report was made for here, or else one that
/// Bufdir calls the same.
///
/// # Errors
/// Those of the disk.
pub(super) fn organisation(app: &App, row: &SubmissionRow) -> Result<Option<Organisation>> {
    let chosen = app
        .store
        .draft(&row.id)?
        .and_then(|record| record.organisation_id);
    let known = app.store.organisations()?;
    let chosen = known.iter().find(|one| Some(&one.id) == chosen.as_ref());
    let named = || {
        known
            .iter()
            .find(|one| Some(one.org_id.as_str()) == row.org_id.as_deref())
    };
    Ok(chosen.or_else(named).cloned())
}

/// A report id for a correction that no report of the organisation has or had, a draft included:
/// `…_rettelse`, then `…_rettelse_2`, also when what is corrected is a correction itself.
///
/// It is a new one whatever became of the other report. Bufdir has an accepted one under its id, and
/// a rejected one too, with a reference that a server which knows the id again may give once more. A
/// refused one was not taken in, but nobody can see there why; the person may give it the old id.
///
/// # Errors
/// Those of the disk.
pub(super) fn report_id(app: &App, row: &SubmissionRow) -> Result<String> {
    let base = without_ending(&row.report_id);
    let org_id = row.org_id.as_deref().and_then(|id| OrgId::new(id).ok());
    let named = |behind: &str| {
        let room = LONGEST_ID.saturating_sub(behind.chars().count());
        let base: String = base.chars().take(room).collect();
        format!("{base}{behind}")
    };
    for count in 1..=NAMES_A_DAY {
        let name = match count {
            1 => named(ENDING),
            count => named(&format!("{ENDING}_{count}")),
        };
        match &org_id {
            Some(org_id) if app.store.report_id_is_used(org_id, &name)? => {}
            _ => return Ok(name),
        }
    }
    Ok(named(&format!("{ENDING}_{}", app.clock.new_id())))
}

/// The name without what made a correction of it.
fn without_ending(name: &str) -> &str {
    let digits = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = digits
        .strip_suffix('_')
        .filter(|_| digits.len() < name.len());
    let name_of = |name: &'_ str| {
        name.len()
            .checked_sub(ENDING.len())
            .filter(|_| name.ends_with(ENDING))
    };
    match (name_of(name), numbered.and_then(name_of)) {
        (Some(end), _) | (None, Some(end)) if end > 0 => &name[..end],
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_of_a_correction_is_numbered() {
        for (name, base) in [
            ("rpt_1", "rpt_1"),
            ("rpt_rettelse", "rpt"),
            ("rpt_rettelse_2", "rpt"),
            ("rpt_rettelse_2x", "rpt_rettelse_2x"),
            ("rpt_rettelse2", "rpt_rettelse2"),
            ("rpt_2", "rpt_2"),
            ("_rettelse", "_rettelse"),
            ("æ_rettelse_12", "æ"),
            ("", ""),
        ] {
            assert_eq!(without_ending(name), base, "{name}");
        }
    }
}
