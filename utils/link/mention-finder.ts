/** An address of an own domain in a text, without its scheme. */
export interface MentionedAddress {
  /** As a reader sees it: `www.example.com/guide`. */
  readonly written: string;
  /** Where its host begins in the text, in UTF-16 units. */
  readonly at: number;
}

/** What is longer is no word that people read. In UTF-16 units. */
const WORD_AT_MOST = 2000;
/**
 * A host name; what follows it may be a path. It is sought at the beginning of a run of such signs alone: from each
 * of them, a long run without a dot would cost its length squared.
 */
const HOST = /(?<![\p{L}\p{M}\p{N}_-])[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+/gu;
/** What may stand before a host that is mentioned. Behind anything else it is a part of something longer. */
const BEFORE = /(^|[^\p{L}\p{M}\p{N}.%@/?&=#+~$_-])((https?:)?\/\/)?$/iu;
/** The longest of these has fewer. In UTF-16 units. */
const BEFORE_AT_MOST = 10;
/** Signs of an address in the same word: a host behind them is a part of it. */
const INSIDE = /[/?&=@]/;
const PATH = /^(:\d{1,5})?([/?#][^\s<>"“”„«»‹›]*)?/u;
/** Signs at the end of an address that belong to the sentence, a bracket or a quotation around it. Sought as a host is. */
const AFTER = /(?<![.,;:!?'’…)\]}>。，、！？）】」』])[.,;:!?'’…)\]}>。，、！？）】」』]+$/u;
/** Scripts that are written without blanks, and Korean, whose particles follow a word at once. */
const NO_BLANKS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/**
 * Makes a function that finds the addresses of own domains that a text mentions: with or without scheme and path, IDN
 * in both forms. No mention is what is a part of something else: `notexample.com`, `example.com.net`,
 * `a@example.com`, or an address within another.
 *
 * @param hosts of the own domains, as URLs have them; their subdomains are own ones, too
 */
export function mentionFinder(hosts: readonly string[]): (text: string) => MentionedAddress[] {
  const own = new Set(hosts);
  const isOwn = (host: string): boolean => {
    for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
      if (own.has(at === 0 ? host : host.slice(at + 1))) return true;
    }
    return false;
  };
  // Most words with a dot mention nobody: this rules them out at little cost.
  const mayBe = new RegExp(hosts.flatMap(formsOf).join('|'), 'iu');
  return (text) => {
    const found: MentionedAddress[] = [];
    let end = 0;
    for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', end)) {
      let start: number;
      [start, end] = wordAround(text, dot, end);
      const word = text.slice(start, end);
      if (word.length < WORD_AT_MOST && mayBe.test(word)) {
        const whole = inWord(word, isOwn);
        // `example.comへ` may be a domain of its own; where it is no own one, the word ends where the script changes.
        const all = whole.length > 0 ? whole : inWord(word.replace(NO_BLANKS, blanks), isOwn);
        for (const { written, at } of all) found.push({ written, at: start + at });
      }
    }
    return found;
  };
}

/**
 * Patterns of which any word that mentions the host has one. A word may have an IDN in its own letters: then only what
 * follows its last encoded label is the same in both forms.
 */
function formsOf(host: string): string[] {
  const [, rest] = /xn--[^.]*((?:\.(?!xn--)[^.]*)*)$/.exec(host) ?? [];
  const forms = [host, ...(rest === undefined ? [] : [rest])].filter((form) => form !== '').map(escaped);
  return rest === '' ? [...forms, '\\.[^\\x00-\\x7f]'] : forms;
}

function escaped(text: string): string {
  return text.replace(/[.[\]\\^$*+?(){}|/]/g, '\\$&');
}

function blanks(sign: string): string {
  return ' '.repeat(sign.length);
}

/** The bounds of the word that a place is in. */
function wordAround(text: string, at: number, from: number): [number, number] {
  let [start, end] = [at, at + 1];
  while (start > from && !isBlank(text, start - 1)) start--;
  while (end < text.length && !isBlank(text, end)) end++;
  return [start, end];
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && /\s/.test(text[at] ?? ''));
}

function inWord(word: string, isOwn: (host: string) => boolean): MentionedAddress[] {
  const found: MentionedAddress[] = [];
  for (const { 0: token, index } of word.matchAll(HOST)) {
    const name = token.replace(/^[-_]+|(?<![-_])[-_]+$/g, '');
    // First: what is around it is looked at for few.
    if (!isOwn(hostNamed(name))) continue;
    const [before, after] = [word.slice(0, index), word.slice(index + token.length)];
    const begins = BEFORE.exec(before.slice(-BEFORE_AT_MOST));
    if (!begins || INSIDE.test(before.slice(0, before.length - begins[0].length)) || after.startsWith('@'))
      continue;
    const path = name.length === token.length ? (PATH.exec(after)?.[0] ?? '') : '';
    const at = index + token.indexOf(name);
    found.push({ written: `${name}${path}`.replace(AFTER, ''), at });
  }
  return found;
}

/** A host name as URLs have it; '' where it is none. */
function hostNamed(name: string): string {
  // Nearly all hosts are written in ASCII: only the others need the parser.
  if (/^[\w.-]*$/.test(name)) return name.toLowerCase();
  return URL.parse(`http://${name}`)?.hostname ?? '';
}
