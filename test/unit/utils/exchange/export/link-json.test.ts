import { expect, it } from 'vitest';
import { jsonLines, linkJson } from '../../../../../utils/exchange/export/link-json.ts';
import { aPageLink } from '../../../build-link.ts';

const PAGE = 'https://blog.test/post';

it('a link is an object on a line of its own, whatever its text', () => {
  const link = aPageLink({ text: '=1\n"x"', rawRel: 'UGC', kind: ['ugc'], hidden: null });
  const lines = jsonLines([linkJson(link, PAGE, undefined), linkJson(link, PAGE, undefined)]).split('\n');
  expect(lines.length).toBe(3);
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({
    page: PAGE,
    frame: null,
    href: 'https://other.example/',
    text: '=1\n"x"',
    rawRel: 'UGC',
    kind: ['ugc'],
    leads: 'outbound',
    hidden: null,
    hiding: null,
    state: null,
  });
});

it('what its target’s server said is in it, where it was asked', () => {
  const state = { url: 'https://other.example/', status: 301, location: 'https://new.test/', at: 5 };
  expect(linkJson(aPageLink(), PAGE, state).state).toEqual({
    status: 301,
    location: 'https://new.test/',
    at: '1970-01-01T00:00:00.005Z',
  });
});
