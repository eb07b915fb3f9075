import * as v from 'valibot';
import type { LinkColumns } from '../link/columns.ts';
import type { PageFacts } from '../link/facts.ts';
import { linkColumnsSchema, pageFactsSchema } from '../link/facts-schema.ts';
import type { LinkContext } from '../link/link-context.ts';
import type { ResponseHead } from '../posts/observation.ts';
import type { PageSignals } from '../read/page-signals.ts';
import { linkContextsSchema } from './link-contexts.ts';
import { signsSchema } from './signs-to-background.ts';

/**
 * - `refused`: no such host, no connection, a bad certificate, or no leave: browsers do not say which
 * - `tooComplex`: to parse it would hold up all other work
 * - `private`: it leads from the web into a private network
 * - `robotsClosed`: its robots.txt asks programs such as ours to stay away; no browser of a person's is meant by that
 */
const failures = [
  'offline',
  'timeout',
  'tooBig',
  'tooComplex',
  'private',
  'robotsClosed',
  'refused',
] as const;
export type FetchFailure = (typeof failures)[number];

/** What fetching an address gave. */
export type FetchedPage =
  | {
      readonly kind: 'page';
      readonly page: PageFacts;
      readonly columns: LinkColumns;
      /** What it has around links of the hosts that were asked about; absent where there are none. */
      readonly contexts?: readonly LinkContext[] | undefined;
      readonly signs: PageSignals;
      readonly head: ResponseHead;
    }
  /** A PDF, an image … */
  | { readonly kind: 'other'; readonly head: ResponseHead }
  /** Nobody knows what is there. */
  | { readonly kind: 'failed'; readonly why: FetchFailure };

/** What asking for an address gave, before anything of it is read. */
export type AskedPage =
  | { readonly kind: 'failed'; readonly why: FetchFailure }
  /** `url` is where the answer came from. Where it leads, a fetch does not tell. */
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'came'; readonly url: string; readonly id: string; readonly isLarge: boolean };

const head = v.object({
  status: v.number(),
  finalUrl: v.string(),
  contentType: v.string(),
  retryAfter: v.nullable(v.string()),
  guards: v.string(),
});

/** A fetched page as it crosses from the document that has read it. */
export const fetchedPageSchema: v.GenericSchema<unknown, FetchedPage> = v.union([
  v.object({
    kind: v.literal('page'),
    page: pageFactsSchema,
    columns: linkColumnsSchema,
    contexts: v.optional(linkContextsSchema),
    signs: signsSchema,
    head,
  }),
  v.object({ kind: v.literal('other'), head }),
  v.object({ kind: v.literal('failed'), why: v.picklist(failures) }),
]);

/** What was asked for, as it crosses from the document that has asked. */
export const askedPageSchema: v.GenericSchema<unknown, AskedPage> = v.union([
  v.object({ kind: v.literal('failed'), why: v.picklist(failures) }),
  v.object({ kind: v.literal('redirect'), url: v.string() }),
  v.object({ kind: v.literal('came'), url: v.string(), id: v.string(), isLarge: v.boolean() }),
]);
