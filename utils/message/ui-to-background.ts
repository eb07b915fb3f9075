import * as v from 'valibot';
import { FOLLOW_UP_NOTE_AT_MOST, FOLLOW_UP_STEPS } from '../posts/follow-up.ts';
import { IMPORT_AT_ONCE } from '../posts/import-part.ts';
import { guestPostSchema } from '../posts/schema.ts';
import { siteFieldsSchema, siteNotesSchema } from '../posts/site-notes.ts';
import { instantSchema, listedPostSchema, webAddressSchema } from '../posts/stored-schema.ts';
import { dailyChoiceSchema } from './daily-table.ts';

export { ANSWER_PORT } from './answer-port.ts';

/**
 * What the popup says over that port: read this tab, and judge it by the domains
 * as they are now. `check`: the user wants its server asked for what the browser does not know. It comes from
 * our side of the trust line.
 */
const ask = v.object({ type: v.literal('read'), tabId: v.number(), check: v.boolean() });
export type Ask = v.InferOutput<typeof ask>;

/** @returns the message, or null where it is none of this contract */
export function readAsk(message: unknown): Ask | null {
  const result = v.safeParse(ask, message);
  return result.success ? result.output : null;
}

/** What a popup says over a port by which it is open: the tab that it is of. An {@link Ask} says it, too. */
const popupTab = v.object({ tabId: v.number() });
export type PopupTab = v.InferOutput<typeof popupTab>;

/** @returns the tab of a popup, or null where the message does not say it */
export function readPopupTab(message: unknown): number | null {
  const result = v.safeParse(popupTab, message);
  return result.success ? result.output.tabId : null;
}

const someImported = <S extends v.GenericSchema>(row: S) =>
  v.pipe(v.array(row), v.maxLength(IMPORT_AT_ONCE), v.readonly());

const someIds = v.pipe(v.array(v.string()), v.readonly());

/**
 * What pages of our own ask the background. It comes from our side of the trust line, and is validated
 * all the same: what people type and import comes by it. What is answered: `uiAnswers`.
 */
