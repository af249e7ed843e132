### Kva som gjekk gale. Kvar feil seier tre ting: kva som hende, kva det har å seie for rapporten
### (.report) og kva ein gjer no (.action). .extra blir vist berre når argumenta til han finst.

error-data_dir_unwritable = Kvittert kan ikkje skrive i mappa for dataa sine
    .extra = Mappa er { $path }.
    .report = Ingenting er sendt, og ingenting blir lagra før det går å skrive i mappa.
    .action = Be den som styrer maskina, om å gi deg skrivetilgang til mappa. Start så Kvittert på nytt.
error-database_newer = Dataa er skrivne av ei nyare utgåve av Kvittert
    .extra = Fila er { $path }.
    .report = Rapportane dine er heile, men denne utgåva kan ikkje lese dei. Ingenting er endra.
    .action = Installer den nyaste utgåva av Kvittert og opne ho.
error-database_damaged = Fila med dataa var skadd og er lagd til side
    .extra = Den skadde fila ligg uendra her: { $set_aside }
    .report = Rapportar som alt er sende, har Bufdir framleis. Lista her byrjar tom.
    .action = { $has_copy ->
        [yes] Kvittert har sjølv teke vare på ein kopi, { $copy }. Gjenopprett han under Innstillingar før du skriv noko nytt, og ta vare på den skadde fila òg.
       *[no] Gjenopprett den siste tryggingskopien under Innstillingar. Har du ingen, ta vare på den skadde fila og be om hjelp.
    }
error-report_damaged = Den lagra rapporten er skadd
    .report = Ein feil på disken har endra han. Det som er skadd, blir aldri sendt. Har { $server } alt fått rapporten, er han uendra der.
    .action = Ventar han i køen, ta han tilbake til utkast, sjå over han og send han inn på nytt. Elles gjenopprett ein kopi frå før feilen under Innstillingar.
error-data_damaged = Noko av det som er lagra, er skadd på disken
    .report = Ingenting er endra, og ingenting er sendt no. Det { $server } alt har fått, er ikkje påverka.
    .action = Start Kvittert på nytt. Kjem meldinga att, gjenopprett ein kopi under Innstillingar, ta vare på datamappa og be om hjelp.
error-database_busy = Dataa er i bruk av eit anna program
    .report = Ingenting er endra og ingenting er sendt.
    .action = Lukk andre vindauge av Kvittert, òg på kommandolinja, og prøv igjen.
error-disk_full = Det er ikkje plass på disken
    .report = Det siste du gjorde, vart ikkje lagra. Det som var lagra før, er trygt.
    .action = Frigjer plass på disken og prøv igjen. La vindauget stå ope så lenge.
error-database_failed = Det gjekk ikkje å lese eller lagre dataa
    .report = Det siste du gjorde, vart ikkje lagra. Det som var lagra før, er trygt.
    .action = Prøv igjen. Hender det på nytt, start Kvittert på nytt og kopier detaljane til brukarstøtte.
error-not_found = Det du bad om, finst ikkje lenger
    .report = Ingenting er endra og ingenting er sendt.
    .action = Gå tilbake til lista. Kanskje vart det fjerna i eit anna vindauge.
error-wrong_state = Det går ikkje slik innsendinga står no
    .report = Innsendinga er som ho var. Ho kan ha gått vidare medan du såg på sida.
    .action = Opne innsendinga på nytt for å sjå kvar ho står.
error-report_has_errors = Rapporten har feil som må rettast
    .extra = Tal på feil: { $errors }.
    .report = Ingenting er sendt.
    .action = Gå til Kontroller, rett feilane, og send så inn.
error-warnings_not_acknowledged = Rapporten har åtvaringar du ikkje har sett over
    .extra = Tal på åtvaringar: { $warnings }.
    .report = Ingenting er sendt. Åtvaringar hindrar ikkje innsending når du har sett dei.
    .action = Kryss av for åtvaringane under Sjå over og send, og send så inn.
error-organisation_differs = Rapporten har eit anna organisasjonsnummer enn organisasjonen han blir send for
    .extra = I rapporten står { $in_report }, men { $organisation } har { $number }.
    .report = Ingenting er sendt.
    .action = Vel rett organisasjon, eller rett nummeret i rapporten. Skal dei vere ulike, kryss av for det under Sjå over og send.
