import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { AnsweredLink } from '../../../../utils/message/background-to-ui.ts';
import { anOwnLink, aPageVerdict, aRobotsTxt, aTabAnswer } from '../../build.ts';
import { showAnswer } from './show-answer.tsx';

const robots = (content: string) => ({ name: 'robots', content, place: 'head' as const });
const canonical = (path: string) => ({
  rawHref: path,
  href: `https://blog.test${path}`,
  place: 'head' as const,
});

describe('the chips', () => {
  const nofollow = anOwnLink({ kind: ['nofollow', 'sponsored'], rawRel: 'nofollow sponsored', index: 1 });
  const chips = () => Array.from(document.querySelectorAll('button.pill'), ({ textContent }) => textContent);

  it.each<[string, AnsweredLink['kind'][], boolean]>([
    ['say where their counts overlap', [['nofollow', 'sponsored'], ['nofollow'], ['followed']], true],
    ['say no such thing where they do not', [['nofollow'], ['sponsored']], false],
    ['say no such thing of links that are all alike', [['nofollow'], ['nofollow']], false],
  ])('%s', (_, kinds, isSaid) => {
    const { words } = showAnswer(kinds.map((kind, index) => anOwnLink({ kind, index })));
    expect(words.includes('(also nofollow)')).toBe(isSaid);
  });

  it('count what is special about the links, and filter them', () => {
    const { container } = showAnswer([anOwnLink(), nofollow]);
    const rows = () => container.querySelectorAll('.link-row').length;
    expect([chips(), rows()]).toEqual([['1 nofollow', '1 sponsored (also nofollow)'], 2]);
    const chip = screen.getByRole('button', { name: '1 nofollow' });
    fireEvent.click(chip);
    expect([rows(), chip.ariaPressed ?? chip.getAttribute('aria-pressed')]).toEqual([1, 'true']);
    fireEvent.click(chip);
    expect(rows()).toBe(2);
  });

  it('end with the links that pass them', () => {
    const { container, again } = showAnswer([anOwnLink(), nofollow]);
    fireEvent.click(screen.getByRole('button', { name: '1 nofollow' }));
    again([anOwnLink(), anOwnLink({ index: 1, text: 'Another' })]);
    expect([chips(), container.querySelectorAll('.link-row').length]).toEqual([[], 2]);
  });

  it('are none for a single link: its row says all', () => {
    showAnswer([nofollow]);
    expect(chips()).toEqual([]);
  });

  it('unfold what the page says of all its links, with the evidence', () => {
    const verdict = aPageVerdict({ robots: [{ name: 'robots', content: 'noindex', place: 'head' }] });
    const { container } = showAnswer([anOwnLink()], { page: { ...aTabAnswer().page, verdict } });
    const evidence = () => container.querySelector<HTMLElement>('.evidence');
    expect([chips(), evidence()?.hidden]).toEqual([['page is noindex'], true]);
    fireEvent.click(screen.getByRole('button', { name: 'page is noindex' }));
    expect(evidence()?.textContent).toMatch(/^The page itself says “robots: noindex”/);
    fireEvent.click(screen.getByRole('button', { name: 'page is noindex' }));
    expect(evidence()?.hidden).toBe(true);
  });

  it.each<[string, Parameters<typeof aPageVerdict>[0], string[]]>([
    ['that is gone', { status: 404 }, ['page is gone (404)']],
    [
      'whose notice that it is gone says noindex',
      { status: 410, robots: [robots('noindex')] },
      ['page is gone (410)', 'page is noindex'],
    ],
    [
      'whose date is over',
      { robots: [robots('unavailable_after: 1 Jan 1960')] },
      ['page is noindex by date'],
    ],
    [
      'with semicolons',
      { robots: [robots('noindex; nofollow')] },
      ['page is nofollow', 'page is noindex', 'semicolons in robots meta'],
    ],
    ['whose scripts take noindex away', { servedRobots: [robots('noindex')] }, ['served as noindex']],
    [
      'of several canonicals',
      { canonicals: [canonical('/a'), canonical('/b')] },
      ['canonicals contradict each other'],
    ],
  ])('say what is so of a page %s', (_, page, expected) => {
    showAnswer([anOwnLink()], { page: { ...aTabAnswer().page, verdict: aPageVerdict(page) } });
    expect(chips()).toEqual(expected);
  });

  it('say that robots.txt cannot be had', () => {
    const verdict = aPageVerdict({}, aRobotsTxt('', { status: 503 }));
    showAnswer([anOwnLink()], { page: { ...aTabAnswer().page, verdict } });
    expect(chips()).toEqual(['robots.txt is unreachable']);
  });
});
