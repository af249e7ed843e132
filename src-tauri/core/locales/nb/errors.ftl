### Hva som gikk galt. Hver feil sier tre ting: hva som hendte, hva det betyr for rapporten
### (.report) og hva man gjør nå (.action). .extra vises bare når argumentene dens finnes.

error-data_dir_unwritable = Kvittert kan ikke skrive i mappen for dataene sine
    .extra = Mappen er { $path }.
    .report = Ingenting er sendt, og ingenting blir lagret før mappen kan skrives i.
    .action = Be den som styrer maskinen, om å gi deg skrivetilgang til mappen. Start så Kvittert på nytt.
error-database_newer = Dataene er skrevet av en nyere utgave av Kvittert
    .extra = Filen er { $path }.
    .report = Rapportene dine er hele, men denne utgaven kan ikke lese dem. Ingenting er endret.
    .action = Installer den nyeste utgaven av Kvittert og åpne den.
error-database_damaged = Filen med dataene var skadet og er lagt til side
    .extra = Den skadde filen ligger uendret her: { $set_aside }
    .report = Rapporter som alt er sendt, har Bufdir fortsatt. Listen her begynner tom.
    .action = { $has_copy ->
        [yes] Kvittert har selv tatt vare på en kopi, { $copy }. Gjenopprett den under Innstillinger før du skriver noe nytt, og ta vare på den skadde filen også.
       *[no] Gjenopprett den siste sikkerhetskopien under Innstillinger. Har du ingen, ta vare på den skadde filen og be om hjelp.
    }
error-report_damaged = Den lagrede rapporten er skadet
    .report = En feil på disken har endret den. Det som er skadet, sendes aldri. Har { $server } alt fått rapporten, er den uendret der.
    .action = Venter den i køen, ta den tilbake til utkast, se over den og send den inn på nytt. Ellers gjenopprett en kopi fra før feilen under Innstillinger.
error-data_damaged = Noe av det som er lagret, er skadet på disken
    .report = Ingenting er endret, og ingenting er sendt nå. Det { $server } alt har fått, er ikke berørt.
    .action = Start Kvittert på nytt. Kommer meldingen igjen, gjenopprett en kopi under Innstillinger, ta vare på datamappen og be om hjelp.
error-database_busy = Dataene er i bruk av et annet program
    .report = Ingenting er endret og ingenting er sendt.
    .action = Lukk andre vinduer av Kvittert, også på kommandolinjen, og prøv igjen.
error-disk_full = Det er ikke plass på disken
    .report = Det siste du gjorde, ble ikke lagret. Det som var lagret før, er trygt.
    .action = Frigjør plass på disken og prøv igjen. La vinduet stå åpent så lenge.
error-database_failed = Dataene kunne ikke leses eller lagres
    .report = Det siste du gjorde, ble ikke lagret. Det som var lagret før, er trygt.
    .action = Prøv igjen. Hender det på nytt, start Kvittert på nytt og kopier detaljene til brukerstøtte.
error-not_found = Det du ba om, finnes ikke lenger
    .report = Ingenting er endret og ingenting er sendt.
    .action = Gå tilbake til listen. Kanskje ble det fjernet i et annet vindu.
error-wrong_state = Det går ikke slik innsendingen står nå
    .report = Innsendingen er som den var. Den kan ha gått videre mens du så på siden.
    .action = Åpne innsendingen på nytt for å se hvor den står.
error-report_has_errors = Rapporten har feil som må rettes
    .extra = Antall feil: { $errors }.
    .report = Ingenting er sendt.
    .action = Gå til Kontroller, rett feilene, og send så inn.
error-warnings_not_acknowledged = Rapporten har advarsler du ikke har sett over
    .extra = Antall advarsler: { $warnings }.
    .report = Ingenting er sendt. Advarsler hindrer ikke innsending når du har sett dem.
    .action = Kryss av for advarslene under Se over og send, og send så inn.
error-organisation_differs = Rapporten har et annet organisasjonsnummer enn organisasjonen den sendes for
    .extra = I rapporten står { $in_report }, men { $organisation } har { $number }.
    .report = Ingenting er sendt.
    .action = Velg riktig organisasjon, eller rett nummeret i rapporten. Skal de være ulike, kryss av for det under Se over og send.
