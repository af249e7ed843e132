### Hvor en innsending står, hva som har hendt med den, og stegene i veiviseren.

state-draft = Utkast
state-queued = I kø
state-sending = Sendes
state-in_doubt = Ukjent utfall
state-received = Mottatt
state-processing = Under behandling
state-accepted = Godkjent
state-rejected = Avvist
state-refused = Ikke tatt imot

step-basis = Grunnlag
step-fill_in = Fyll ut
step-check = Kontroller
step-review = Se over og send
step-receipt = Kvittering
