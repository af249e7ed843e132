//! A report that names another organisation number than the organisation has that it is sent for.
//! Mostly the wrong organisation was chosen, now and then it is meant: a person says so once.

use serde_json::Value;

use crate::domain::Organisation;
use crate::error::{AppError, ErrorCode};
use crate::rules::RulePack;
use crate::view::send_many::NumberDiffers;

/// The two numbers.
pub(crate) struct Difference<'a> {
    pointer: &'a str,
    in_report: String,
    organisation: &'a Organisation,
}

/// What differs between a report and the organisation; none where the report names no number.
pub(crate) fn difference<'a>(
    pack: &'a RulePack,
    payload: &Value,
    organisation: &'a Organisation,
) -> Option<Difference<'a>> {
    let in_report = pack.organisation_number(payload)?;
    let pointer = pack.form().roles.organisation_number.as_deref()?;
    (in_report != organisation.org_number.as_str()).then_some(Difference {
        pointer,
        in_report,
        organisation,
    })
}

impl Difference<'_> {
    /// How it is acknowledged, as the window does. Both numbers are in the name: what was said of
    /// these holds for no others.
    pub(crate) fn acknowledgement(&self) -> String {
        format!(
            "organisation-differs {} {} {}",
            self.pointer, self.in_report, self.organisation.org_number
        )
    }

    /// As it is shown where many are looked over.
    pub(crate) fn view(&self) -> NumberDiffers {
        NumberDiffers {
            in_report: self.in_report.clone(),
            number: self.organisation.org_number.to_string(),
            organisation: self.organisation.label.clone(),
            acknowledgement: self.acknowledgement(),
        }
    }

    /// What is said while nobody has acknowledged it.
    pub(crate) fn error(&self) -> AppError {
        AppError::new(ErrorCode::OrganisationDiffers)
            .with("in_report", &self.in_report)
            .with("number", &self.organisation.org_number)
            .with("organisation", &self.organisation.label)
    }
}
