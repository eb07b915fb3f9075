import { useState } from 'preact/hooks';
import '../../../utils/store/fresh-store.ts';
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Posts } from '../../../../../entrypoints/dashboard/posts/Posts.tsx';
import { panelDrafts } from '../../../../../entrypoints/dashboard/posts/panel/drafts.ts';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import { useRoute } from '../../../../../entrypoints/dashboard/use-route.ts';
import { readUiToBackground, type UiToBackground } from '../../../../../utils/message/ui-to-background.ts';
import { addDomains } from '../../../../../utils/settings/domains.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { addPosts, allPosts } from '../../../../../utils/store/posts/posts.ts';
import { own } from '../../../build.ts';
import { aCheck, aPost } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

const { permissions, runtime } = fakeBrowser;
/** Sixty are gone through in real browsers. */
const MANY = 12;

/** What the background was asked. */
let asked: UiToBackground[];

beforeEach(async () => {
  asked = [];
  history.replaceState(null, '', '#posts?state=lost&sort=page');
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: ['*://*/*'] }));
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const read = readUiToBackground(message);
    if (read) asked.push(read);
    return { ok: true, value: read?.type === 'addStep' ? { at: 1, reminded: [] } : undefined };
  });
  await addDomains(own('example.com'), 1000);
  const pages = Array.from({ length: MANY }, (_, i) => `https://blog.test/${String(i).padStart(2, '0')}`);
  await addPosts(pages.map((url) => aPost({ url })));
  const store = await openStore();
  for (const record of await allPosts()) {
    const last = aCheck({ verdict: 'lost', link: null, reasons: [{ code: 'page-404', evidence: '' }] });
    await store.put('posts', { ...record, state: { ...record.state, verdict: 'lost', firstSeen: 1, last } });
  }
});

function Dashboard() {
  const route = useRoute();
  const [drafts] = useState(panelDrafts);
  const actions = usePostActions();
  return route.part === 'posts' ? <Posts view={route.view} drafts={drafts} actions={actions} /> : null;
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
/** Looking it up by its role takes a hundred times as long, once for each guest post. */
const title = () => document.querySelector('.post-panel h2');
const page = (i: number) => `blog.test/${String(i).padStart(2, '0')}`;

it('lost guest posts are gone through without leaving the keyboard', async () => {
  show(<Dashboard />);
  await screen.findByRole('button', { name: page(0) });
  press('j');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(page(0)));
  // The browser makes a click of Enter.
  if (document.activeElement) fireEvent.click(document.activeElement);
  for (let i = 0; i < MANY; i++) {
    await waitFor(() => expect(title()?.textContent).toBe(page(i)));
    expect(document.activeElement).toBe(title());
    if (i % 2) press('x');
    else press('c');
    if (i < MANY - 1) press('j');
  }
  await screen.findByText(`${MANY / 2} selected`);
  expect(asked.filter(({ type }) => type === 'checkPosts')).toHaveLength(MANY / 2);
  // At the end there is no next, and the way back is there.
  press('j');
  press('k');
  await waitFor(() => expect(title()?.textContent).toBe(page(MANY - 2)));
  press('Escape');
  // Setting `scrollTop` scrolls nothing in happy-dom.
  fireEvent.scroll(document.querySelector('.posts-table-scroller') ?? document.body);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(page(MANY - 2)));
  expect(title()).toBeNull();
  expect(location.hash).toBe('#posts?state=lost&sort=page');
});

it('what was searched for is kept when the field is left for the list, and Back leads to what was before all of it', async () => {
  show(<Dashboard />);
  await screen.findByRole('button', { name: page(3) });
  const steps = history.length;
  press('/');
  for (const value of ['0', '03'])
    fireEvent.input(document.activeElement ?? document.body, { target: { value } });
  await waitFor(() => expect(location.hash).toBe('#posts?state=lost&search=03&sort=page'));
  expect(history.length).toBe(steps + 1);
  press('Enter');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(page(3)));
  expect(location.hash).toBe('#posts?state=lost&search=03&sort=page');
});

it('in groups by tag, a guest post with two tags is gone through once', async () => {
  const store = await openStore();
  const [a, b, ...others] = (await allPosts()).sort((one, other) => (one.url < other.url ? -1 : 1));
  for (const { id } of others) await store.delete('posts', id);
  for (const [record, tags] of [
    [a, ['one', 'two']],
    [b, ['two']],
  ] as const)
    if (record) await store.put('posts', { ...record, post: { ...record.post, tags } });
  history.replaceState(null, '', '#posts?sort=page&group=tag');
  show(<Dashboard />);
  fireEvent.click((await screen.findAllByRole('button', { name: page(0) }))[0] ?? document.body);
  await waitFor(() => expect(title()?.textContent).toBe(page(0)));
  press('j');
  await waitFor(() => expect(title()?.textContent).toBe(page(1)));
  press('j');
  expect(title()?.textContent).toBe(page(1));
  press('k');
  await waitFor(() => expect(title()?.textContent).toBe(page(0)));
});

it('keys edit, search and say what they do, and do nothing while the user types', async () => {
  show(<Dashboard />);
  fireEvent.click(await screen.findByRole('button', { name: page(1) }));
  await waitFor(() => expect(document.activeElement).toBe(title()));
  press('e');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  const posts = location.hash;
  for (const key of ['j', 'x', 'c', '?', '/']) press(key);
  expect(location.hash).toBe(posts);
  expect(asked.some(({ type }) => type === 'checkPosts')).toBe(false);
  press('Escape');
  expect(document.activeElement).toBe(title());
  press('/');
  expect(document.activeElement?.getAttribute('type')).toBe('search');
  press('Escape');
  await waitFor(() => expect(document.activeElement?.closest('[data-post]')).not.toBeNull());
  expect(title()).not.toBeNull();
  press('?');
  await screen.findByRole('heading', { name: 'Keys' });
});

it('what was typed of a guest post is there again after the next one, and after another part of the dashboard', async () => {
  show(<Dashboard />);
  fireEvent.click(await screen.findByRole('button', { name: page(1) }));
  const note = () => screen.getAllByLabelText<HTMLInputElement>('Note')[0];
  await waitFor(() => expect(document.activeElement).toBe(title()));
  fireEvent.input(note() ?? document.body, { target: { value: 'By mail' } });
  press('j');
  await waitFor(() => expect(title()?.textContent).toBe(page(2)));
  expect(note()?.value).toBe('');
  press('k');
  await waitFor(() => expect(note()?.value).toBe('By mail'));
  const { hash } = location;
  for (const part of ['#settings', hash]) {
    location.hash = part;
    act(() => void dispatchEvent(new HashChangeEvent('hashchange')));
  }
  await waitFor(() => expect(note()?.value).toBe('By mail'));
});
