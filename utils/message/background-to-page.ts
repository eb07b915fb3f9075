import * as v from 'valibot';
import { robotsMetaSchema } from '../link/facts-schema.ts';
import { hiddenSchema } from '../link/hiding-schema.ts';

/**
 * What the background asks a content script about the links of its last
 * reading, by their place in document order.
 */
const backgroundToPage = v.variant('type', [
  /** Are these shown now? Answer: {@link Looked}. */
  v.object({ type: v.literal('look'), links: v.array(v.number()) }),
  /** Scroll there and flash it. Answer: {@link Shown}. */
  v.object({ type: v.literal('show'), link: v.number() }),
  /** Which were not in the HTML as it was served? Answer: {@link Served}. */
  v.object({
    type: v.literal('served'),
    /** That HTML, where it was asked for; null for what the browser's cache has. */
    html: v.nullable(v.string()),
  }),
  /** The HTML of one. Answer: {@link LinkHtml}. */
  v.object({ type: v.literal('html'), link: v.number() }),
]);

export type BackgroundToPage = v.InferOutput<typeof backgroundToPage>;

const looked = v.array(v.nullable(hiddenSchema));
/** For each link asked about: why it is hidden, false where it is shown, null where it is gone. */
export type HiddenAnswer = v.InferOutput<typeof looked>;

const shown = v.picklist(['shown', 'hidden', 'gone']);
/** `hidden`: the page does not show it now, so there is nothing to scroll to. */
export type ShowAnswer = v.InferOutput<typeof shown>;

const served = v.nullable(
  v.object({
    /** Places of the links that are there only after JavaScript, ascending. */
    jsOnly: v.pipe(v.array(v.number()), v.readonly()),
    /** The robots metas that it has: scripts may have taken them out. */
    robots: v.pipe(v.array(robotsMetaSchema), v.readonly()),
  }),
);
/** What the HTML as served has and lacks; null where it is not known. */
export type ServedAnswer = v.InferOutput<typeof served>;

const linkHtml = v.nullable(v.string());
/** A link's HTML, cut where it is long; null where the link is gone. */
export type LinkHtml = v.InferOutput<typeof linkHtml>;

/** @returns the message, or null where it is none of this contract */
export function readBackgroundToPage(message: unknown): BackgroundToPage | null {
  const result = v.safeParse(backgroundToPage, message);
  return result.success ? result.output : null;
}

/** @returns the answer to `look`, or null where it is none */
export function readHiddenAnswer(answer: unknown): HiddenAnswer | null {
  const result = v.safeParse(looked, answer);
  return result.success ? result.output : null;
}

/** @returns the answer to `show`; a document that gives none is gone */
export function readShowAnswer(answer: unknown): ShowAnswer {
  const result = v.safeParse(shown, answer);
  return result.success ? result.output : 'gone';
}

/** @returns the answer to `served`; null where it is none */
export function readServedAnswer(answer: unknown): ServedAnswer {
  const result = v.safeParse(served, answer);
  return result.success ? result.output : null;
}

/** @returns the answer to `html`; null where it is none */
export function readHtml(answer: unknown): LinkHtml {
  const result = v.safeParse(linkHtml, answer);
  return result.success ? result.output : null;
}
