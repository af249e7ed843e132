//! About the program, for people and for support.

use crate::app::App;
use crate::view::app::{About, RulePackInfo};

/// About the program.
#[must_use]
pub fn about(app: &App) -> About {
    let rules = app.rules();
    let rule_packs = rules
        .versions()
        .iter()
        .filter_map(|version| rules.get(version))
        .map(|pack| RulePackInfo {
            payload_version: pack.payload_version().to_owned(),
            title: pack.title().clone(),
            built_in: pack.is_built_in(),
        })
        .collect();
    About {
        version: super::start::VERSION.to_owned(),
        platform: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        sqlite: crate::store::Store::sqlite_version().to_owned(),
        data_dir: app.data_dir().display().to_string(),
        rule_packs,
    }
}

/// What support needs and nobody minds: versions and places, no report and no secret.
///
/// # Errors
/// Those of the database.
pub fn support_details(app: &App) -> crate::error::Result<String> {
    let about = about(app);
    let packs: Vec<&str> = about
        .rule_packs
        .iter()
        .map(|pack| pack.payload_version.as_str())
        .collect();
    Ok(format!(
        "Kvittert {}\n{}\nSQLite {}\nenvironment: {}\naddress: {}\nsecrets: {:?}\nrule packs: {}\n\
         submissions: {}\n",
        about.version,
        about.platform,
        about.sqlite,
        app.environment.label(),
        app.address().unwrap_or_else(|| "none".to_owned()),
        app.secrets.keeper(),
        packs.join(", "),
        app.store.count()?,
    ))
}
