/**
 * The scripts of which a label may be made: each alone, or Latin with those of one CJK language. That is
 * "Highly Restrictive" of UTS #39, section 5.2, over the recommended scripts of UAX #31, table 5.
 */
const SCRIPTS = [
  ...['Latn', 'Arab', 'Armn', 'Beng', 'Cyrl', 'Deva', 'Ethi', 'Geor', 'Grek', 'Gujr', 'Guru', 'Hebr', 'Khmr'],
  ...['Knda', 'Laoo', 'Mlym', 'Mymr', 'Orya', 'Sinh', 'Taml', 'Telu', 'Thaa', 'Thai', 'Tibt'],
  ...['Latn Hani Hira Kana', 'Latn Hani Bopo', 'Latn Hani Hang'],
];
const ofOneScript = SCRIPTS.map(
  (names) => `[${names.replace(/\w+ ?/g, (name) => `\\p{scx=${name.trim()}}`)}\\d-]+`,
);
const ONE_SCRIPT = new RegExp(`^(?:${ofOneScript.join('|')})$`, 'u');

/**
 * Letters that look like ASCII ones (UTS #39, confusables.txt), of the scripts that have enough of them for whole
 * words: Cyrillic, Greek, Armenian. A label of these alone may be mistaken for another: `аррӏе`.
 */
const LIKE_ASCII = 'аысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡ' + 'αγηικνορστυω' + 'ագզէլհյոսւօ';

/** Letters that look like punctuation: a slash, a hyphen, a bar. */
const LIKE_SIGNS = 'ノソゾンーヘべぺへベペ一二丨丶丿乁工エ';

const ONLY_LIKE_ASCII = new RegExp(`^[${LIKE_ASCII}${LIKE_SIGNS}\\d-]+$`, 'u');
const SIGN_BESIDE_LATIN = new RegExp(`^(?=.*[a-z]).*[${LIKE_SIGNS}]`, 'u');

/**
 * Latin letters that no everyday language has, or that readers take for ASCII ones: phonetic and historic letters,
 * letters with a dot below, the i without its dot.
 */
const ODD_LATIN = /[ıĸ\u0180-\u02af\u1d00-\u1dbf\u1e00-\u1e9f\ua720-\ua7ff]/u;

/** A mark that has not become one letter with what it stands on. */
const LOOSE_MARK = /\p{Script=Inherited}/u;

/** The same with letters that languages have: Romanian, Vietnamese, Azerbaijani, Welsh. */
const OF_LANGUAGES = /[șțơưəẁẃẅ]/gu;

/**
 * Whether a label of a host can be shown in its own letters, and is not mistaken for another by its look.
 *
 * @param label decoded, in lower case
 */
export function isPlainLabel(label: string): boolean {
  // Signs, digits of other scripts and what is not seen are no letters.
  if (!/^[\p{L}\p{M}\d-]+$/u.test(label) || !ONE_SCRIPT.test(label)) return false;
  if (LOOSE_MARK.test(label) || ODD_LATIN.test(label.replace(OF_LANGUAGES, ''))) return false;
  return !ONLY_LIKE_ASCII.test(label) && !SIGN_BESIDE_LATIN.test(label);
}
