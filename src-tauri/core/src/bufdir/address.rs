//! Where Bufdir is: a base address, and the doubled path behind it.

use url::{Host, Url};

use crate::error::{AppError, ErrorCode};

/// The prefix that every path of the contract repeats. A base address ends with the first one;
/// an endpoint adds the second.
pub const PREFIX: &str = "/api/v1/bufdir-api";

/// Longest base address that is taken in, in characters.
pub const LONGEST_ADDRESS: usize = 500;

/// The address of an environment, as `https://HOST/api/v1/bufdir-api`.
///
/// `https` to anywhere, or `http` to a literal loopback address; nothing that could carry a
/// secret (user info) or change the path (query, fragment).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseAddress {
    url: Url,
}

impl BaseAddress {
    /// Takes an address as a person types it or a file has it: outer white space and one slash
    /// at its end are tolerated.
    ///
    /// # Errors
    /// [`ErrorCode::AddressNotSecure`] for a scheme that is not `https`, except `http` on
    /// 127.0.0.0/8 or `[::1]` (the *name* `localhost` can be pointed elsewhere);
    /// [`ErrorCode::AddressInvalid`] for all else. Both carry `address`, never with user info.
    pub fn parse(text: &str) -> Result<Self, AppError> {
        let text = text.trim();
        let refuse = |code| Err(AppError::new(code).with("address", shown(text)));
        if text.chars().count() > LONGEST_ADDRESS || text.chars().any(char::is_control) {
            return refuse(ErrorCode::AddressInvalid);
        }
        let Ok(mut url) = Url::parse(text) else {
            return refuse(ErrorCode::AddressInvalid);
        };
        let secure = match url.scheme() {
            "https" => true,
            "http" => match url.host() {
                Some(Host::Ipv4(ip)) => ip.is_loopback(),
                Some(Host::Ipv6(ip)) => ip.is_loopback(),
                _ => false,
            },
            _ => false,
        };
        if !secure {
            return refuse(ErrorCode::AddressNotSecure);
        }
        let path = url
            .path()
            .strip_suffix('/')
            .unwrap_or(url.path())
            .to_owned();
        // The doubled path of the contract's own text is an endpoint's, not a base address: taken
        // as one, every call would go to a tripled path.
        let ends_with_the_first_prefix = path
            .strip_suffix(PREFIX)
            .is_some_and(|before| !before.ends_with(PREFIX));
        let clean = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        if !ends_with_the_first_prefix || !clean {
            return refuse(ErrorCode::AddressInvalid);
        }
        url.set_path(&path);
        Ok(Self { url })
    }

    /// The address without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    /// Whether it is `https`.
    pub(super) fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// Whether it is this machine, so that no proxy has any business with it.
    pub(crate) fn is_loopback(&self) -> bool {
        match self.url.host() {
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            None => false,
        }
    }

    /// The base address itself.
    pub(super) fn root(&self) -> Url {
        self.url.clone()
    }

    /// The address of an endpoint: the doubled path.
    pub(super) fn endpoint(&self, name: &str) -> Url {
        let mut url = self.url.clone();
        url.set_path(&format!("{}{PREFIX}/{name}", self.url.path()));
        url
    }

    /// The address of the status of one report. The reference is one segment, whatever it holds.
    ///
    /// None for `.` and `..`: URLs read those as steps even when they are percent-encoded, so no
    /// request can name such a report.
    pub(super) fn status_of(&self, reference: &str) -> Option<Url> {
        let url = self.endpoint(&format!("submission-status/{}", segment(reference)));
        let wanted = format!(
            "{}{PREFIX}/submission-status/{}",
            self.url.path(),
            segment(reference)
        );
        (url.path() == wanted).then_some(url)
    }
}

