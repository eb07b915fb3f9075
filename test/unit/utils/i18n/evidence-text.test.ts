import { describe, expect, it } from 'vitest';
import { evidenceText } from '../../../../utils/i18n/evidence-text.ts';
import type { AnsweredLink } from '../../../../utils/message/background-to-ui.ts';
import { anOwnLink } from '../../build.ts';

const AT = Date.parse('2027-01-01T12:00:00Z');
const PAGE = 'https://blog.test/post';

const linesOf = (link: Partial<AnsweredLink> = {}, html: string | null = '<a href="/">x</a>') =>
  evidenceText(anOwnLink(link), { url: PAGE, at: AT, html }).split('\n');

describe('a link as evidence', () => {
  it('is the page, the time, its HTML, its rel, the verdict and why', () => {
    const html = '<a href="https://example.com/" rel="ugc">Example</a>';
    expect(linesOf({ kind: ['ugc'], rawRel: 'ugc' }, html)).toEqual([
      'Page: https://blog.test/post',
      expect.stringMatching(/^Seen: .*2027.* \(2027-01-01T12:00:00\.000Z\)$/),
      `Link: ${html}`,
      'rel: ugc',
      'Verdict: does not count: ugc',
      '- Its rel says ugc: users wrote it, and the site asks search engines to give it no credit. [rel="ugc"]',
    ]);
  });

  it('has no rel where the link has none, and no reason where nothing speaks against it', () => {
    expect(linesOf({ verdict: { counts: true, reasons: [] } }).slice(-2)).toEqual([
      'rel: none',
      'Verdict: counts',
    ]);
  });

  it('names the frame that the link is in', () => {
    expect(linesOf({ frame: 'https://frame.test/' })[1]).toBe('In the frame: https://frame.test/');
  });

  it('is a line each, however the page breaks its HTML', () => {
    expect(linesOf({}, '<a\n  href="/"\n>x\n</a>')[2]).toBe('Link: <a href="/" >x </a>');
  });

  it('is rebuilt from what was read where the page does not have the link any more', () => {
    const link = { href: 'https://example.com/?a&b', rawRel: '"><b', text: '1 < 2' };
    expect(linesOf(link, null)[2]).toBe(
      'Link: <a href="https://example.com/?a&amp;b" rel="&quot;>&lt;b">1 &lt; 2</a>',
    );
  });
});
