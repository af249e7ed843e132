### Innstillingar.

settings-title = Innstillingar
settings-saved = Lagra.

organisations-title = Organisasjonar
organisations-intro = Bufdir gir kvar organisasjon ein klient-ID og ein klientløyndom. Løyndomen blir lagd i nøkkelringen på maskina og blir aldri vist igjen.
organisations-none = Ingen organisasjon er lagd inn enno.
organisations-add = Legg til organisasjon
organisation-new = Ny organisasjon
organisation-edit = Endre { $label }
organisation-edit-button = Endre
organisation-test = Test tilkoplinga
organisation-test-of = Test tilkoplinga for { $label }
organisation-testing = Testar tilkoplinga …
organisation-test-good = Tilkoplinga verkar. Bufdir godtok klient-ID og klientløyndom for { $label }.
organisation-test-good-practice = Tilkoplinga verkar. Øvingstenaren godtok klient-ID og klientløyndom for { $label }.
organisation-tested = Tilkoplinga vart prøvd for { $label }.
organisation-remove = Fjern
organisation-remove-of = Fjern { $label }
organisation-remove-title = Fjerne { $label }?
organisation-remove-text = Klientløyndomen blir sletta og må hentast hos Bufdir på nytt. Innsendingar og kvitteringar blir verande.
organisation-remove-confirm = Fjern organisasjonen
organisation-removed = { $label } er fjerna.
organisation-forget = Gløym løyndomen
organisation-forget-title = Gløyme løyndomen for { $label }?
organisation-forget-text = Då kan ingenting sendast for organisasjonen før klientløyndomen er lagd inn på nytt. Det rører ikkje rapportane.
organisation-forgotten = Klientløyndomen for { $label } er gløymd.
organisation-has-secret = Klientløyndom er lagd inn
organisation-no-secret = Klientløyndom manglar
organisation-in-use = I bruk
organisation-label = Namn
    .help = Det de kallar organisasjonen, til dømes Region 07.
organisation-number = Organisasjonsnummer
    .help = Ni siffer.
organisation-org-id = Bufdir sin ID for organisasjonen
    .help = Til dømes org_482. Står i brevet frå Bufdir.
organisation-client-id = Klient-ID
    .help = Til dømes eircodex_org_482.
organisation-secret = Klientløyndom
    .help = Blir ikkje vist medan du skriv. Lim han gjerne inn.
    .keep = La feltet stå tomt for å halde på den som er lagd inn.
organisation-save = Lagre organisasjonen
organisation-saved = { $label } er lagra.
field-needed = Fyll ut «{ $field }».
org-number-wrong = Organisasjonsnummeret må ha ni siffer.
form-errors = Rett dette før du lagrar

environment-title = Miljø
environment-legend = Kvar rapportane går
environment-practice-help = Øv fritt. Kvittert har sin eigen øvingstenar, og ingenting forlèt maskina.
environment-live-help = Rapportar går til Bufdir på ordentleg.
environment-address = Adresse til Bufdir
    .help = Slik Bufdir har oppgitt ho, til og med /api/v1/bufdir-api.
environment-practice-address = Adressa til øvingstenaren:
environment-save = Bruk dette miljøet
environment-saved = Miljøet er no { $environment }.
environment-apart = Øving og Bufdir deler ingenting. Kvart miljø har sine eigne organisasjonar og innsendingar.

look-title = Utsjånad og språk
look-legend = Lyst eller mørkt
look-system = Som maskina
look-light = Lyst
look-dark = Mørkt
text-size = Tekststorleik
text-size-larger = Større tekst
text-size-smaller = Mindre tekst
text-size-normal = Vanleg storleik
text-size-value = { $percent } prosent
language = Språk
language-nb = Bokmål
language-nn = Nynorsk
language-en = English

sending-title = Frist og sending
deadline = Frist for rapporten
    .help = Skriv datoen, til dømes 31.3.2027. Dagane som er att, står på Oversikt.
deadline-period = Rapporteringsperiode
    .help = Perioden fristen gjeld, til dømes 2026. Kan stå tom.
deadline-save = Lagre fristen
deadline-remove = Fjern fristen
deadline-saved = Fristen er lagra: { $date }.
deadline-removed = Fristen er fjerna.
send-by-itself = Send rapportar i kø av seg sjølv
    .help = Når ein rapport må vente, til dømes fordi du er utan nett, blir han sendt så snart det går. Kvittert må stå ope. Elles ventar han til du vel Send no. Du kan òg velje dette for éin rapport om gongen.

notices-title = Varsel
notices-intro = Medan Kvittert går, spør det sjølv om rapportar som ventar på svar, til svaret er endeleg.
notices-show = Vis eit varsel når det er noko nytt om ein rapport
    .help = Varselet seier at det er noko nytt, og aldri tal eller namn. Andre kan sjå det på ein låst skjerm.
deadline-notices = Vis eit varsel 30, 7 og 1 dag før fristen
    .help = Kvart varsel kjem éin gong. Var maskina av, kjem det neste gong Kvittert blir opna. Varselet seier berre kor mange dagar som er att. Er rapporten for perioden til fristen send, kjem det ikkje.
background-switch = La Kvittert gå vidare når vindauget blir lukka
    .help = Kvittert følgjer med på svar og sender det som står i kø, og viser eit ikon i systemfeltet. Derifrå opnar du vindauget igjen, set køen på pause eller avsluttar.
