### Vinduet: det som er rundt alle sidene.

try-again = Prøv igjen
close = Lukk
failure-code = Feilkode
failure-details = Detaljer for brukerstøtte
