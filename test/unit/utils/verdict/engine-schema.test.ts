import { describe, expect, it } from 'vitest';
import { AS_GOOGLE, crawlersOf } from '../../../../utils/verdict/engine.ts';
import { readCrawler, readJudgeAs } from '../../../../utils/verdict/engine-schema.ts';

describe('what was stored', () => {
  it.each([
    ['all of it', { engine: 'bing', crawler: 'AhrefsBot' }, { engine: 'bing', crawler: 'AhrefsBot' }],
    ['no crawler', { engine: 'yandex', crawler: null }, { engine: 'yandex', crawler: null }],
    ['an engine that nobody knows', { engine: 'x', crawler: 'a' }, { engine: 'google', crawler: 'a' }],
    [
      'a crawler with a line of its own',
      { engine: 'bing', crawler: 'a\nb' },
      { engine: 'bing', crawler: null },
    ],
    ['a part alone', { engine: 'bing' }, { engine: 'bing', crawler: null }],
    ['nothing', undefined, AS_GOOGLE],
    ['something else', 'bing', AS_GOOGLE],
  ])('%s', (_, stored, as) => {
    expect(readJudgeAs(stored)).toEqual(as);
  });
});

describe('a crawler’s name', () => {
  it.each([
    ['Bingbot', 'Bingbot'],
    [' AhrefsBot/7.0 ', 'AhrefsBot'],
    ['Googlebot-Image', 'Googlebot-Image'],
    ['008', '008'],
    ['', null],
    ['  ', null],
    ['*', undefined],
    ['two words', undefined],
    ['Sogou web spider/4.0', undefined],
    ['bot:', undefined],
    ['x'.repeat(101), undefined],
  ])('%j is read as %j', (typed, crawler) => {
    expect(readCrawler(typed)).toBe(crawler);
  });
});

describe('robots.txt is read for', () => {
  it.each([
    [{ engine: 'google', crawler: null }, ['Googlebot']],
    [{ engine: 'bing', crawler: null }, ['bingbot', 'msnbot']],
    [{ engine: 'bing', crawler: 'AhrefsBot' }, ['AhrefsBot']],
  ] as const)('%j: %j', (as, crawlers) => {
    expect(crawlersOf(as)).toEqual(crawlers);
  });
});
