import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { expectAccessible, SCHEMES } from './accessible.ts';
import { inEachBrowser, isWhole, itInLongRun } from './each-browser.ts';
import { addPosts, expectedPost, openPosts, postRows } from './posts-local.ts';
import { retype } from './settings.ts';

const LINK = '<a href="https://example.com/guide">The guide</a>';
const PAGES = {
  '/kept': article(LINK),
  '/kept-too': article(LINK),
  '/marked': article('<a href="https://example.com/guide" rel="nofollow">The guide</a>'),
  '/without': article(''),
  '/busy': 503,
};

/** The list of guest posts from none to some: each test goes on where the one before ended. */
inEachBrowser('the list of guest posts', (browser, kind) => {
  let blog: Blog;
  let view: View;
  beforeAll(async () => {
    blog = await serveBlog(PAGES);
    await setDomains(browser(), ['example.com']);
    await browser().grant(['*://localhost/*']);
  });
  afterAll(() => blog.close());
  beforeEach(async () => {
    view = await openPosts(browser());
    if (kind === 'firefox') return;
    // Firefox opens it wide enough for all columns; as Chromium opens it, each guest post has two lines.
    const tab = await browser().open(await view.url());
    await view.close();
    await tab.setViewport(1280, 800);
    await tab.waitFor(() => document.querySelector('main[data-posts]'));
    view = tab;
  });
  afterEach(() => view.close());

  const rowsAre = (expected: readonly string[]) =>
    expect
      .poll(async () => (await postRows(view)).map((row) => row.replace(/localhost:\d+\/|About /, '')))
      .toEqual(expected);
  const done = () => view.waitFor(() => document.querySelector('.done-note .note')?.textContent);
  const select = (name: string) => view.click(`input[aria-label$="${name}"]`);

  it('says at first how to begin', async () => {
    expect(await view.evaluate(() => document.querySelector('.posts-list-none h2')?.textContent)).toBe(
      'No guest posts yet',
    );
    expect(await view.evaluate(() => document.title)).toBe('Guest posts · Backlight');
    await expectAccessible(view);
  });

  it('takes pasted addresses, and leaves what is wrong to be mended', async () => {
    await pressButton(view, 'Add guest posts');
    await view.waitFor(() => document.querySelector('.post-form'));
    const typed = `${blog.origin}/kept\thttps://example.com/guide\n${blog.origin}/without\nno address`;
    await view.evaluate((words: string) => {
      const field = document.querySelector('textarea');
      if (field) field.value = words;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }, typed);
    await pressButton(view, 'Add 2 guest posts');
    expect(await done()).toMatch(/^2 guest posts added\./);
    expect(
      await view.waitFor(() => document.querySelector('.post-form .problem:not(:empty)')?.textContent),
    ).toBe('“no address” is no web address. Paste the whole address, as in https://blog.example/post.');
    expect(await view.evaluate(() => document.querySelector('textarea')?.value)).toBe('no address');
    await view.waitFor(() => {
      const { top, bottom } = document.querySelector('.post-panel .done-note')?.getBoundingClientRect() ?? {};
      return top !== undefined && bottom !== undefined && top >= 0 && bottom <= innerHeight;
    });
    await expectAccessible(view);
    await pressButton(view, 'Cancel');
    await rowsAre(['not found yet: without', 'kept: kept']);
  });

  it('comes back to the list where nothing is left to mend, and can take back what was added', async () => {
    await pressButton(view, 'Add guest posts');
    await view.waitFor(() => document.querySelector('.post-form'));
    await view.type('textarea', `${blog.origin}/elsewhere`);
    await pressButton(view, 'Add 1 guest post');
    await view.waitFor(() => location.hash === '#posts' && !document.querySelector('.post-form'));
    expect(await done()).toMatch(/^1 guest post added\./);
    await pressButton(view, 'Undo');
    await rowsAre(['not found yet: without', 'kept: kept']);
  });

  it('shows every state, the history, and for what access is missing', async () => {
    const paths = ['/kept-too', '/marked', '/busy'];
    await addPosts(view, [
      ...paths.map((path) => expectedPost(blog.origin + path, { notes: `note on ${path.slice(1)}` })),
      expectedPost('https://blog.far.test/post'),
    ]);
    await view.waitFor(
      () =>
        document.querySelectorAll('.post-history').length === 5 && !document.querySelector('.run-progress'),
    );
    await view.click('.posts-heading .page button');
    await rowsAre([
      'kept: kept',
      'kept: kept-too',
      'not as agreed: nofollow: marked',
      'not found yet: without',
      'not checked yet: blog.far.test/post',
      'unknown: 503: busy',
    ]);
    expect(await view.evaluate(() => document.querySelector('.posts-notes-access span')?.textContent)).toBe(
      '1 guest post is checked only when you are there: its site is not allowed.',
    );
    await view.move('.posts-table tr[data-verdict=changed] .mark');
    expect(
      await view.waitFor(() => {
        const words = document.querySelector('.history-popover')?.textContent;
        return words?.includes('not as agreed') && words;
      }),
    ).toMatch(/ · not as agreed · The link is marked nofollow, which was not agreed\.$/);
  });

  if (!isWhole(kind, 'firefox')) return;

  itInLongRun('is filtered by state and by words', async () => {
    await view.click('.overview [data-verdict=kept]');
    await rowsAre(['kept: kept-too', 'kept: kept']);
    expect(await view.evaluate(() => location.hash)).toBe('#posts?state=kept');
    await view.evaluate(() => history.back());
    await view.waitFor(() => document.querySelectorAll('.open').length === 6);
    await view.type('input[type=search]', 'note on MARKED');
    await rowsAre(['not as agreed: nofollow: marked']);
    await retype(view, 'input[type=search]', 'nowhere');
    await rowsAre([]);
    await pressButton(view, 'Show all');
    await view.waitFor(() => document.querySelectorAll('.open').length === 6);
  });

  it('has a panel for each, with what was agreed and all checks', async () => {
    await view.click('tr[data-verdict=changed] .open');
    await view.waitFor(() => document.querySelector('.timeline .status-badge'));
    await expectAccessible(view);
    await view.press('e');
    await view.waitFor(() => document.querySelector('.post-form'));
    await expectAccessible(view);
    await view.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.post-expectation-marks label'), (label) => label)
        .at(0)
        ?.click(),
    );
    await view.click('.post-form [type=submit]');
    expect(await done()).toMatch(/^Changes saved\./);
    await view.waitFor(() => !document.querySelector('tr[data-verdict=changed]'));
    expect(
      await view.waitFor(() =>
        Array.from(document.querySelectorAll('.timeline li p'), (line) => line.textContent).find((line) =>
          line?.includes(' · followed · '),
        ),
      ),
    ).toBe('https://example.com/guide · followed · any');
    await view.press('Escape');
    await view.waitFor(() => document.activeElement?.closest('tr'));
  });

  itInLongRun('removes those that are selected, and puts them back', async () => {
    await select('/kept');
    await select('/kept-too');
    expect(await view.evaluate(() => document.querySelector('.selection-bar span')?.textContent)).toBe(
      '2 selected',
    );
    await pressButton(view, 'Remove');
    expect(await done()).toMatch(/^2 guest posts removed\./);
    await view.waitFor(() => document.querySelectorAll('.open').length === 4);
    await pressButton(view, 'Undo');
    await view.waitFor(() => document.querySelectorAll('.open').length === 6);
  });

  itInLongRun('ignores those that are selected at once, and watches them again', async () => {
    await select('blog.far.test/post');
    await pressButton(view, 'Ignore');
    expect(await done()).toMatch(/^1 guest post is ignored\./);
    await view.waitFor(() => document.querySelector('tr[data-verdict=ignored]'));
    // It can be taken back after a visit to another part, too.
    await view.evaluate(() => {
      location.hash = '#claims';
    });
    await view.waitFor(() => document.querySelector('.claims-page'));
    await view.evaluate(() => history.back());
    expect(await done()).toMatch(/^1 guest post is ignored\./);
    await pressButton(view, 'Undo');
    await view.waitFor(() => !document.querySelector('tr[data-verdict=ignored]'));
  });

  it('checks those that are selected, and says which it cannot', async () => {
    await select('/without');
    await select('blog.far.test/post');
    await pressButton(view, 'Check now');
    expect(await done()).toBe('1 guest post is not checked: access to its site is missing.');
    await view.waitFor(() => document.querySelectorAll('tr[data-verdict=seems-lost] .mark').length >= 2);
    // What was said is not of the post that is opened next.
    await view.click('tr[data-verdict=seems-lost] .open');
    await view.waitFor(() => {
      const note = document.querySelector('.post-panel .done-note');
      return note && !note.textContent?.includes('not checked');
    });
  });

  it('says how far it is when all are checked, and can be stopped and go on', async () => {
    const release = blog.hold();
    await pressButton(view, 'Check all');
    const progress = () => view.waitFor(() => document.querySelector('.run-progress span')?.textContent);
    expect(await progress()).toMatch(/^\d of 5 checked/);
    await pressButton(view, 'Stop');
    await view.waitFor(() =>
      document.querySelector('.run-progress span')?.textContent?.endsWith(' · stopped'),
    );
    release();
    await pressButton(view, 'Resume');
    await view.waitFor(() => !document.querySelector('.run-progress'));
  });

  it('works by the keyboard: a range is selected, a mark is read, a post is opened', async () => {
    await view.waitFor(() => document.querySelectorAll('.post-history').length === 5);
    // The list is one stop of the Tab key.
    expect(await view.evaluate(() => document.querySelectorAll('.posts-table [tabindex="0"]').length)).toBe(
      1,
    );
    await view.evaluate(() => document.querySelector<HTMLElement>('.posts-table [tabindex="0"]')?.focus());
    await view.press('ArrowLeft');
    await view.press(' ');
    for (let i = 0; i < 3; i++) await view.press('ArrowDown');
    await view.press('Shift+ ');
    await view.waitFor(() => document.querySelector('.selection-bar span')?.textContent === '4 selected');
    await view.press('ArrowRight');
    await view.press('ArrowRight');
    await view.waitFor(() => document.activeElement?.className === 'post-history');
    await view.press('ArrowLeft');
    await view.waitFor(() => document.querySelector('.mark.chosen'));
    await view.press('Enter');
    await view.waitFor(() => document.activeElement === document.querySelector('.post-panel h2'));
  });

  it.each(SCHEMES)('has no barriers in %s', async (scheme) => {
    await browser().setColorScheme(scheme);
    await view.close();
    view = await openPosts(browser());
    await view.waitFor(() => document.querySelector('.post-history'));
    await expectAccessible(view);
  });
});
