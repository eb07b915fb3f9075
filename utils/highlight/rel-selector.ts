import { anyOf, cssString } from './css.ts';

/** ASCII white space, which separates the tokens of `rel` (HTML, "ASCII whitespace"). */
const BLANKS = ['\t', '\n', '\f', '\r', ' '];

/**
 * A selector for elements whose `rel` has this value, exactly as search engines read it: in any
 * case, separated by white space or commas. `[rel*=",nofollow"]` alone would also match
 * `,nofollowed`, so each form includes what ends the value.
 *
 * @param value in lower case, without white space or commas
 */
export function hasRelValue(value: string): string {
  const attribute = (operator: string, text: string) => `[rel${operator}${cssString(text)} i]`;
  const commas = [
    attribute('*=', `,${value},`),
    attribute('$=', `,${value}`),
    attribute('^=', `${value},`),
    ...BLANKS.flatMap((blank) => [
      attribute('*=', `,${value}${blank}`),
      attribute('*=', `${blank}${value},`),
    ]),
  ];
  // Few attributes have a comma: the twelve forms are tried on those alone.
  return `:is(${attribute('~=', value)},[rel*=","]${anyOf(commas)})`;
}

/** A selector for elements with this very `rel`, in any case. */
export function isRel(rawRel: string): string {
  return `[rel=${cssString(rawRel)} i]`;
}
