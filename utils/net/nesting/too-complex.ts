import { openElements } from './open-elements.ts';
import { tagFinder } from './tags.ts';

/**
 * How many steps the parser of a browser may take through elements that are open. It takes them for each tag: so the
 * time that nested tags take is quadratic in how many there are, and 200 kB can take ten seconds. So many take half a
 * second at most, in Chromium and in Firefox.
 */
const STEPS_AT_MOST = 20_000_000;

/** As deep as pages are by themselves: a walk through so few costs nothing that counts. Real ones have 50 at most. */
const FREE_DEPTH = 100;

/** Browsers compare each attribute of a tag with those before it, so many in the time of one step. */
const ATTRIBUTES_A_STEP = 64;

/** To open an element again is to look for it, to make it and to put it in. */
const OPEN_AGAIN_STEPS = 10;
const OPEN_AGAIN_WALKS = 4;

/** Counts what it would take to parse a page, while its bytes come. */
export interface Complexity {
  /** Takes the next bytes. */
  add(bytes: Uint8Array): void;
  /** Whether the page, as far as it has come, would hold up the parser. */
  isTooMuch(): boolean;
}

/**
 * Begins before the first byte of a page of HTML. A parser cannot be stopped, and all that runs beside it
 * waits for it: what would take too long must not be given to it.
 */
export function complexity(): Complexity {
  let steps = 0;
  const walk = (): number => (open.depth() > FREE_DEPTH ? open.depth() : 0);
  const open = openElements(() => {
    steps += OPEN_AGAIN_STEPS + OPEN_AGAIN_WALKS * walk();
  });
  const isTooMuch = (): boolean => steps > STEPS_AT_MOST;
  const add = tagFinder({
    start(tag, attributes) {
      steps += walk() + attributes ** 2 / ATTRIBUTES_A_STEP;
      return !isTooMuch() && open.start(tag);
    },
    end(name) {
      steps += walk();
      if (!isTooMuch()) open.end(name);
    },
    text() {
      if (!isTooMuch()) open.text();
    },
  });
  return {
    add: (bytes) => {
      if (!isTooMuch()) add(bytes);
    },
    isTooMuch,
  };
}
