import { formWithoutBlanks, readingForm } from '../link/same-text.ts';
import type { ObservedLink } from './observation.ts';
import type { Expectation } from './post.ts';

/** What a link says, and how else it may be read. */
export type AnchorOf = Pick<ObservedLink, 'text' | 'readings'>;

/** Whether an anchor text is what was agreed: to a reader, in any case of letters. */
export function anchorFits(link: AnchorOf, anchor: Expectation['anchor']): boolean {
  if (anchor.kind === 'any') return true;
  return isReadAs(link, anchor.text, (is, wanted) =>
    anchor.kind === 'exact'
      ? is.toLowerCase() === wanted.toLowerCase()
      : is.toLowerCase().includes(wanted.toLowerCase()),
  );
}

/** Whether an anchor text reads as it did before: editors, and what only screen readers get, make no difference. */
export function readsAs(link: AnchorOf, before: string): boolean {
  return link.text === before || isReadAs(link, before, (is, was) => is === was);
}

/** The text of a link as a reader sees it: what is agreed when it is watched. */
export function seenText({ text, readings }: AnchorOf): string {
  const seen = readings?.[0] ?? text;
  // Of a text that is but signs of an icon font a reader sees no letter.
  return readingForm(seen) === '' ? '' : seen;
}

function isReadAs(
  { text, readings = [] }: AnchorOf,
  wanted: string,
  fits: (is: string, wanted: string) => boolean,
): boolean {
  if (fits(readingForm(text), readingForm(wanted))) return true;
  const bare = formWithoutBlanks(wanted);
  return bare !== '' && readings.some((reading) => fits(formWithoutBlanks(reading), bare));
}