error-report_id_taken = En annen rapport har samme rapport-ID
    .extra = Rapport-ID-en er { $report_id }.
    .report = Ingenting er sendt. Slik unngår vi at samme rapport går to ganger.
    .action = Se etter i Innsendinger om rapporten alt er sendt. Er dette en ny rapport, gi den en annen rapport-ID under Grunnlag.
error-unchanged_since_rejected = Rapporten er den samme som { $server } avviste
    .extra = Den avviste rapporten har rapport-ID { $report_id } og referansenummer { $reference_id }.
    .report = Ingenting er sendt. Den samme rapporten med samme rapport-ID ville bare gitt det gamle referansenummeret.
    .action = Rett rapporten etter det { $server } skrev, eller gi den en annen rapport-ID under Grunnlag.
error-report_id_twice = To av de valgte utkastene har samme rapport-ID
    .extra = Rapport-ID-en er { $report_id }.
    .report = Ingen av dem er sendt. Vi kan ikke vite hvilket av dem du mener.
    .action = Gi det ene en annen rapport-ID under Grunnlag, eller ta det ut og send bare det andre.
error-changed_since_review = Utkastet er endret etter at du så over det
    .report = Det er ikke sendt, og er fortsatt et utkast.
    .action = Se over det på nytt, og send det så inn.
error-reference_taken = En annen innsending har alt dette referansenummeret
    .extra = Referansenummeret er { $reference_id }.
    .report = Ingenting er endret.
    .action = Kontroller nummeret mot kvitteringen eller e-posten fra Bufdir, og skriv det inn på nytt.
error-file_unreadable = Filen kan ikke leses
    .extra = Filen heter { $file }.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Se etter at filen finnes og at du har lov til å åpne den. Er den åpen i et annet program, lukk den der.
error-file_too_large = Filen er større enn noen rapport
    .extra = { $file } er over grensen på { $limit_mib } MiB.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Velg filen som bare inneholder rapporten.
error-file_not_json = Filen er ikke gyldig JSON
    .extra = { $file }: linje { $line }, tegn { $column }.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Eksporter rapporten på nytt fra systemet den kommer fra, eller rett filen på stedet som er nevnt.
error-file_not_report = Filen inneholder ingen rapport
    .extra = Filen heter { $file }.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Velg en fil som er eksportert som aktivitetsrapport til Bufdir.
error-file_not_table = Filen kan ikke leses som en tabell
    .extra = { $problem ->
        [password] { $file } er beskyttet med et passord.
       *[damaged] { $file } er skadet, eller er noe annet enn navnet sier.
      }
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Åpne filen i regnearket, fjern et eventuelt passord, lagre den på nytt og prøv igjen.
error-table_too_large = Tabellen er større enn noen rapport
    .extra = { $file }: { $what ->
        [file] filen er over grensen på { $limit } MiB
        [parts] filen har mer enn { $limit } deler
        [unpacked] filen blir for stor når den pakkes ut
        [nesting] filen har for mange nivåer inni hverandre
        [rows] mer enn { $limit } rader
        [columns] noe står lenger ut enn kolonne nummer { $limit }
        [cells] mer enn { $limit } celler med innhold
        [text] mer enn { $limit } MiB tekst
        [line] en linje er lengre enn { $limit } tegn
        [sheets] mer enn { $limit } ark
       *[token] noe i filen er lengre enn det som kan leses
      }.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Kopier radene med aktiviteter til et nytt, tomt regneark, lagre det og åpne det her.
error-sheet_unclear = Det er ikke klart hvilket ark som skal leses
    .extra = { $file } har disse arkene: { $sheets }.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Velg ett av arkene.
error-table_empty = Det er ingen rader å hente
    .extra = Filen heter { $file }.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Se at det er riktig fil og ark, og at raden med overskrifter er riktig.
error-columns_unclear = Det er ikke klart hvilke kolonner som skal brukes
    .extra = { $file }: disse mangler en kolonne: { $fields }. Overskriftene i filen: { $headers }.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Velg en kolonne for hvert felt, eller gi kolonnene de samme navnene som feltene.
