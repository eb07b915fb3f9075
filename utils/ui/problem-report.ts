import type { Bug } from '../errors.ts';

/**
 * Writes the debug log as a text that the user can send.
 *
 * @param version of Backlight
 * @param userAgent of the browser
 * @param bugs oldest first
 */
export function problemReport(version: string, userAgent: string, bugs: readonly Bug[]): string {
  const entries = bugs.map(
    ({ at, where, error }) => `${new Date(at).toISOString()} ${where}\n${plain(error)}`,
  );
  return [`Backlight ${version}\n${userAgent}`, ...entries].join('\n\n');
}

/** In Firefox an extension's origin differs in each profile and could identify it. */
function plain(error: string): string {
  return error.replace(/\b(?:moz|chrome)-extension:\/\/[^/\s]+/g, 'extension:/');
}