const uiToBackground = v.union([
  /** Scroll the tab to a link of its last reading and flash it. */
  v.object({
    type: v.literal('showLink'),
    tabId: v.number(),
    frameId: v.number(),
    index: v.number(),
  }),
  /** The HTML of a link of the tab's last reading. */
  v.object({
    type: v.literal('linkHtml'),
    tabId: v.number(),
    frameId: v.number(),
    index: v.number(),
  }),
  /** All links of a tab whose popup is open, from this one on. */
  v.object({ type: v.literal('tabLinks'), tabId: v.number(), from: v.number() }),
  /** Judge all links of a page's record, from this one on. */
  v.object({ type: v.literal('judgeRecord'), url: v.string(), from: v.number() }),
  /** Ask what is at the target of a link in a tab, by one request. */
  v.object({ type: v.literal('checkTarget'), tabId: v.number(), url: webAddressSchema }),
  /** These targets are to be checked once there is access to their sites; null takes those that were noted. */
  v.object({
    type: v.literal('wantTargets'),
    tabId: v.number(),
    urls: v.nullable(v.pipe(v.array(v.string()), v.readonly())),
  }),
  /** Fetch this page without cookies and read it. */
  v.object({ type: v.literal('fetchPage'), url: webAddressSchema }),
  /** Remember these guest posts. */
  v.object({ type: v.literal('addPosts'), posts: v.pipe(v.array(guestPostSchema), v.readonly()) }),
  /** Import these rows of a file, all or none: `ImportPart`. `isLast`: no other follows at once. */
  v.object({
    type: v.literal('importPosts'),
    posts: someImported(guestPostSchema),
    listed: someImported(listedPostSchema),
    addedBefore: v.pipe(v.number(), v.integer(), v.minValue(0)),
    isLast: v.boolean(),
  }),
  /** Check a page once, as if these were guest posts: all are on it. Nothing of it is stored. */
  v.object({
    type: v.literal('checkOnce'),
    posts: v.pipe(v.array(guestPostSchema), v.minLength(1), v.readonly()),
  }),
  /** Ask for a published table. */
  v.object({ type: v.literal('askTable'), url: webAddressSchema }),
  /** Read it again daily, and import what is in it; or no longer; or read it now. */
  v.object({ type: v.literal('keepTable'), url: webAddressSchema, choice: dailyChoiceSchema }),
  v.object({ type: v.literal('dropTable'), url: webAddressSchema }),
  v.object({ type: v.literal('readTable'), url: webAddressSchema }),
  /** This is now what was agreed; of all of them, or of none. `before`: what the user saw when they changed it. */
  v.object({
    type: v.literal('editPosts'),
    edits: v.pipe(
      v.array(v.object({ id: v.string(), post: guestPostSchema, before: v.optional(guestPostSchema) })),
      v.readonly(),
    ),
  }),
  /** Forget them, or do not after all. */
  v.object({ type: v.literal('removePosts'), ids: someIds, back: v.boolean() }),
  /** Note a step of following them up. It is answered by its moment, and by whose reminder was unseen: `takeBackStep` takes it back by them. */
  v.object({
    type: v.literal('addStep'),
    ids: someIds,
    step: v.picklist(FOLLOW_UP_STEPS),
    note: v.pipe(v.string(), v.maxLength(FOLLOW_UP_NOTE_AT_MOST)),
    /** When to remind of it; null for never. */
    remindAt: v.nullable(instantSchema),
  }),
  v.object({
    type: v.literal('takeBackStep'),
    ids: someIds,
    at: instantSchema,
    reminded: v.pipe(v.array(v.string()), v.readonly()),
  }),
  /** Keep this of a site; where all is empty, nothing is kept. `before`: what the user saw when they changed it. */
  v.object({ type: v.literal('saveSite'), ...siteNotesSchema.entries, before: siteFieldsSchema }),
  /**
   * Check these now, or all. `secondLook`: a link that this check finds gone, and the one
   * before did too, is lost, however short the time between.
   */
  v.object({
    type: v.literal('checkPosts'),
    ids: v.nullable(someIds),
    secondLook: v.optional(v.boolean()),
  }),
  /** Let a run pause, or go on. */
  v.object({ type: v.literal('stopRun'), id: v.string(), stopped: v.boolean() }),
  /** Open these that could not be seen, one after the other: the next once the user has settled the one before. */
  v.object({ type: v.literal('startWalk'), ids: someIds }),
  /** Open the next one, whatever came of the one that is open; or no more of them. */
  v.object({ type: v.literal('goOnWalk') }),
  v.object({ type: v.literal('stopWalk') }),
  /** The user has seen what is new of these, or of all. */
  v.object({ type: v.literal('markSeen'), ids: v.nullable(someIds) }),
  /** Forget the last requests. */
  v.object({ type: v.literal('clearRequests') }),
  /** A backup was restored: the store is another one. */
  v.object({ type: v.literal('restored') }),
  /** Are the tab's links highlighted? */
  v.object({ type: v.literal('highlighting'), tabId: v.number() }),
  /** Highlight them, or stop. */
  v.object({ type: v.literal('highlight'), tabId: v.number(), on: v.boolean() }),
  /** Highlight always on the tab's site, for which the user has just given access; or no longer. */
  v.object({ type: v.literal('always'), tabId: v.number(), on: v.boolean() }),
]);
export type UiToBackground = v.InferOutput<typeof uiToBackground>;

/**
 * Whether a message is one of this contract by its type: where its schema refuses it, whoever sent it must hear that, and
 * not that nobody listened.
 */
export function isUiToBackground(message: unknown): boolean {
  const read = v.safeParse(v.object({ type: v.string() }), message);
  return (
    read.success && uiToBackground.options.some(({ entries }) => entries.type.literal === read.output.type)
  );
}

/** @returns the message, or null where it is none of this contract */
export function readUiToBackground(message: unknown): UiToBackground | null {
  const result = v.safeParse(uiToBackground, message);
  return result.success ? result.output : null;
}
