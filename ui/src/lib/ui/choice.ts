/** Something that is chosen from many. */
export interface Choice {
  id: string;
  label: string;
  /** What else it is known by, and found by. */
  detail?: string;
}

/** As people type: without regard to case, and to accents that are not letters of Norwegian. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replace(/[^æøå]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** So much of a number is typed before it is looked for in details: a lone digit is a part of a name. */
const LEAST_OF_DETAIL = 3;

/** The choices that hold every word that was typed, in label or detail. */
export function fittingChoices(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean);
  return choices.filter(({ label, detail }) => {
    const [name, more] = [folded(label), folded(detail ?? '')];
    return wanted.every(
      (word) => name.includes(word) || (word.length >= LEAST_OF_DETAIL && more.includes(word)),
    );
  });
}
