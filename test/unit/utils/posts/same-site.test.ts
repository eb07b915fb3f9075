import { describe, expect, it } from 'vitest';
import { suffixOf } from '../../../../utils/domains/public-suffix.ts';
import { registrableSite } from '../../../../utils/domains/registrable-site.ts';
import { sameSiteWords } from '../../../../utils/i18n/same-site.ts';
import { sameSiteFinder } from '../../../../utils/posts/same-site.ts';
import { aPost } from '../../a-post.ts';

const march = new Date(2026, 2, 5).getTime();
const NOW = new Date(2026, 5, 1).getTime();
const find = sameSiteFinder(
  [
    aPost({ url: 'https://blog.travel.co.uk/a', cost: '120 EUR', added: march }),
    aPost({ url: 'https://www.travel.co.uk/b', cost: '€120', added: march - 1 }),
    aPost({ url: 'http://travel.co.uk/c', added: 5 }),
    aPost({ url: 'https://other.github.io/', added: new Date(2025, 2, 5).getTime() }),
    aPost({ url: 'http://10.0.0.1/', added: march }),
    aPost({ url: 'http://10.0.0.2/', cost: '12', added: march }),
    aPost({ url: 'http://10.0.0.3/', cost: 'two links', added: march }),
  ],
  registrableSite(suffixOf),
);

describe('an address says what is on its site already', () => {
  it.each([
    ['https://travel.co.uk/new', '3 posts on this site, last in March, €240 in all'],
    ['https://shop.travel.co.uk/', '3 posts on this site, last in March, €240 in all'],
    ['https://other.github.io/x', '1 post on this site, in March 2025'],
    ['http://10.0.0.1/x', '1 post on this site, in March'],
    ['http://10.0.0.2/x', '1 post on this site, in March, cost 12 in all'],
    ['http://10.0.0.3/x', '1 post on this site, in March, cost: 1 not an amount'],
    ['https://third.github.io/', null],
    ['https://other.co.uk/', null],
    ['no address', null],
  ])('%s: %j', (url, words) => {
    const same = find(url);
    expect(same && sameSiteWords(same, NOW)).toBe(words);
  });
});