error-import_undecided = Noe i tabellen må avklares først
    .extra = { $file }: { $questions ->
        [total_rows] rad { $row } ser ut til å være en sum («{ $text }»). Skal slike rader med? Antall: { $count }.
        [hidden_rows] rad { $row } er skjult («{ $text }»). Skal skjulte rader med? Antall: { $count }.
        [similar_column] kolonne { $column }, «{ $header }», ligner på «{ $field }», men er ikke lik.
        [several_columns] kolonnene { $columns } kan alle være «{ $field }».
        [unnamed_column] kolonne { $column } har verdier, men ingen overskrift.
       *[other] se spørsmålene om tabellen.
      }
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Svar på spørsmålene om tabellen, og hent radene da.
error-file_unwritable = Filen kunne ikke lagres
    .extra = Filen er { $file }.
    .report = Innsendingen og kvitteringen er trygge i Kvittert. Bare kopien mangler.
    .action = Velg en annen mappe og lagre på nytt.
error-file_kind_unknown = Denne typen fil kan ikke åpnes her
    .extra = Filen heter { $file }.
    .report = Ingenting er hentet fra filen. Utkastene dine er som før.
    .action = Velg en fil som er JSON, Excel (.xlsx), OpenDocument (.ods) eller CSV. Et gammelt regneark kan åpnes i regnearkprogrammet og lagres som .xlsx.
error-taken_out_unusable = Filen kan ikke tas inn
    .extra = Filen heter { $file }.
    .report = Ingenting er tatt inn, og alt her er som før.
    .action = Velg en fil som er laget med Ta ut alt. Er filen laget av en nyere utgave av Kvittert, installer den nyeste utgaven først.
error-unknown_payload_version = Regelsettet for denne rapporten mangler
    .extra = Rapporten bruker { $payload_version }.
    .report = Rapporten er uendret, men kan ikke kontrolleres eller sendes før regelsettet finnes.
    .action = Installer den nyeste utgaven av Kvittert, eller be administratoren legge inn regelsettet.
error-rule_pack_invalid = Regelsettet kan ikke brukes
    .extra = { $file }: { $problem ->
        [not_json] filen kan ikke leses. Den er skadet, uferdig eller noe annet enn et regelsett.
        [too_large] filen er større enn noe regelsett er.
        [reference] regelsettet viser til noe utenfor seg selv. Det må stå på egne ben, for det brukes uten nett.
        [version_taken] det finnes allerede et annet regelsett som heter { $payload_version }. Et regelsett endres aldri etter at det er gitt ut.
        [other_rules] rapporter i filen følger et annet regelsett { $payload_version } enn det som har navnet her.
        [dialect] «$schema» må være https://json-schema.org/draft/2020-12/schema.
        [name] navnet i «x-payload-version» kan ikke brukes.
        [roles] «x-roles» passer ikke til feltene.
        [pattern] et mønster («pattern») kan ikke brukes.
        [keyword] et nøkkelord er ikke kjent, og en regel kunne blitt oversett.
       *[other] noe i det har ingen mening her. På engelsk, for den som laget filen: { $reason }
      }{ $has_place ->
        [yes] { " " }Se linje { $line }, tegn { $column }.
       *[no] { "" }
      }
    .report = Ingenting er lagt til. Rapportene dine er uendret, og de andre regelsettene virker som før.
    .action = { $problem ->
        [other_rules] Er regelsettet her lagt til og ikke i bruk, fjern det under Innstillinger, Regelsett, og ta inn filen på nytt. Ellers: spør den som tok ut filen, hvilket regelsett som er det rette.
       *[other] Velg riktig fil, eller be den som laget regelsettet, om en ny.
      }
error-rule_pack_damaged = Regelsettet { $payload_version } kan ikke brukes lenger
    .report = Utkast og innsendinger som bruker det, er slik de var, og kan leses. De kan ikke kontrolleres eller sendes før regelsettet er på plass.
    .action = Legg det til på nytt fra filen under Innstillinger, Regelsett. Et utkast kan også flyttes til et annet regelsett.
error-rule_pack_in_use = Regelsettet { $payload_version } er i bruk
    .extra = Utkast som bruker det: { $drafts }. Andre rapporter: { $reports }. Blant dem: { $which }.
    .report = Regelsettet er ikke fjernet, og rapportene er som før.
    .action = Flytt utkastene til et annet regelsett først. Så lenge en innsendt rapport bruker det, blir det værende.
