import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { siteNotesSchema } from '../../../../utils/posts/site-notes.ts';
import { allSites } from '../../../../utils/store/all-sites.ts';
import { mergeSite } from '../../../../utils/store/backup/merge-site.ts';
import { openStore } from '../../../../utils/store/open.ts';
import { saveSite, siteRecord } from '../../../../utils/store/sites.ts';
import './fresh-store.ts';

const SITE = { site: 'blog.test', contact: 'The editor', email: 'mail@blog.test', notes: 'Kind', at: 1000 };

it('what the user keeps of a site is there again, and gone once it is empty', async () => {
  await saveSite(SITE);
  expect([await siteRecord('blog.test'), await allSites()]).toEqual([SITE, [SITE]]);
  await saveSite({ ...SITE, contact: '', email: '', notes: '' });
  expect([await siteRecord('blog.test'), await allSites()]).toEqual([null, []]);
});

describe('what another window has changed meanwhile', () => {
  const { contact, email, notes } = SITE;
  const before = { contact, email, notes };

  it('is not overwritten unseen', async () => {
    await saveSite({ ...SITE, notes: 'Theirs' });
    await expect(saveSite({ ...SITE, notes: 'Mine', at: 2000 }, before)).rejects.toMatchObject({
      name: 'InvalidModificationError',
    });
    expect(await siteRecord('blog.test')).toMatchObject({ notes: 'Theirs' });
    await saveSite({ ...SITE, contact: '', email: '', notes: '' });
    await expect(saveSite({ ...SITE, notes: 'Mine' }, before)).rejects.toThrow();
  });

  it('stays where the user has changed something else, or the same in the same way', async () => {
    await saveSite({ ...SITE, notes: 'Theirs' });
    await saveSite({ ...SITE, contact: 'Ann', at: 2000 }, before);
    await saveSite({ ...SITE, notes: 'Theirs', at: 3000 }, before);
    expect(await siteRecord('blog.test')).toEqual({ ...SITE, contact: 'Ann', notes: 'Theirs', at: 3000 });
  });
});

it('a row that cannot be read is left out', async () => {
  const row: unknown = { site: 'bad.test' };
  const tx = (await openStore()).transaction('sites', 'readwrite');
  await Reflect.apply(tx.store.put, tx.store, [row]);
  await tx.done;
  expect([await siteRecord('bad.test'), await allSites()]).toEqual([null, []]);
});

describe('two stores', () => {
  const theirs = { kind: 'site', site: { ...SITE, notes: 'Theirs', at: 2000 } } as const;

  it.each([
    ['none here', null, 'Theirs', 'new'],
    ['an older one here', SITE, 'Theirs', 'changed'],
    ['a newer one here', { ...SITE, at: 3000 }, 'Kind', 'known'],
    ['one of the same moment here', { ...SITE, at: 2000 }, 'Kind', 'known'],
  ])('with %s', (_, mine, notes, merge) => {
    expect(mergeSite(mine, theirs, mine !== null)).toMatchObject({ merge, site: { notes } });
  });
});

it.each([
  [{}, true],
  [{ email: '' }, true],
  [{ email: 'no address' }, false],
  [{ site: 'Blog.test' }, false],
  [{ site: 'blog.test/' }, false],
  [{ site: 'xn--bcher-kva.example' }, true],
  [{ notes: 'n'.repeat(20_001) }, false],
])('a message is validated: %o', (fields, good) => {
  expect(v.is(siteNotesSchema, { ...SITE, ...fields })).toBe(good);
});
