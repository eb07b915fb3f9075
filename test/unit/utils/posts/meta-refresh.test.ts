import { expect, it } from 'vitest';
import { metaRefresh, sentTo } from '../../../../utils/posts/meta-refresh.ts';
import { aSeen } from './build.ts';

const NEW = 'https://blog.test/new';

it.each<[string | null, string | null, string | null]>([
  ['0; url=/new', NEW, NEW],
  ['0;URL="/new"', NEW, NEW],
  ["0, '/new'", NEW, NEW],
  ['0.5; url=/new', NEW, NEW],
  ['5; url=/new', NEW, null],
  // Nobody stays to see it.
  ['31; url=/new', null, null],
  // The page itself, again.
  ['0', null, null],
  ['0; url=/post#top', null, null],
  // No browser goes there.
  ['0; url=javascript:go()', null, null],
  ['0; url=http://', null, null],
  [null, null, null],
])('a refresh of %j leads to %s, as a redirect to %s', (refresh, to, sent) => {
  const page = aSeen([], { signs: { refresh } });
  expect([metaRefresh(page)?.to ?? null, sentTo(page)]).toEqual([to, sent]);
});
