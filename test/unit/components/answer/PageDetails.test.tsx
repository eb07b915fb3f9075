import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PageDetails } from '../../../../components/answer/PageDetails.tsx';
import type { PageAnswer } from '../../../../utils/message/background-to-ui.ts';
import { aPage, aPageVerdict, aRobotsTxt, aTabAnswer } from '../../build.ts';
import { show } from '../show.tsx';

/** The details, each by its name. */
function details(more: Partial<PageAnswer> = {}, onCheck = vi.fn()): Record<string, string[]> {
  const page = { ...aTabAnswer().page, ...more };
  const { container } = show(<PageDetails page={page} url="https://blog.test/post" onCheck={onCheck} />);
  return Object.fromEntries(
    Array.from(container.querySelectorAll('dl > div'), (row) => [
      row.querySelector('dt')?.textContent ?? '',
      Array.from(row.querySelectorAll('dd p'), ({ textContent }) => textContent ?? ''),
    ]),
  );
}

/** Facts and the verdict that they lead to. */
function about(page: Parameters<typeof aPage>[0], robotsTxt: string | null = null): Partial<PageAnswer> {
  return {
    facts: aPage(page),
    verdict: aPageVerdict(page, robotsTxt === null ? null : aRobotsTxt(robotsTxt)),
  };
}

describe('the details of a page', () => {
  it('say of each thing what is known, and what is not', () => {
    expect(details({ facts: aPage({ status: null, lang: null }), jsOnly: null })).toEqual({
      Address: ['https://blog.test/post'],
      Status: ['not known'],
      Indexable: ['not known'],
      'Robots metas': ['none'],
      'X-Robots-Tag': ['not known: the browser’s cache does not have it'],
      'robots.txt for Googlebot': ['not known'],
      Canonical: ['none'],
      'Links added by JavaScript': ['not known'],
      Language: ['not known'],
      'Requests made': ['none: all is from the browser’s own memory'],
    });
  });

  it('show what the page and its headers say, as it is written', () => {
    const robots = [
      { name: 'robots', content: 'noindex', place: 'head' },
      { name: 'GoogleBot', content: 'all', place: 'body' },
    ] as const;
    const canonicals = [{ rawHref: '/post', href: 'https://blog.test/post', place: 'head' }] as const;
    const shown = details({
      ...about({ robots, canonicals, xRobotsTag: 'max-snippet:0', lang: 'pt' }),
      jsOnly: 1500,
    });
    expect(shown).toMatchObject({
      Status: ['HTTP 200'],
      Indexable: ['no'],
      'Robots metas': ['robots: noindex', 'GoogleBot: all'],
      'X-Robots-Tag': ['max-snippet:0'],
      Canonical: ['this page', '/post'],
      'Links added by JavaScript': ['1,500'],
      Language: ['pt'],
    });
  });

  it.each([
    ['', 'allows this page'],
    ['User-agent: *\nAllow: /post', 'allows this page: line 2, Allow: /post'],
    ['User-agent: *\nDisallow: /', 'blocks this page: line 2, Disallow: /'],
  ])('say what robots.txt decides: %j', async (robotsTxt, words) => {
    const shown = details({ ...about({ xRobotsTag: '' }, robotsTxt), crawler: 'bingbot' });
    expect(shown['robots.txt for bingbot']).toEqual([words]);
    expect(shown['X-Robots-Tag']).toEqual(['none']);
  });

  it('say when robots.txt was got', () => {
    const [words] = details({ ...about({}, ''), robotsTxtAt: 0 })['robots.txt for Googlebot'] ?? [];
    expect(words).toMatch(/^allows this page \(as of .*19(69|70).*\)$/);
  });

  it('name each request, where it ended and what was answered', () => {
    const url = 'https://blog.test/post';
    const shown = details({
      requests: [
        { url, status: 200, finalUrl: 'https://blog.test/login', at: 0 },
        {
          url: 'https://blog.test/robots.txt',
          status: null,
          finalUrl: 'https://blog.test/robots.txt',
          at: 0,
        },
      ],
    });
    expect(shown['Requests made']).toEqual([
      expect.stringMatching(/^https:\/\/blog\.test\/post · HTTP 200 · → https:\/\/blog\.test\/login · ./),
      expect.stringMatching(/^https:\/\/blog\.test\/robots\.txt · no answer · ./),
    ]);
  });
});

it.each([
  ['Check now', []],
  ['Check again', [{ url: 'https://blog.test/', status: 200, finalUrl: 'https://blog.test/', at: 0 }]],
])('%s asks the page’s server', async (name, requests) => {
  const onCheck = vi.fn();
  details({ requests }, onCheck);
  fireEvent.click(screen.getByRole('button', { name }));
  expect(onCheck).toHaveBeenCalledOnce();
});