error-report_id_taken = Ein annan rapport har same rapport-ID
    .extra = Rapport-ID-en er { $report_id }.
    .report = Ingenting er sendt. Slik unngår vi at same rapport går to gonger.
    .action = Sjå etter i Innsendingar om rapporten alt er sendt. Er dette ein ny rapport, gi han ein annan rapport-ID under Grunnlag.
error-unchanged_since_rejected = Rapporten er den same som { $server } avviste
    .extra = Den avviste rapporten har rapport-ID { $report_id } og referansenummer { $reference_id }.
    .report = Ingenting er sendt. Den same rapporten med same rapport-ID ville berre gitt det gamle referansenummeret.
    .action = Rett rapporten etter det { $server } skreiv, eller gi han ein annan rapport-ID under Grunnlag.
error-report_id_twice = To av dei valde utkasta har same rapport-ID
    .extra = Rapport-ID-en er { $report_id }.
    .report = Ingen av dei er sende. Vi kan ikkje vite kva for eit av dei du meiner.
    .action = Gi det eine ein annan rapport-ID under Grunnlag, eller ta det ut og send berre det andre.
error-changed_since_review = Utkastet er endra etter at du såg over det
    .report = Det er ikkje sendt, og er framleis eit utkast.
    .action = Sjå over det på nytt, og send det så inn.
error-reference_taken = Ei anna innsending har alt dette referansenummeret
    .extra = Referansenummeret er { $reference_id }.
    .report = Ingenting er endra.
    .action = Kontroller nummeret mot kvitteringa eller e-posten frå Bufdir, og skriv det inn på nytt.
error-file_unreadable = Fila kan ikkje lesast
    .extra = Fila heiter { $file }.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Sjå etter at fila finst og at du har lov til å opne ho. Er ho open i eit anna program, lukk ho der.
error-file_too_large = Fila er større enn nokon rapport
    .extra = { $file } er over grensa på { $limit_mib } MiB.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Vel den fila som inneheld berre rapporten.
error-file_not_json = Fila er ikkje gyldig JSON
    .extra = { $file }: linje { $line }, teikn { $column }.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Eksporter rapporten på nytt frå systemet han kjem frå, eller rett fila på den staden som er nemnd.
error-file_not_report = Fila inneheld ingen rapport
    .extra = Fila heiter { $file }.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Vel ei fil som er eksportert som aktivitetsrapport til Bufdir.
error-file_not_table = Fila kan ikkje lesast som ein tabell
    .extra = { $problem ->
        [password] { $file } er verna med eit passord.
       *[damaged] { $file } er skadd, eller er noko anna enn namnet seier.
      }
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Opne fila i reknearket, fjern eit eventuelt passord, lagre ho på nytt og prøv igjen.
error-table_too_large = Tabellen er større enn nokon rapport
    .extra = { $file }: { $what ->
        [file] fila er over grensa på { $limit } MiB
        [parts] fila har meir enn { $limit } delar
        [unpacked] fila blir for stor når ho blir pakka ut
        [nesting] fila har for mange nivå inni kvarandre
        [rows] meir enn { $limit } rader
        [columns] noko står lenger ut enn kolonne nummer { $limit }
        [cells] meir enn { $limit } celler med innhald
        [text] meir enn { $limit } MiB tekst
        [line] ei linje er lengre enn { $limit } teikn
        [sheets] meir enn { $limit } ark
       *[token] noko i fila er lengre enn det som kan lesast
      }.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Kopier radene med aktivitetar til eit nytt, tomt rekneark, lagre det og opne det her.
error-sheet_unclear = Det er ikkje klart kva for eit ark som skal lesast
    .extra = { $file } har desse arka: { $sheets }.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Vel eitt av arka.
error-table_empty = Det er ingen rader å hente
    .extra = Fila heiter { $file }.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Sjå at det er rett fil og ark, og at rada med overskrifter er rett.
error-columns_unclear = Det er ikkje klart kva kolonner som skal brukast
    .extra = { $file }: desse manglar ei kolonne: { $fields }. Overskriftene i fila: { $headers }.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Vel ei kolonne for kvart felt, eller gi kolonnene dei same namna som felta.
