import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anOwnLink, aPageVerdict, aRobotsTxt, aTabAnswer } from '../../build.ts';
import { aPageLink } from '../../build-link.ts';
import { showAnswer } from './show-answer.tsx';

describe('an answer', () => {
  it('begins with the answer in one line, and the site it is about', () => {
    showAnswer([anOwnLink({ kind: ['nofollow'] })], { url: 'https://www.blog.test/post' });
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('1 link to example.com, does not count: nofollow');
    expect(screen.getByText('blog.test')).toBeTruthy();
  });

  it('names sites and domains as people read them', () => {
    const name = 'xn--mnchen-3ya.example';
    const { words } = showAnswer([anOwnLink({ domain: name }), anOwnLink()], { url: `https://${name}/` });
    expect(words).toContain('münchen.example1 link');
    expect(screen.getAllByText('münchen.example')).toHaveLength(2);
    expect(words).not.toContain('xn--');
  });

  it('lists the links by domain', () => {
    const links = [anOwnLink(), anOwnLink({ domain: '=www.example.org', index: 1 }), anOwnLink({ index: 2 })];
    showAnswer(links);
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['example.com2 links', 'www.example.org1 link']);
  });

  it('shows and copies a link', () => {
    const link = anOwnLink();
    const { on } = showAnswer([link]);
    fireEvent.click(screen.getByTitle('Show on the page'));
    fireEvent.click(screen.getByRole('button', { name: 'Copy the address' }));
    expect(on.show).toHaveBeenCalledExactlyOnceWith(link);
    expect(on.copy).toHaveBeenCalledExactlyOnceWith(link);
  });

  it('says that it lists only the first', () => {
    expect(showAnswer([anOwnLink()], { ownTotal: 1500 }).words).toContain(
      'The first 1 are listed; all 1,500 are recorded.',
    );
  });
});

describe('an answer without links', () => {
  const sites = [{ site: 'other.test', links: 3, nofollow: 1 }];

  it('shows the sites that the page does link to', async () => {
    const { words } = showAnswer([], {
      sites,
      siteTotal: 1,
      totals: { ...aTabAnswer().totals, links: 3 },
    });
    expect(words).toContain('No link to example.com');
    expect(words).toContain('These are the sites it does link to:');
    expect(await screen.findByText('other.test')).toBeTruthy();
  });

  it('says that the page links to no other site', () => {
    expect(showAnswer([], { totals: { ...aTabAnswer().totals, links: 3 } }).words).toContain(
      'It links to no other site either.',
    );
  });

  it('says that the page has no links at all, and that alone', () => {
    const { words } = showAnswer();
    expect(words).toContain('This page has no links at all.');
    expect(words).not.toContain('either');
  });

  it('shows no other sites where there is something better to show', () => {
    const { container } = showAnswer([anOwnLink()], { sites, siteTotal: 1 });
    expect(container.querySelector('.outbound-sites')).toBeNull();
  });
});

describe('the parts of an answer', () => {
  it.each([
    ['mine', /Example/],
    ['all', /^1 to other sites$/],
    ['sites', /other\.test/],
    ['page', /Robots metas/],
  ] as const)('%s', async (view, words) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => ({
      ok: true,
      value: { links: [aPageLink()], linkTotal: 1 },
    }));
    showAnswer([anOwnLink()], { sites: [{ site: 'other.test', links: 3, nofollow: 1 }], siteTotal: 1 }, view);
    expect(await within(screen.getByRole('tabpanel')).findByText(words)).toBeTruthy();
  });
});

describe('what the reader should know', () => {
  it.each([
    ['loading', { loading: true }, /still loading/],
    ['gone', { gone: 2 }, /took 2 links away/],
  ] as const)('%s: and can read again', (_, more, words) => {
    const { on } = showAnswer([anOwnLink()], more);
    expect(screen.getByText(words)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(on.readAgain).toHaveBeenCalledOnce();
  });

  it('is which frames could not be read, and that they can be', () => {
    const frames = [
      'https://a.test/1',
      'https://a.test/2',
      'https://b.test/',
      'about:srcdoc',
      'https://d.test/',
    ];
    const { on, words } = showAnswer([anOwnLink()], { unreadFrames: frames });
    expect(words).toContain('5 frames could not be read: a.test, b.test, about:srcdoc …');
    fireEvent.click(screen.getByRole('button', { name: 'Allow and read' }));
    expect(on.readFrames).toHaveBeenCalledOnce();
  });

  it('is that frames of its own site did not load: no access is asked for what is given', () => {
    const { words } = showAnswer([anOwnLink()], { failedFrames: 1 });
    expect(words).toContain('1 frame of this site did not load');
    expect(words).not.toContain('could not be read');
    expect(screen.queryByRole('button', { name: 'Allow and read' })).toBeNull();
  });

  it('is of how many links nobody knows whether they are seen', () => {
    expect(showAnswer([anOwnLink()], { notLookedAt: 2 }).words).toContain(
      'It is not known whether readers see 2 of these links.',
    );
  });

  it('is nothing where all is well', () => {
    const page = { ...aTabAnswer().page, verdict: aPageVerdict({ xRobotsTag: '' }, aRobotsTxt()) };
    expect(showAnswer([anOwnLink()], { page }).container.querySelector('.note')).toBeNull();
  });
});

describe('what nobody has looked at', () => {
  it('is said, with the button that looks', () => {
    const { on } = showAnswer([anOwnLink()]);
    expect(screen.getByText(/^X-Robots-Tag, robots.txt not checked/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(on.check).toHaveBeenCalledOnce();
  });

  it('is nothing to ask about where the page does not link to us', () => {
    expect(showAnswer().container.querySelector('.chips')).toBeNull();
  });

  it('is said to have been asked for in vain', () => {
    const requests = [
      { url: 'https://blog.test/post', status: 403, finalUrl: 'https://blog.test/post', at: 0 },
    ];
    const page = { ...aTabAnswer().page, requests };
    const { words } = showAnswer([anOwnLink()], { page });
    expect(words).toContain('X-Robots-Tag, robots.txt not found out: see “This page”');
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
  });
});
