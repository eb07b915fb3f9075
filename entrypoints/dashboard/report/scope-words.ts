import { shownDomain } from '../../../utils/i18n/address.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import type { ScopedPosts } from '../../../utils/report/scope.ts';

/** What a report can be about, as it is chosen. */
export function scopeWords({ scope, ids }: ScopedPosts): string {
  if (scope.kind === 'domain') return text('reportScope_domain', shownDomain(scope.name), ids.length);
  if (scope.kind === 'tag') return text('reportScope_tag', scope.tag, ids.length);
  return plural(`reportScope_${scope.kind}`, ids.length);
}

/** What a report is about, as its heading. */
export function scopeTitle({ scope }: ScopedPosts): string {
  if (scope.kind === 'domain') return text('reportTitle_domain', shownDomain(scope.name));
  return scope.kind === 'tag' ? text('reportTitle_tag', scope.tag) : text('guestPosts');
}
