import { browser } from 'wxt/browser';

/**
 * Closes the browser's storage to content scripts, which need none of it. Chromium can since version 140
 * for `local` and `sync`; Firefox cannot: whatever is read there is validated, and no secret is kept in it.
 */
export function closeStorageToPages(): void {
  for (const area of ['local', 'sync', 'session'] as const) void close(area);
}

async function close(area: 'local' | 'sync' | 'session'): Promise<void> {
  try {
    await browser.storage[area].setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // The browser does not have it for this area, or not at all.
  }
}
