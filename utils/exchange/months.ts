/** Languages by whose names of months dates are read, after English. Their names are the browser's own. */
const LANGUAGES =
  'de fr es it pt nl pl cs sk hu ro bg ru uk sr hr sl da sv nb fi et lv lt el tr ar he fa hi bn id ms vi th ja ko zh ca eu gl is mk sq az kk ka hy be ga';

/** As languages write them: alone or in a date, in full or shortened. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

type Names = ReadonlyMap<string, ReadonlySet<number>>;

let english: Names | undefined;
let others: Names | undefined;

/**
 * Finds which month a word names.
 *
 * @param word in any language, maybe shortened: `Sept.`, `Mrz`, `марта`
 * @returns 1 to 12; several where languages disagree, as of `listopad`; none where it names no month
 */
export function monthsNamed(word: string): readonly number[] {
  const key = keyOf(word);
  english ??= namesIn(['en']);
  const inEnglish = find(key, english);
  if (inEnglish.length > 0) return inEnglish;
  // Some 300 ms: only where English does not know the word.
  others ??= namesIn(LANGUAGES.split(' '));
  return find(key, others);
}

function find(key: string, names: Names): readonly number[] {
  const exact = names.get(key);
  if (exact) return [...exact];
  if (key.length < 3) return [];
  const whole = [...names].filter(([name]) => name.startsWith(key));
  const skipping = whole.length > 0 ? whole : [...names].filter(([name]) => isContraction(key, name));
  const months = new Set(skipping.flatMap(([, all]) => [...all]));
  return months.size === 1 ? [...months] : [];
}

/** `mrz` for `marz`: some of the letters, in order, with the first and the last. */
function isContraction(short: string, name: string): boolean {
  if (short[0] !== name[0] || short.at(-1) !== name.at(-1)) return false;
  let at = 0;
  for (const letter of name) if (letter === short[at]) at++;
  return at === short.length;
}

function namesIn(languages: readonly string[]): Names {
  const names = new Map<string, Set<number>>();
  for (const language of Intl.DateTimeFormat.supportedLocalesOf(languages)) {
    for (const form of FORMS) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 12));
        const key = keyOf(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (key) names.set(key, (names.get(key) ?? new Set()).add(month));
      }
    }
  }
  return names;
}

/** Letters alone, and without the diacritics that people leave out; vowel signs of other scripts stay. */
function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '');
}
