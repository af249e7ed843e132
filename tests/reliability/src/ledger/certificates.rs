//! Certificates, good and bad, made when they are needed.

use std::path::Path;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig, SupportedProtocolVersion};
use time::{Duration, OffsetDateTime};

use super::fault::TlsKind;

/// Whatever went wrong with a certificate.
pub(super) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The file of the root that a client is to trust.
pub(super) const ROOT: &str = "root.pem";

/// Where the ledger listens; it has a name too, for what becomes of names.
const HERE: &str = "127.0.0.1";

/// A certificate as its two files are named.
struct Sort {
    name: &'static str,
    host: &'static str,
    /// In days from now.
    from: i64,
    until: i64,
}

const SORTS: [Sort; 4] = [
    Sort {
        name: "valid",
        host: HERE,
        from: -1,
        until: 30,
    },
    Sort {
        name: "expired",
        host: HERE,
        from: -30,
        until: -1,
    },
    Sort {
        name: "not-yet-valid",
        host: HERE,
        from: 1,
        until: 30,
    },
    Sort {
        name: "wrong-host",
        host: "bufdir.example",
        from: -1,
        until: 30,
    },
];

/// Makes all certificates in a folder, unless they are there: a server that is started again is
/// known again.
pub(super) fn make(folder: &Path) -> Result<(), Failure> {
    if folder.join(ROOT).exists() {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    let (root, issuer) = authority("Kvittert test root")?;
    for sort in SORTS {
        let key = KeyPair::generate()?;
        let certificate = leaf(&sort)?.signed_by(&key, &issuer)?;
        write(folder, sort.name, &certificate.pem(), &key)?;
    }
    let [valid, ..] = SORTS;
    let key = KeyPair::generate()?;
    let alone = leaf(&valid)?.self_signed(&key)?;
    write(folder, "self-signed", &alone.pem(), &key)?;
    let (_, stranger) = authority("A root that nobody trusts")?;
    let unknown = leaf(&valid)?.signed_by(&key, &stranger)?;
    write(folder, "unknown-authority", &unknown.pem(), &key)?;
    // Last, as it says that all is there.
    std::fs::write(folder.join(ROOT), root)?;
    Ok(())
}

fn authority(name: &str) -> Result<(String, Issuer<'static, KeyPair>), Failure> {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.distinguished_name.push(DnType::CommonName, name);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    (params.not_before, params.not_after) = (days(-30)?, days(30)?);
    let key = KeyPair::generate()?;
    let certificate = params.self_signed(&key)?;
    Ok((certificate.pem(), Issuer::new(params, key)))
}

fn leaf(sort: &Sort) -> Result<CertificateParams, Failure> {
    let mut names = vec![sort.host.to_owned()];
    if sort.host == HERE {
        names.push("localhost".to_owned());
    }
    let mut params = CertificateParams::new(names)?;
    params
        .distinguished_name
        .push(DnType::CommonName, sort.host);
    params.use_authority_key_identifier_extension = true;
    (params.not_before, params.not_after) = (days(sort.from)?, days(sort.until)?);
    Ok(params)
}

fn days(from_now: i64) -> Result<OffsetDateTime, Failure> {
    OffsetDateTime::now_utc()
        .checked_add(Duration::days(from_now))
        .ok_or_else(|| "no such day".into())
}

fn write(folder: &Path, name: &str, certificate: &str, key: &KeyPair) -> Result<(), Failure> {
    std::fs::write(folder.join(format!("{name}.pem")), certificate)?;
    std::fs::write(folder.join(format!("{name}.key")), key.serialize_pem())?;
    Ok(())
}

/// How a server of a kind shakes hands; none for those that do not.
pub(super) fn config(kind: TlsKind, folder: &Path) -> Result<Option<Arc<ServerConfig>>, Failure> {
    let name = match kind {
        TlsKind::Valid
        | TlsKind::OnlyHttp2
        | TlsKind::Tls12
        | TlsKind::ClientCertificate
        | TlsKind::ClientCertificateTls12 => "valid",
        TlsKind::Expired => "expired",
        TlsKind::NotYetValid => "not-yet-valid",
        TlsKind::WrongHost => "wrong-host",
        TlsKind::SelfSigned => "self-signed",
        TlsKind::UnknownAuthority => "unknown-authority",
        TlsKind::Plain | TlsKind::Garbage | TlsKind::Closed | TlsKind::Silent => return Ok(None),
    };
    let old: &[&SupportedProtocolVersion] = &[&rustls::version::TLS12];
    let versions = match kind {
        TlsKind::Tls12 | TlsKind::ClientCertificateTls12 => old,
        _ => rustls::ALL_VERSIONS,
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_protocol_versions(versions)?;
    let builder = match kind {
        TlsKind::ClientCertificate | TlsKind::ClientCertificateTls12 => {
            let mut roots = RootCertStore::empty();
            roots.add(CertificateDer::from_pem_file(folder.join(ROOT))?)?;
            let verifier =
                WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build()?;
            builder.with_client_cert_verifier(verifier)
        }
        _ => builder.with_no_client_auth(),
    };
    let chain = CertificateDer::pem_file_iter(folder.join(format!("{name}.pem")))?
        .collect::<Result<Vec<_>, _>>()?;
    let key = PrivateKeyDer::from_pem_file(folder.join(format!("{name}.key")))?;
    let mut config = builder.with_single_cert(chain, key)?;
    config.alpn_protocols = match kind {
        TlsKind::OnlyHttp2 => vec![b"h2".to_vec()],
        _ => vec![b"http/1.1".to_vec()],
    };
    Ok(Some(Arc::new(config)))
}