error-import_undecided = Noko i tabellen må avklarast først
    .extra = { $file }: { $questions ->
        [total_rows] rad { $row } ser ut til å vere ein sum («{ $text }»). Skal slike rader med? Tal på rader: { $count }.
        [hidden_rows] rad { $row } er gøymd («{ $text }»). Skal gøymde rader med? Tal på rader: { $count }.
        [similar_column] kolonne { $column }, «{ $header }», liknar på «{ $field }», men er ikkje lik.
        [several_columns] kolonnene { $columns } kan alle vere «{ $field }».
        [unnamed_column] kolonne { $column } har verdiar, men inga overskrift.
       *[other] sjå spørsmåla om tabellen.
      }
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Svar på spørsmåla om tabellen, og hent radene då.
error-file_unwritable = Det gjekk ikkje å lagre fila
    .extra = Fila er { $file }.
    .report = Innsendinga og kvitteringa er trygge i Kvittert. Det er berre kopien som manglar.
    .action = Vel ei anna mappe og lagre på nytt.
error-file_kind_unknown = Denne typen fil kan ikkje opnast her
    .extra = Fila heiter { $file }.
    .report = Ingenting er henta frå fila. Utkasta dine er som før.
    .action = Vel ei fil som er JSON, Excel (.xlsx), OpenDocument (.ods) eller CSV. Eit gammalt rekneark kan opnast i reknearkprogrammet og lagrast som .xlsx.
error-taken_out_unusable = Fila kan ikkje takast inn
    .extra = Fila heiter { $file }.
    .report = Ingenting er teke inn, og alt her er som før.
    .action = Vel ei fil som er laga med Ta ut alt. Er fila laga av ei nyare utgåve av Kvittert, installer den nyaste utgåva først.
error-unknown_payload_version = Regelsettet for denne rapporten manglar
    .extra = Rapporten bruker { $payload_version }.
    .report = Rapporten er uendra, men kan ikkje kontrollerast eller sendast før regelsettet finst.
    .action = Installer den nyaste utgåva av Kvittert, eller be administratoren leggje inn regelsettet.
error-rule_pack_invalid = Regelsettet kan ikkje brukast
    .extra = { $file }: { $problem ->
        [not_json] fila kan ikkje lesast. Ho er skadd, uferdig eller noko anna enn eit regelsett.
        [too_large] fila er større enn noko regelsett er.
        [reference] regelsettet viser til noko utanfor seg sjølv. Det må stå på eigne bein, for det blir brukt utan nett.
        [version_taken] det finst alt eit anna regelsett som heiter { $payload_version }. Eit regelsett blir aldri endra etter at det er gjeve ut.
        [other_rules] rapportar i fila følgjer eit anna regelsett { $payload_version } enn det som har namnet her.
        [dialect] «$schema» må vere https://json-schema.org/draft/2020-12/schema.
        [name] namnet i «x-payload-version» kan ikkje brukast.
        [roles] «x-roles» passar ikkje til felta.
        [pattern] eit mønster («pattern») kan ikkje brukast.
        [keyword] eit nøkkelord er ikkje kjent, og ein regel kunne ha vorte oversedd.
       *[other] noko i det har inga meining her. På engelsk, for den som laga fila: { $reason }
      }{ $has_place ->
        [yes] { " " }Sjå linje { $line }, teikn { $column }.
       *[no] { "" }
      }
    .report = Ingenting er lagt til. Rapportane dine er uendra, og dei andre regelsetta verkar som før.
    .action = { $problem ->
        [other_rules] Er regelsettet her lagt til og ikkje i bruk, fjern det under Innstillingar, Regelsett, og ta inn fila på nytt. Elles: spør den som tok ut fila, kva regelsett som er det rette.
       *[other] Vel rett fil, eller be den som laga regelsettet, om ei ny.
      }
error-rule_pack_damaged = Regelsettet { $payload_version } kan ikkje brukast lenger
    .report = Utkast og innsendingar som bruker det, er slik dei var, og kan lesast. Dei kan ikkje kontrollerast eller sendast før regelsettet er på plass.
    .action = Legg det til på nytt frå fila under Innstillingar, Regelsett. Eit utkast kan òg flyttast til eit anna regelsett.
error-rule_pack_in_use = Regelsettet { $payload_version } er i bruk
    .extra = Utkast som bruker det: { $drafts }. Andre rapportar: { $reports }. Mellom dei: { $which }.
    .report = Regelsettet er ikkje fjerna, og rapportane er som før.
    .action = Flytt utkasta til eit anna regelsett først. Så lenge ein innsend rapport bruker det, blir det verande.
