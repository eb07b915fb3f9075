import { browser } from 'wxt/browser';
import type { BackupFailure } from '../../../utils/settings/backup-state.ts';

/** The browser's downloads; undefined as long as the user has not allowed them. */
export function downloads(): typeof browser.downloads | undefined {
  return browser.downloads;
}

/** What became of a download. */
export type DownloadEnd =
  | { readonly state: 'underWay' }
  | { readonly state: 'saved'; readonly file: string }
  | { readonly state: 'failed'; readonly why: BackupFailure };

/**
 * Finds out what became of a download.
 *
 * @param id as the browser gave it
 * @returns `failed` for one that the browser does not know
 */
export async function downloadEnd(id: number): Promise<DownloadEnd> {
  const [item] = (await downloads()?.search({ id })) ?? [];
  if (item?.state === 'in_progress') return { state: 'underWay' };
  if (item?.state === 'complete') return { state: 'saved', file: item.filename };
  return { state: 'failed', why: failureOf(item?.error) };
}

/**
 * Finds a download by the address of its file, which no other has.
 *
 * @returns its id; null where the browser has begun none
 */
export async function findDownload(url: string): Promise<number | null> {
  const [item] = (await downloads()?.search({ url })) ?? [];
  return item?.id ?? null;
}

/** By the browser's word for why a download was interrupted (chrome.downloads, "InterruptReason"). */
function failureOf(error: string | undefined): BackupFailure {
  if (error === 'USER_CANCELED') return 'cancelled';
  return error === 'FILE_NO_SPACE' ? 'full' : 'failed';
}
