import * as v from 'valibot';
import type { PageEntry, PostEntry, StoreEntry } from '../../store/backup/entry.ts';
import {
  isGoodChange,
  isGoodCheck,
  isGoodEdit,
  isGoodPage,
  isGoodPost,
  isGoodSite,
} from '../../store/good-rows.ts';
import { withNewNames } from '../../store/upgrade/change-names.ts';
import { fromBase64 } from './base64.ts';
import { type SettingsEntry, settingsEntrySchema } from './format.ts';

const postSchema = v.object({
  kind: v.literal('post'),
  post: v.unknown(),
  checks: v.array(v.unknown()),
  edits: v.array(v.unknown()),
});

const pageSchema = v.object({
  kind: v.literal('page'),
  page: v.unknown(),
  links: v.nullable(v.string()),
  changes: v.array(v.unknown()),
});

const siteSchema = v.object({ kind: v.literal('site'), site: v.unknown() });

/** The first version of the store with the names of today. */
const NAMES_OF_TODAY = 5;

/**
 * Reads an entry of a backup, and brings its rows to the store's version of today. Of its history what cannot be
 * read is left out.
 *
 * @param store version of the store that the rows are from
 * @returns null for an entry that cannot be used
 */
export function readEntry(raw: unknown, store: number): StoreEntry | SettingsEntry | null {
  const post = v.safeParse(postSchema, raw);
  if (post.success) return postEntry(post.output, store);
  const page = v.safeParse(pageSchema, raw);
  if (page.success) return pageEntry(page.output);
  const site = v.safeParse(siteSchema, raw);
  if (site.success) return isGoodSite(site.output.site) ? { kind: 'site', site: site.output.site } : null;
  const settings = v.safeParse(settingsEntrySchema, raw);
  return settings.success ? settings.output : null;
}

function postEntry(raw: v.InferOutput<typeof postSchema>, store: number): PostEntry | null {
  const post = store < NAMES_OF_TODAY ? withNewNames(raw.post) : raw.post;
  if (!isGoodPost(post)) return null;
  // A run, and who checks it, are of the machine that made the backup.
  const { wanted: _, ...record } = post;
  return {
    kind: 'post',
    post: { ...record, takenBy: '' },
    checks: raw.checks.filter(isGoodCheck),
    edits: raw.edits.filter(isGoodEdit),
  };
}

function pageEntry({ page, links, changes }: v.InferOutput<typeof pageSchema>): PageEntry | null {
  if (!isGoodPage(page)) return null;
  return {
    kind: 'page',
    page,
    links: links === null ? null : bytesOf(links),
    changes: changes.filter(isGoodChange),
  };
}

function bytesOf(links: string): Uint8Array<ArrayBuffer> | null {
  try {
    return fromBase64(links);
  } catch {
    return null;
  }
}