error-address_not_secure = Adressa er ikkje sikker
    .extra = Adressa er { $address }.
    .report = Ingenting er sendt. Kvittert sender berre over https.
    .action = Skriv inn adressa slik Bufdir har oppgitt ho. Ho byrjar med https://.
error-address_invalid = Adressa kan ikkje brukast
    .extra = Du skreiv: { $address }
    .report = Ingenting er sendt, og adressa er ikkje lagra.
    .action = Skriv inn adressa slik Bufdir har oppgitt ho, til og med /api/v1/bufdir-api.
error-address_missing = Adressa til Bufdir manglar
    .report = Ingenting kan sendast før adressa er lagd inn. Utkast kan lagast og kontrollerast.
    .action = Legg inn adressa under Innstillingar, Miljø.
error-no_credentials = Klient-ID og klientløyndom manglar
    .report = Ingenting er sendt. Rapporten er lagra og ventar.
    .action = Legg inn klientløyndomen for organisasjonen under Innstillingar, Organisasjonar.
error-wrong_credentials = { $server } godtok ikkje klient-ID og klientløyndom
    .report = Ingenting er sendt. Rapporten er lagra og ventar.
    .action = Kontroller klient-ID-en og legg inn klientløyndomen på nytt under Innstillingar. Stemmer begge, be Bufdir om ein ny løyndom.
error-keyring_missing = Maskina har ingen nøkkelring
    .report = Klientløyndomen blir berre hugsa til du lukkar Kvittert. Det rører ikkje rapportane.
    .action = Du kan arbeide vidare. Legg inn løyndomen på nytt neste gong, eller be om å få installert ein nøkkelring.
error-keyring_locked = Nøkkelringen er låst
    .report = Klientløyndomen kan ikkje hentast eller lagrast enno. Det rører ikkje rapportane.
    .action = Lås opp nøkkelringen med passordet ditt og prøv igjen.
error-keyring_timeout = Nøkkelringen svarte ikkje
    .report = Klientløyndomen kan ikkje hentast eller lagrast enno. Det rører ikkje rapportane.
    .action = Sjå om eit vindauge spør etter passordet ditt. Prøv så igjen.
error-keyring_failed = Nøkkelringen svikta
    .report = Klientløyndomen kan ikkje hentast eller lagrast enno. Det rører ikkje rapportane.
    .action = Prøv igjen. Hender det på nytt, logg ut av maskina og inn igjen.
error-unreachable = Vi får ikkje kontakt med { $server }
    .report = Ingenting er sendt, og ingenting er gått tapt. Rapporten ligg trygt her.
    .action = Kontroller at maskina har nett, og prøv igjen. Du kan fylle ut og kontrollere utan nett så lenge.
error-timed_out = { $server } svarte ikkje i tide
    .report = Rapporten ligg trygt her. Om ei sending var i gang, står det på innsendinga om ho kom fram.
    .action = Vent litt og prøv igjen.
error-rate_limited = { $server } ber oss vente litt
    .extra = Dei bad om ein pause på { $retry_after_seconds } sekund.
    .report = Ingenting er sendt, og ingenting er gått tapt. Rapporten ventar i kø.
    .action = Vent, og prøv igjen etterpå.
error-server_failed = Det er feil hos { $server }
    .extra = Tenaren deira svarte med status { $http_status }.
    .report = Rapporten ligg trygt her. Om ei sending var i gang, står det på innsendinga om ho kom fram.
    .action = Prøv igjen om ei stund. Held det fram, spør Bufdir.
error-server_refused = { $server } sa nei
    .extra = Orda frå { $server }: «{ $reason }»
    .report = Rapporten er ikkje teken imot. Han ligg uendra her.
    .action = Les kva { $server } skriv, rett rapporten og send på nytt. Er det uklart, spør Bufdir.
    .asked = Kontroller referansenummeret mot kvitteringa eller e-posten, og prøv igjen. Er det rett, spør Bufdir.
error-strange_answer = Svaret frå { $server } var ikkje til å forstå
    .extra = Svaret hadde status { $http_status }.
    .report = Rapporten ligg trygt her. Om ei sending var i gang, står det på innsendinga om ho kom fram.
    .action = Prøv igjen om ei stund. Hender det på nytt, kopier detaljane og spør Bufdir. Somme nett, som på tog og hotell, svarar sjølve til du har logga inn på dei.