/// Percent-encodes all but RFC 3986's unreserved characters.
fn segment(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// An address as an error may show it: bounded, and without user info, which can hold a password.
fn shown(text: &str) -> String {
    let (scheme, rest) = text.split_once("://").unwrap_or(("", text));
    let authority_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let shown = match rest.get(..authority_end).and_then(|a| a.rfind('@')) {
        Some(at) => format!("{scheme}://…{}", rest.get(at..).unwrap_or_default()),
        None => text.to_owned(),
    };
    super::words::paragraph(&shown, 200)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> ErrorCode {
        BaseAddress::parse(text).expect_err(text).code
    }

    #[test]
    fn https_anywhere_and_http_on_literal_loopback_only() {
        for (text, as_str) in [
            (
                "https://api.example.no/api/v1/bufdir-api",
                "https://api.example.no/api/v1/bufdir-api",
            ),
            (
                "  HTTPS://API.example.no:8443/api/v1/bufdir-api/ ",
                "https://api.example.no:8443/api/v1/bufdir-api",
            ),
            (
                "https://gate.example.no/bufdir/api/v1/bufdir-api",
                "https://gate.example.no/bufdir/api/v1/bufdir-api",
            ),
            (
                "http://127.0.0.1:8482/api/v1/bufdir-api",
                "http://127.0.0.1:8482/api/v1/bufdir-api",
            ),
            (
                "http://127.9.9.9/api/v1/bufdir-api",
                "http://127.9.9.9/api/v1/bufdir-api",
            ),
            (
                "http://[::1]:9/api/v1/bufdir-api/",
                "http://[::1]:9/api/v1/bufdir-api",
            ),
        ] {
            let base = BaseAddress::parse(text).expect("an address of the allowed shapes");
            assert_eq!(base.as_str(), as_str);
        }
        for text in [
            "http://localhost:8482/api/v1/bufdir-api",
            "http://api.example.no/api/v1/bufdir-api",
            "http://128.0.0.1/api/v1/bufdir-api",
            "http://0.0.0.0/api/v1/bufdir-api",
            "http://[::ffff:127.0.0.1]/api/v1/bufdir-api",
            "http://127.0.0.1.example.no/api/v1/bufdir-api",
            "ftp://127.0.0.1/api/v1/bufdir-api",
            "file:///api/v1/bufdir-api",
        ] {
            assert_eq!(code(text), ErrorCode::AddressNotSecure, "{text}");
        }
    }

    #[test]
    fn anything_but_the_first_prefix_at_the_end_is_no_base_address() {
        for text in [
            "",
            "api.example.no",
            "https://",
            "https://api.example.no",
            "https://api.example.no/api/v1/bufdir-api/submit",
            "https://api.example.no/api/v1/bufdir-api//",
            "https://api.example.no/xapi/v1/bufdir-api/..",
            "https://api.example.no/api/v1/bufdir-api/api/v1/bufdir-api",
            "https://api.example.no/api/v1/bufdir-api?x=1",
            "https://api.example.no/api/v1/bufdir-api?",
            "https://api.example.no/api/v1/bufdir-api#top",
            "https://ola:hemmelig@api.example.no/api/v1/bufdir-api",
            "https://ola@api.example.no/api/v1/bufdir-api",
            "https://api.example.no/api/v1/\nbufdir-api",
        ] {
            assert_eq!(code(text), ErrorCode::AddressInvalid, "{text:?}");
        }
        let long = format!(
            "https://{}.no/api/v1/bufdir-api",
            "a".repeat(LONGEST_ADDRESS)
        );
        assert_eq!(code(&long), ErrorCode::AddressInvalid, "bounded");
    }

    #[test]
    fn an_error_never_shows_a_password() {
        for text in [
            "https://ola:hemmelig@api.example.no/api/v1/bufdir-api",
            "http://ola:hemmelig@api.example.no/api/v1/bufdir-api",
            "https://ola:hemmelig@ x",
            "ola:hemmelig@api.example.no",
            "https://ola:hem@melig@api.example.no/",
        ] {
            let error = BaseAddress::parse(text).expect_err("user info is refused");
            let shown = format!("{error:?} {error}");
            assert!(!shown.contains("hem"), "the password shows in {shown}");
        }
    }

    #[test]
    fn the_path_is_doubled() {
        let base = BaseAddress::parse("https://h.no/api/v1/bufdir-api/").unwrap();
        assert_eq!(
            base.endpoint("submit").as_str(),
            "https://h.no/api/v1/bufdir-api/api/v1/bufdir-api/submit"
        );
        assert_eq!(
            base.status_of("bufdir_ref_20260326_00482")
                .unwrap()
                .as_str(),
            "https://h.no/api/v1/bufdir-api/api/v1/bufdir-api/submission-status/bufdir_ref_20260326_00482"
        );
    }

    #[test]
    fn a_reference_cannot_leave_its_segment() {
        let base = BaseAddress::parse("https://h.no/api/v1/bufdir-api").unwrap();
        for (reference, segment) in [
            ("../../authenticate", "..%2F..%2Fauthenticate"),
            ("a/b", "a%2Fb"),
            ("a\\b", "a%5Cb"),
            ("a?b=c&d", "a%3Fb%3Dc%26d"),
            ("a#b", "a%23b"),
            ("100%", "100%25"),
            ("%2e%2e", "%252e%252e"),
            ("på 1", "p%C3%A5%201"),
            ("a;b:c@d", "a%3Bb%3Ac%40d"),
            ("...", "..."),
        ] {
            let url = base.status_of(reference).expect("one segment");
            assert_eq!(
                url.as_str(),
                format!(
                    "https://h.no/api/v1/bufdir-api/api/v1/bufdir-api/submission-status/{segment}"
                )
            );
            assert_eq!(url.query(), None, "no query out of {reference}");
            assert_eq!(url.fragment(), None, "no fragment out of {reference}");
        }
        for reference in [".", ".."] {
            assert_eq!(base.status_of(reference), None, "a step, not a segment");
        }
    }
}
