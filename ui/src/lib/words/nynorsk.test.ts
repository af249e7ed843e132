// Nynorsk is a language of its own, not bokmål with other endings.
import { describe, expect, it } from 'vitest';

const files = import.meta.glob<string>('../../../../src-tauri/core/locales/nn/*.ftl', {
  query: '?raw',
  eager: true,
  import: 'default',
});

/** Words of bokmål for which nynorsk, or the nynorsk of this app, has another word or form. */
const BOKMAL = new Set(
  `ikke en ett én noe noen hva hvem hvor hvordan hvorfor hvilken hvilket hvilke hver hvert hvis jeg dere deres dem
  disse selv selve annen annet samme mye mer bare også uten fra siden mens nå ennå allerede derfor sammen flere
  fleste færre tidligere senere nyere nyeste uendret være vært ble blei blitt kommer gjøre gjør gikk ga fikk sto vet
  se velg velger begynn begynner begynte begynne fortsett fortsetter fortsatt åpne åpen åpent åpnes trenger
  venter virker svarer stopper lukker mangler finnes heter inneholder betyr leveres sendes vises lagres hentes
  legges brukes rettes leses slettes huskes fylles mottas behandles godtas brytes gjelder mottatt tatt behandlet
  behandler behandling lagret endret hentet fjernet skadet slettet skrevet funnet lest brutt avbrutt galt
  advarsel advarselen advarsler advarslene hemmelighet hemmeligheten hemmeligheter klienthemmelighet
  klienthemmeligheten klienthemmeligheter antall timer dager ganger sekunder perioder eksempel eksempelet navn
  navnet utgave utgaven utseende størrelse tekststørrelse sikkerhetskopi sikkerhetskopien tilkobling
  tilkoblingen rettelse rettelsen rettelser tilskudd tilskuddsbrev tilskuddsbrevet regnskap vedlikehold bekreft
  bekreftet bekreftelse forbindelse forbindelsen øvelse øvelsen øvelsesserveren øvingsserveren innsendinger
  innsendingene rapporter rapportene organisasjoner organisasjonene innstillinger kvitteringer kvitteringen
  innsendingen sendingen filen filene mappen maskinen listen raden linjen kolonnen klokken vindu vinduet
  veiviser veiviseren stegene tallene feltene tastene hurtigtaster hurtigtastene utkastene funnene vei veien
  tiden sted stedet brukerstøtte detaljer detaljene anbefalt valgfritt ønsker høyst`.split(/\s+/),
);

/** What a reader sees of a line: no id, no comment, nothing of what stands in braces. */
function seen(line: string): string {
  // Names of languages stand in their own language.
  if (line.startsWith('#') || line.startsWith('language-nb ')) return '';
  return line
    .replace(/^\s*[\w.-]+ =/, '')
    .replace(/\{[^{}]*\}/g, ' ')
    .replace(/\{.*->|^\s*\*?\[[\w-]+\]/g, ' ');
}

function slips(source: string): string[] {
  return source.split('\n').flatMap((line) => {
    const words = seen(line).toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
    return words.filter((word) => BOKMAL.has(word)).map((word) => `${word}: ${line.trim()}`);
  });
}

describe('nynorsk', () => {
  it.each(Object.entries(files))('%s has no word of bokmål in it', (_, source) => {
    expect(slips(source)).toEqual([]);
  });

  it('is read where it stands, in values, attributes and variants', () => {
    expect(Object.keys(files).length, 'the files are found').toBeGreaterThan(5);
    const slipping = 'a = Ikke { $ikke }\n    .help = Hva?\nb = { $n ->\n    [one] Én time\n   *[ikke] { $n } timer\n  }\n';
    expect(slips(slipping).map((slip) => slip.split(':')[0])).toEqual(['ikke', 'hva', 'én', 'timer']);
    expect(slips('language-nb = Bokmål\n# ikke\nikke = Ikkje klient-ID-en\n')).toEqual([]);
  });
});
