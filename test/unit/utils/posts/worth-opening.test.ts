import { expect, it } from 'vitest';
import type { Check } from '../../../../utils/posts/check.ts';
import { isWorthOpening } from '../../../../utils/posts/worth-opening.ts';
import { aCheck } from '../../build-post.ts';

const unknown = (code: Check['reasons'][number]['code'], more: Partial<Check> = {}) =>
  aCheck({ verdict: 'unknown', link: null, reasons: [{ code, evidence: '' }], ...more });

it.each([
  ['a server that lets nobody but people in', unknown('status', { status: 403 }), true],
  ['a server that is too busy for us', unknown('status', { status: 429 }), true],
  ['a challenge', unknown('challenge'), true],
  ['a page that is too big for the background', unknown('too-big'), true],
  ['a page that robots.txt closes to programs', unknown('not-open-to-robots'), true],
  ['scripts that bring the link in', unknown('needs-javascript'), true],
  ['a server that is broken, for whoever asks', unknown('status', { status: 500 }), false],
  ['a server that is silent', unknown('timeout'), false],
  ['a computer that is offline', unknown('offline'), false],
  ['what the user has seen already', unknown('challenge', { way: 'visited' }), false],
  ['a link that is there', aCheck(), false],
  ['a link that is lost', aCheck({ verdict: 'lost', reasons: [{ code: 'page-404', evidence: '' }] }), false],
])('%s: %s', (_why, check, isWorth) => expect(isWorthOpening(check)).toBe(isWorth));
