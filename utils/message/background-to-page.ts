import * as v from 'valibot';
import { robotsMetasSchema, servedOnlySchema, servedRelsSchema } from '../link/facts-schema.ts';
import { hiddenSchema } from '../link/hiding-schema.ts';
import { HREF_AT_MOST } from '../link/limits.ts';

/**
 * What the background asks a content script about the links of its last reading, by their place in
 * document order. It comes from our side of the trust line.
 */
const backgroundToPage = {
  /** Are these shown now? */
  findHidden: v.object({ type: v.literal('findHidden'), links: v.array(v.number()) }),
  /** Scroll there and flash it. */
  showLink: v.object({ type: v.literal('showLink'), link: v.number() }),
  /** Which were not in the HTML as it was served? */
  served: v.object({
    type: v.literal('served'),
    /** That HTML, where it was asked for; null for what the browser's cache has. */
    html: v.nullable(v.string()),
  }),
  /** Where does the text mention these hosts? */
  mentions: v.object({ type: v.literal('mentions'), hosts: v.array(v.string()) }),
  /** The HTML of one. */
  linkHtml: v.object({ type: v.literal('linkHtml'), link: v.number() }),
};

type Questions = typeof backgroundToPage;
export type BackgroundToPage = v.InferOutput<Questions[keyof Questions]>;

const ofType = v.object({ type: v.picklist(['findHidden', 'showLink', 'served', 'mentions', 'linkHtml']) });

/** @returns the message, or null where it is none of this contract */
export function readBackgroundToPage(message: unknown): BackgroundToPage | null {
  // Not by `v.variant` or `v.union`, which weigh up to half a kilobyte in every page.
  const { success, output } = v.safeParse(ofType, message);
  const result = success ? v.safeParse(backgroundToPage[output.type], message) : null;
  return result?.success ? result.output : null;
}

/** What the page answers. It comes from the other side of the trust line: a content script shares its process with the page. */
export const pageAnswers = {
  /** For each link asked about: why it is hidden, false where it is shown, null where it is gone. */
  findHidden: v.pipe(v.array(v.nullable(hiddenSchema)), v.maxLength(1000)),
  /** `hidden`: the page does not show it now, so there is nothing to scroll to. */
  showLink: v.picklist(['shown', 'hidden', 'gone']),
  /** What the HTML as served has and lacks; null where it is not known. */
  served: v.nullable(
    v.object({
      /** Places of the links that are there only after JavaScript, ascending. */
      jsOnly: v.pipe(v.array(v.number()), v.readonly()),
      /** Absent where there are none. */
      rels: v.optional(servedRelsSchema),
      /** Links that the page has no more. Absent where there are none, or that cannot be told. */
      only: v.optional(servedOnlySchema),
      /** The robots metas that it has: scripts may have taken them out. */
      robots: robotsMetasSchema,
    }),
  ),
  /** Each as it is written, and the place of the element that has it: it follows those of the links, and can be shown like them. */
  mentions: v.pipe(
    v.array(v.object({ written: v.pipe(v.string(), v.maxLength(HREF_AT_MOST)), place: v.number() })),
    v.maxLength(1000),
  ),
  /** A link's HTML, cut where it is long; null where the link is gone. */
  linkHtml: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
} satisfies Record<BackgroundToPage['type'], v.GenericSchema>;

export type PageAnswers = {
  readonly [K in keyof typeof pageAnswers]: v.InferOutput<(typeof pageAnswers)[K]>;
};
export type HiddenAnswer = PageAnswers['findHidden'];
export type ShowAnswer = PageAnswers['showLink'];
export type ServedAnswer = PageAnswers['served'];
export type LinkHtml = PageAnswers['linkHtml'];
