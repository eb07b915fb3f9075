import type { Root } from '../read/dom.ts';

declare global {
  /** Set by `page.js` with each reading; the questions that `answers.js` answers are about the last. */
  var readingHere: ReadingHere | undefined;
}

/** What later scripts need of a reading. All of it grows while the page is read. */
export interface ReadingHere {
  /** The links, in document order. */
  readonly elements: Element[];
  /** The document and its shadow roots. */
  readonly roots: Root[];
  /** Elements that mention the user: their places follow those of the links. */
  readonly mentions: Element[];
  /** `answers.js` answers questions about it: brought in again, it has nothing to do. */
  isAnswered: boolean;
}