background-no-tray = Denne maskina har ikkje noko systemfelt som Kvittert kan vise eit ikon i. Difor blir Kvittert avslutta når vindauget blir lukka.
background-on = Lagra. Når du lukkar vindauget, går Kvittert vidare. Du avsluttar frå ikonet i systemfeltet.

practice-title = Øving
practice-intro = Øv på det som kan gå gale. Dette verkar berre i øving.
practice-endpoint = Når
endpoint-authenticate = Kvittert loggar inn
endpoint-validate_payload = Bufdir kontrollerer rapporten
endpoint-submit = Rapporten blir sendt
endpoint-submission_status = Status blir henta
practice-fault = Skal dette hende
fault-refuse = Bufdir seier nei
fault-delay = Svaret kjem etter åtte sekund
fault-drop_before_reading = Sambandet blir brote før rapporten er lesen
fault-drop_after_taking_in = Sambandet blir brote etter at rapporten er teken imot
fault-truncate = Berre halve svaret kjem
fault-wrong_content_type = Svaret er ei nettside
fault-unauthorized = Innlogginga blir ikkje godteken
fault-conflict = Bufdir meiner at rapporten finst frå før
fault-too_many_requests = Bufdir ber om ein pause
fault-server_error = Det er feil hos Bufdir
fault-unavailable = Bufdir er stengt for vedlikehald
practice-times = Tal på gonger
practice-order = Bestill feilen
practice-ordered = Feilen er bestilt: «{ $fault }» når «{ $endpoint }».
practice-forget = Gløym alle bestilte feil
practice-forgotten = Alle bestilte feil er gløymde.
practice-clock = La tida gå
    .help = Øvingstenaren handsamar rapportar når tida går. Hent status etterpå.
practice-clock-hour = La ein time gå
practice-clock-day = La eit døgn gå
practice-clock-done = Tida har gått. Hent status for å sjå om noko er nytt.

data-title = Data og tryggingskopi
data-where = Dataa ligg i
data-open = Opne mappa
backup-save = Lagre tryggingskopi
backup-saved = Tryggingskopien er lagra.
backup-restore = Gjenopprett frå tryggingskopi
backup-restore-title = Gjenopprette frå tryggingskopi?
backup-restore-text = Innsendingane i dette miljøet blir bytte ut med dei i kopien. Dei som er her no, blir lagde til side i datamappa.
backup-restore-since = Det som er gjort etter at kopien vart teken, er ikkje med i han. Har du sendt ein rapport sidan, må du ikkje sende han på nytt.
backup-restore-confirm = Vel tryggingskopi
backup-restored = Tryggingskopien er gjenoppretta.
backup-restored-text = Alt er slik det var då kopien vart teken. Det som var her, er lagt til side i datamappa. Har du sendt ein rapport sidan kopien, må du ikkje sende han på nytt.
backup-note = Klientløyndomar er ikkje med i tryggingskopien.
everything-note = Ta ut alt gir éi fil med organisasjonar, utkast, innsendingar og alt som har hendt. Ho kan takast inn i Kvittert på ei anna maskin. Klientløyndomar er ikkje med.
everything-take-out = Ta ut alt
everything-taken-out = Alt er lagra i fila.
everything-take-in = Ta inn
everything-taken-in = { $submissions ->
    [one] { $submissions } ny innsending er teken inn.
   *[other] { $submissions } nye innsendingar er tekne inn.
  } Det som var her frå før, er som det var.
everything-drafts-again = { $count ->
    [one] { $count } innsending stod i kø og er utkast her.
   *[other] { $count } innsendingar stod i kø og er utkast her.
  }
everything-in-doubt = { $count ->
    [one] { $count } innsending heldt på å bli send og har ukjent utfall her.
   *[other] { $count } innsendingar heldt på å bli sende og har ukjent utfall her.
  }
backup-restore-after = Kvittert startar på nytt. Det som stod i kø då kopien vart teken, er utkast igjen. Det som då var på veg, har ukjent utfall.
copies-title = Automatiske kopiar
copies-intro = Kvittert tek sjølv ein kopi kvar dag noko er nytt, og før ei nyare utgåve endrar dataa. Dei sju nyaste daglege blir tekne vare på.
copies-none = Ingen kopi er teken enno. Den første blir teken av seg sjølv.
copies-daily = Dagleg kopi
copies-before_upgrade = Før ei nyare utgåve endra dataa
copies-restore = Gjenopprett
copies-restore-of = Gjenopprett kopien frå { $at }
copies-restore-title = Gjenopprette kopien frå { $at }?
copies-restore-confirm = Gjenopprett kopien

about-title = Om Kvittert
about-version = Utgåve
about-platform = Maskin
about-sqlite = SQLite
about-rules = Regelsett
about-rule = { $title } ({ $version })
about-not-bufdir = Kvittert er ikkje laga av Bufdir og er ikkje knytt til dei.
about-licences = Kvittert bruker Designsystemet frå Digdir (MIT), ikon frå Nav Aksel (MIT) og skrifta Inter (OFL 1.1).
about-copy = Kopier detaljar
about-copied = Detaljane er kopierte. Dei inneheld ingen løyndomar.
