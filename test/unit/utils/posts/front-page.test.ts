import { describe, expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { comparePost, type Finding } from '../../../../utils/posts/judge.ts';
import { knownPageOf } from '../../../../utils/posts/known-page.ts';
import type { Observation } from '../../../../utils/posts/observation.ts';
import { newState, takeFinding } from '../../../../utils/posts/state.ts';
import { aFinding, aLink, anotherLink, aPost, aSeen, DAY, HOUR, inShort, NOW } from './build.ts';

const say = (seen: Observation) => inShort(comparePost(aPost(), seen));
const OTHER = 'https://example.com/other';

describe('an address that leads to the front page', () => {
  const front = (more: Parameters<typeof aSeen>[1] = {}, links = [anotherLink()]) =>
    aSeen(links, { ...more, head: { finalUrl: 'https://blog.test/', isForGood: true, ...more.head } });
  const seen = knownPageOf(aPost(), aSeen(), NOW);
  it.each<[string, Observation, string]>([
    ['for good', front(), 'seems-lost: front-page https://blog.test/'],
    [
      'of a language',
      front({ head: { finalUrl: 'https://www.blog.test/en/' } }),
      'seems-lost: front-page https://www.blog.test/en/',
    ],
    ['for now', front({ head: { isForGood: false } }), 'unknown: soft-404 https://blog.test/'],
    [
      'in a way that is not known',
      aSeen([anotherLink()], { head: { finalUrl: 'https://blog.test/' } }),
      'unknown: soft-404 https://blog.test/',
    ],
    [
      'of another site',
      front({ head: { finalUrl: 'https://other.test/' } }),
      'unknown: soft-404 https://other.test/',
    ],
    ['that has the link', front({}, [aLink()]), 'kept: moved https://blog.test/'],
    [
      'that has the link in its footer',
      front({}, [aLink({ position: 'footer' })]),
      'unknown: soft-404 https://blog.test/',
    ],
    [
      'that has another link to the user',
      front({}, [aLink({ href: OTHER })]),
      'unknown: soft-404 https://blog.test/',
    ],
    [
      'that asks to log in',
      front({ signs: { asksPassword: true, text: 'Welcome to our blog. '.repeat(70) } }),
      'unknown: login https://blog.test/',
    ],
    [
      'that is a notice',
      front({ signs: { text: 'We are moving.', scripts: [] } }),
      'unknown: scant-text We are moving.',
    ],
    [
      'that is an outage',
      front({ page: { title: 'Site under maintenance' }, signs: { text: 'Back soon. '.repeat(20) } }),
      'unknown: outage Site under maintenance',
    ],
    [
      'that names the user',
      front({ signs: { text: 'Flour of Example.com. '.repeat(200) } }),
      'seems-lost: front-page https://blog.test/',
    ],
  ])('%s', (_, observation, expected) => {
    expect(say(observation)).toBe(expected);
  });

  it('is no other page than the known one', () => {
    const text = 'What is new on our blog this week. '.repeat(130);
    const found = comparePost(aPost(), front({ signs: { text } }), { link: true, target: null, page: seen });
    expect(inShort(found)).toBe('seems-lost: front-page https://blog.test/');
  });
});

describe('a second look', () => {
  const removed = aFinding({ verdict: 'seems-lost' });
  const front = aFinding({
    verdict: 'seems-lost',
    reasons: [{ code: 'front-page', evidence: 'https://blog.test/' }],
  });
  const thin = { ...front, reasons: [...front.reasons, { code: 'scant-text' as const, evidence: '' }] };
  it.each<[string, Finding, Finding, number, PostVerdict]>([
    ['for less than a day', front, front, DAY - 1, 'seems-lost'],
    ['for a day', front, front, DAY, 'lost'],
    ['after the page was without the link', removed, front, HOUR, 'seems-lost'],
    ['and then is a page without the link', front, removed, HOUR, 'seems-lost'],
    ['and a day later is a page without the link', front, removed, DAY, 'lost'],
    ['that may be a notice', front, thin, DAY, 'seems-lost'],
  ])('%s', (_, first, second, after, verdict) => {
    const post = aPost();
    const one = takeFinding(post, newState(post), first, NOW).state;
    // Not even who asks for a second look has it sooner.
    expect(takeFinding(post, one, second, NOW + after, true).state.verdict).toBe(verdict);
  });
});