error-address_not_secure = Adressen er ikke sikker
    .extra = Adressen er { $address }.
    .report = Ingenting er sendt. Kvittert sender bare over https.
    .action = Skriv inn adressen slik Bufdir har oppgitt den. Den begynner med https://.
error-address_invalid = Adressen kan ikke brukes
    .extra = Du skrev: { $address }
    .report = Ingenting er sendt, og adressen er ikke lagret.
    .action = Skriv inn adressen slik Bufdir har oppgitt den, til og med /api/v1/bufdir-api.
error-address_missing = Adressen til Bufdir mangler
    .report = Ingenting kan sendes før adressen er lagt inn. Utkast kan lages og kontrolleres.
    .action = Legg inn adressen under Innstillinger, Miljø.
error-no_credentials = Klient-ID og klienthemmelighet mangler
    .report = Ingenting er sendt. Rapporten er lagret og venter.
    .action = Legg inn klienthemmeligheten for organisasjonen under Innstillinger, Organisasjoner.
error-wrong_credentials = { $server } godtok ikke klient-ID og klienthemmelighet
    .report = Ingenting er sendt. Rapporten er lagret og venter.
    .action = Kontroller klient-ID-en og legg inn klienthemmeligheten på nytt under Innstillinger. Stemmer begge, be Bufdir om en ny hemmelighet.
error-keyring_missing = Maskinen har ingen nøkkelring
    .report = Klienthemmeligheten huskes bare til du lukker Kvittert. Rapportene er ikke berørt.
    .action = Du kan arbeide videre. Legg inn hemmeligheten på nytt neste gang, eller be om at en nøkkelring installeres.
error-keyring_locked = Nøkkelringen er låst
    .report = Klienthemmeligheten kan ikke hentes eller lagres ennå. Rapportene er ikke berørt.
    .action = Lås opp nøkkelringen med passordet ditt og prøv igjen.
error-keyring_timeout = Nøkkelringen svarte ikke
    .report = Klienthemmeligheten kan ikke hentes eller lagres ennå. Rapportene er ikke berørt.
    .action = Se om et vindu spør etter passordet ditt. Prøv så igjen.
error-keyring_failed = Nøkkelringen sviktet
    .report = Klienthemmeligheten kan ikke hentes eller lagres ennå. Rapportene er ikke berørt.
    .action = Prøv igjen. Hender det på nytt, logg ut av maskinen og inn igjen.
error-unreachable = Vi får ikke kontakt med { $server }
    .report = Ingenting er sendt, og ingenting er gått tapt. Rapporten ligger trygt her.
    .action = Kontroller at maskinen har nett, og prøv igjen. Du kan fylle ut og kontrollere uten nett så lenge.
error-timed_out = { $server } svarte ikke i tide
    .report = Rapporten ligger trygt her. Om en sending var i gang, står det på innsendingen om den kom fram.
    .action = Vent litt og prøv igjen.
error-rate_limited = { $server } ber oss vente litt
    .extra = De ba om en pause på { $retry_after_seconds } sekunder.
    .report = Ingenting er sendt, og ingenting er gått tapt. Rapporten venter i kø.
    .action = Vent, og prøv igjen etterpå.
error-server_failed = Det er feil hos { $server }
    .extra = Serveren deres svarte med status { $http_status }.
    .report = Rapporten ligger trygt her. Om en sending var i gang, står det på innsendingen om den kom fram.
    .action = Prøv igjen om en stund. Varer det, spør Bufdir.
error-server_refused = { $server } sa nei
    .extra = Ordene fra { $server }: «{ $reason }»
    .report = Rapporten er ikke tatt imot. Den ligger uendret her.
    .action = Les hva { $server } skriver, rett rapporten og send på nytt. Er det uklart, spør Bufdir.
    .asked = Kontroller referansenummeret mot kvitteringen eller e-posten, og prøv igjen. Er det riktig, spør Bufdir.
error-strange_answer = Svaret fra { $server } var ikke til å forstå
    .extra = Svaret hadde status { $http_status }.
    .report = Rapporten ligger trygt her. Om en sending var i gang, står det på innsendingen om den kom fram.
    .action = Prøv igjen om en stund. Hender det på nytt, kopier detaljene og spør Bufdir. Noen nett, som på tog og hotell, svarer selv til du har logget inn på dem.