error-input_invalid = Noko du skreiv, kan ikkje brukast
    .extra = Det gjeld feltet «{ $field }».
    .report = Ingenting er endra og ingenting er sendt.
    .action = Rett feltet og prøv igjen.
error-outcome_not_written = Rapporten kan vere send, men svaret kunne ikkje lagrast
    .extra = Referansenummeret er { $reference_id }. Skriv det ned.
    .report = Rapporten ligg trygt her. Kvittert sender han ikkje på nytt av seg sjølv.
    .action = Frigjer plass på disken, og la Kvittert stå ope: det prøver å lagre svaret på nytt. Ikkje send rapporten ein gong til.
error-restore_skipped = Tryggingskopien vart ikkje henta tilbake
    .report = Dataa er som før. Ingenting er endra eller gått tapt.
    .action = Eit anna Kvittert-program hadde dataa opne. Lukk det, og vel tryggingskopien på nytt under Innstillingar.
error-copy_not_made = Tryggingskopien for i dag vart ikkje teken
    .report = Rapportane dine er trygge der dei er, og dei tidlegare kopiane finst framleis. Ingenting er endra.
    .action = Sjå etter at det er plass på disken. Kvittert prøver igjen av seg sjølv. Hender det fleire dagar på rad, kopier detaljane til brukarstøtte.
error-other_environment = Tryggingskopien høyrer til det andre miljøet
    .extra = Det gjeld { $file }.
    .report = Dataa er som før. Øving og Bufdir deler ingenting, så kopien kan ikkje hentast hit.
    .action = Vel ein kopi som vart teken i dette miljøet, eller byt miljø under Innstillingar først.
error-dialog_open = Eit vindauge der du vel fil, er alt ope
    .report = Ingenting er endra.
    .action = Vel eller avbryt der først. Det kan liggje bak dette vindauget.
error-cancelled = Arbeidet vart stoppa
    .report = Det som alt var gjort, er teke vare på. Resten er som før.
    .action = Byrj på nytt når du vil.
error-internal = Noko gjekk gale i Kvittert
    .report = Det som er lagra, er trygt. Kvittert sender aldri ein rapport to gonger på eiga hand.
    .action = Prøv igjen. Hender det på nytt, kopier detaljane til brukarstøtte.

# Når det var et spørsmål som ikke lyktes, og ikke en sending.
asked-status = Rapporten står som før. Det var berre statusen vi ikkje fekk henta.
asked-resolve = Utfallet er framleis ukjent. Ingenting er endra, og ingenting blir sendt.
asked-check = Kontrollen her på maskina gjeld. Det var berre svaret frå { $server } vi ikkje fekk.
asked-connection = Det var berre tilkoplinga som vart prøvd. Ingen rapport er rørt.

# Kva som er gale med eit felt; { $limit } er talet på teikn.
input-empty = Fyll ut «{ $field }».
input-too_long = Teksten i «{ $field }» er for lang. Bruk høgst { $limit } teikn.
input-control_character = «{ $field }» inneheld eit usynleg teikn, til dømes eit linjeskift. Skriv teksten inn på nytt.
input-not_nine_digits = Organisasjonsnummeret må ha ni siffer.
input-taken = Namnet er alt i bruk. Vel eit anna.
input-too_many = Det er for mange lagra visingar. Fjern ei du ikkje brukar lenger.
input-no_date = Skriv «{ $field }» som ein dato, til dømes 31.3.2027.
input-unusable = Det som står i «{ $field }», kan ikkje brukast. Rett det og prøv igjen.

# Det folk kallar felta.
field-label = Namn
field-org_number = Organisasjonsnummer
field-deadline = Frist for rapporten
field-org_id = Bufdir sin ID for organisasjonen
field-client_id = Klient-ID
field-secret = Klientløyndom
field-report_id = Rapport-ID
field-view_name = Namn på visinga
field-rule_pack_who = Kven som legg til
field-payload_version = Namnet på regelsettet
field-reference_id = Referansenummer
field-address = Adresse
field-document = Innhaldet i rapporten
field-confirmed = Stadfesting
field-reason = Grunngjeving
field-file = Fil
field-id = ID
