/*
 * What our selectors mean, read from their text as the standards say (CSS Syntax
 * 3, Selectors 4): a second opinion, which knows nothing of the code that wrote
 * them. It understands what that code writes, and throws at anything else.
 */

/** What the selectors ask of an element. */
export interface Written {
  /** Null where there is none: no link then. */
  readonly href: string | null;
  readonly rel: string | null;
}

type Test = (element: Written) => boolean;

/** True where an element with these attributes matches. */
export function matches(selector: string, element: Written): boolean {
  return parse(selector)(element);
}

/** What a whole selector means. */
export function parse(selector: string): Test {
  const [test, rest] = listIn(selector);
  if (rest !== '') throw new Error(`Something is left over: ${rest}`);
  return test;
}

/** The text that a CSS string stands for, and what comes after it (CSS Syntax, "consume a string token"). */
export function stringIn(css: string): [text: string, rest: string] {
  // "Preprocessing the input stream"
  let rest = css.replace(/\r\n?|\f/g, '\n').replaceAll('\0', '\ufffd');
  if (rest[0] !== '"') throw new Error(`No string: ${css}`);
  rest = rest.slice(1);
  let text = '';
  for (;;) {
    const [, plain = ''] = /^([^"\\\n]*)/.exec(rest) ?? [];
    text += plain;
    rest = rest.slice(plain.length);
    if (rest[0] === '"') return [text, rest.slice(1)];
    const [escaped, hex] = /^\\(?:([0-9a-f]{1,6})[ \t\n]?|[^0-9a-f\n]|\n)/iu.exec(rest) ?? [];
    if (!escaped) throw new Error(`A bad string: ${css}`);
    if (hex) text += String.fromCodePoint(Number.parseInt(hex, 16) || 0xfffd);
    else if (escaped !== '\\\n') text += escaped.slice(1);
    rest = rest.slice(escaped.length);
  }
}

function listIn(css: string): [Test, string] {
  const tests: Test[] = [];
  for (let rest = css; ; rest = rest.slice(1)) {
    const [test, after] = compoundIn(rest);
    tests.push(test);
    rest = after;
    if (rest[0] !== ',') return [(element) => tests.some((each) => each(element)), rest];
  }
}

function compoundIn(css: string): [Test, string] {
  const tests: Test[] = [];
  let rest = css;
  while (rest !== '' && rest[0] !== ',' && rest[0] !== ')') {
    const [test, after] = simpleIn(rest);
    tests.push(test);
    rest = after;
  }
  if (tests.length === 0) throw new Error(`No selector: ${css}`);
  return [(element) => tests.every((each) => each(element)), rest];
}

function simpleIn(css: string): [Test, string] {
  if (css.startsWith('*')) return [() => true, css.slice(1)];
  if (css.startsWith(':any-link')) return [({ href }) => href !== null, css.slice(':any-link'.length)];
  const [start, not] = /^:(?:is|(not))\(/.exec(css) ?? [];
  if (start) {
    const [inner, rest] = listIn(css.slice(start.length));
    if (rest[0] !== ')') throw new Error(`Not closed: ${css}`);
    return [(element) => inner(element) !== Boolean(not), rest.slice(1)];
  }
  return attributeIn(css);
}

function attributeIn(css: string): [Test, string] {
  const [start = '', href, operator] = /^\[(?:(\*\|href)|rel)([~^$*]?=)?/.exec(css) ?? [];
  if (!start) throw new Error(`No selector that is known here: ${css}`);
  const read = (element: Written) => (href ? element.href : element.rel);
  if (!operator) {
    if (css[start.length] !== ']') throw new Error(`Not closed: ${css}`);
    return [(element) => read(element) !== null, css.slice(start.length + 1)];
  }
  const [wanted, rest] = stringIn(css.slice(start.length));
  const [end, anyCase] = /^( i)?\]/.exec(rest) ?? [];
  if (!end) throw new Error(`Not closed: ${css}`);
  const fold = (text: string) => (anyCase ? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : text);
  const test: Test = (element) => {
    const value = read(element);
    return value !== null && compare(fold(value), operator, fold(wanted));
  };
  return [test, rest.slice(end.length)];
}

/** Selectors 4, "Attribute selectors": what begins with, ends with or contains nothing matches nothing. */
function compare(value: string, operator: string, wanted: string): boolean {
  if (operator === '=') return value === wanted;
  if (operator === '~=') return value.split(/[\t\n\f\r ]+/).includes(wanted) && wanted !== '';
  if (wanted === '') return false;
  if (operator === '^=') return value.startsWith(wanted);
  return operator === '$=' ? value.endsWith(wanted) : value.includes(wanted);
}
