import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../utils/store/open.ts';
import { saveRobotsTxt, storedRobotsTxt } from '../../../../utils/store/robots-txt.ts';
import { aRobotsTxt } from '../../build.ts';
import './fresh-store.ts';

const ORIGIN = 'https://blog.test';
const fact = aRobotsTxt('User-agent: *', { at: 1000, expires: 2000 });

async function origins(): Promise<string[]> {
  return (await openStore()).getAllKeys('robotsTxt');
}

describe('a robots.txt', () => {
  it('is not there before it was kept', async () => {
    expect(await storedRobotsTxt(ORIGIN, 1000)).toBeNull();
  });

  it.each([
    ['when it was got', 1000, true],
    ['until the last moment', 1999, true],
    ['not when its time is over', 2000, false],
    ['not before it was got, by a clock that was set back', 999, false],
  ])('is there %s', async (_, now, isThere) => {
    await saveRobotsTxt(fact);
    expect(await storedRobotsTxt(ORIGIN, now)).toEqual(isThere ? fact : null);
  });

  it('is its origin’s own: not that of another port, scheme or host', async () => {
    await saveRobotsTxt(fact);
    for (const other of ['http://blog.test', 'https://blog.test:8443', 'https://www.blog.test'])
      expect(await storedRobotsTxt(other, 1000)).toBeNull();
  });

  it('takes the place of the one before', async () => {
    await saveRobotsTxt(fact);
    const later = { ...fact, text: '', at: 1500, expires: 9000 };
    await saveRobotsTxt(later);
    expect(await storedRobotsTxt(ORIGIN, 1500)).toEqual(later);
    expect(await origins()).toEqual([ORIGIN]);
  });

  it('goes when its time is over and another is kept', async () => {
    await saveRobotsTxt(fact);
    await saveRobotsTxt({ ...fact, origin: 'https://b.test', at: 1500, expires: 9000 });
    await saveRobotsTxt({ ...fact, origin: 'https://c.test', at: 2000, expires: 9000 });
    expect(await origins()).toEqual(['https://b.test', 'https://c.test']);
  });
});