error-input_invalid = Noe du skrev, kan ikke brukes
    .extra = Det gjelder feltet «{ $field }».
    .report = Ingenting er endret og ingenting er sendt.
    .action = Rett feltet og prøv igjen.
error-outcome_not_written = Rapporten kan være sendt, men svaret kunne ikke lagres
    .extra = Referansenummeret er { $reference_id }. Skriv det ned.
    .report = Rapporten ligger trygt her. Kvittert sender den ikke på nytt av seg selv.
    .action = Frigjør plass på disken, og la Kvittert stå åpent: det prøver å lagre svaret på nytt. Ikke send rapporten en gang til.
error-restore_skipped = Sikkerhetskopien ble ikke hentet tilbake
    .report = Dataene er som før. Ingenting er endret eller gått tapt.
    .action = Et annet Kvittert-program hadde dataene åpne. Lukk det, og velg sikkerhetskopien på nytt under Innstillinger.
error-copy_not_made = Dagens sikkerhetskopi ble ikke tatt
    .report = Rapportene dine er trygge der de er, og de tidligere kopiene finnes fortsatt. Ingenting er endret.
    .action = Se etter at det er plass på disken. Kvittert prøver igjen av seg selv. Hender det flere dager på rad, kopier detaljene til brukerstøtte.
error-other_environment = Sikkerhetskopien hører til det andre miljøet
    .extra = Det gjelder { $file }.
    .report = Dataene er som før. Øvelse og Bufdir deler ingenting, så kopien kan ikke hentes hit.
    .action = Velg en kopi som ble tatt i dette miljøet, eller bytt miljø under Innstillinger først.
error-dialog_open = Et vindu der du velger fil, er allerede åpent
    .report = Ingenting er endret.
    .action = Velg eller avbryt der først. Det kan ligge bak dette vinduet.
error-cancelled = Arbeidet ble stoppet
    .report = Det som alt var gjort, er beholdt. Resten er som før.
    .action = Begynn på nytt når du vil.
error-internal = Noe gikk galt i Kvittert
    .report = Det som er lagret, er trygt. Kvittert sender aldri en rapport to ganger på egen hånd.
    .action = Prøv igjen. Hender det på nytt, kopier detaljene til brukerstøtte.

# Når det var et spørsmål som ikke lyktes, og ikke en sending.
asked-status = Rapporten står som før. Det var bare statusen vi ikke fikk hentet.
asked-resolve = Utfallet er fortsatt ukjent. Ingenting er endret, og ingenting blir sendt.
asked-check = Kontrollen her på maskinen gjelder. Det var bare svaret fra { $server } vi ikke fikk.
asked-connection = Det var bare tilkoblingen som ble prøvd. Ingen rapport er berørt.

# Hva som er galt med et felt; { $limit } er antall tegn.
input-empty = Fyll ut «{ $field }».
input-too_long = Teksten i «{ $field }» er for lang. Bruk høyst { $limit } tegn.
input-control_character = «{ $field }» inneholder et usynlig tegn, for eksempel et linjeskift. Skriv teksten inn på nytt.
input-not_nine_digits = Organisasjonsnummeret må ha ni siffer.
input-taken = Navnet er alt i bruk. Velg et annet.
input-too_many = Det er for mange lagrede visninger. Fjern en du ikke bruker lenger.
input-no_date = Skriv «{ $field }» som en dato, for eksempel 31.3.2027.
input-unusable = Det som står i «{ $field }», kan ikke brukes. Rett det og prøv igjen.

# Det folk kaller feltene.
field-label = Navn
field-org_number = Organisasjonsnummer
field-deadline = Frist for rapporten
field-org_id = Bufdirs ID for organisasjonen
field-client_id = Klient-ID
field-secret = Klienthemmelighet
field-report_id = Rapport-ID
field-view_name = Navn på visningen
field-rule_pack_who = Hvem som legger til
field-payload_version = Navnet på regelsettet
field-reference_id = Referansenummer
field-address = Adresse
field-document = Innholdet i rapporten
field-confirmed = Bekreftelse
field-reason = Begrunnelse
field-file = Fil
field-id = ID
