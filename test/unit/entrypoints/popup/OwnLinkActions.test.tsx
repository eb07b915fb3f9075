import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OwnLinkActions } from '../../../../entrypoints/popup/OwnLinkActions.tsx';
import type { TargetStates } from '../../../../utils/link/target-state.ts';
import type { AnsweredLink } from '../../../../utils/message/background-to-ui.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { anOwnLink } from '../../build.ts';
import { aPost, aPostRecord } from '../../build-post.ts';
import { show } from '../../components/show.tsx';

const { permissions, runtime } = fakeBrowser;
const links = ['a', 'b', 'b#part'].map((path, index) =>
  anOwnLink({ index, href: `https://example.com/${path}` }),
);

/** All that was done, in order. */
let done: unknown[];
/** What the user says, what the background noted before, and what servers answer; null where there is no access. */
let given: boolean;
let noted: readonly string[];
let statusOf: (url: string) => number | null | Promise<number>;

beforeEach(() => {
  done = [];
  given = true;
  noted = [];
  statusOf = () => 200;
  vi.spyOn(permissions, 'request').mockImplementation(async ({ origins }) => {
    done.push(['request', origins]);
    return given;
  });
  vi.spyOn(permissions, 'contains').mockImplementation(async () => given);
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, url, urls } = Object(message);
    done.push(type === 'checkTarget' ? url : [type, urls]);
    if (type === 'wantTargets') return { ok: true, value: urls ? [] : noted };
    const status = await statusOf(url);
    return { ok: true, value: status === null ? null : { url, status, location: null, at: 0 } };
  });
});

function Actions({ own, posts }: { own: readonly AnsweredLink[]; posts: readonly PostRecord[] | null }) {
  const [targets, setTargets] = useState<TargetStates>(new Map());
  return (
    <OwnLinkActions
      tabId={5}
      links={own}
      posts={posts}
      onWatch={(some) => done.push(some)}
      targets={targets}
      onTarget={(state) => setTargets((before) => new Map(before).set(state.url, state))}
    />
  );
}

function showActions(own: readonly AnsweredLink[] = links, posts: readonly PostRecord[] | null = []) {
  show(<Actions own={own} posts={posts} />);
  // What a popup before has noted is asked for at once.
  expect(done.splice(0)).toEqual([['wantTargets', null]]);
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const says = (words: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('status').textContent).toMatch(words));
const A = 'https://example.com/a';
const B = 'https://example.com/b';

describe('where links lead', () => {
  it('is asked once a target, after the browser was asked for access in the click itself', async () => {
    showActions();
    press('Check where they lead');
    // Nothing was awaited until here; it is noted first, since the popup may close then.
    expect(done).toEqual([
      ['wantTargets', [A, B]],
      ['request', ['*://example.com/*']],
    ]);
    await says('2 there');
    expect(done.slice(2)).toEqual([['wantTargets', null], A, B]);
    expect(screen.getByRole('button', { name: 'Check again where they lead' })).toBeTruthy();
  });

  it('is summed up', async () => {
    statusOf = (url) => (url === A ? 404 : 301);
    showActions();
    press('Check where they lead');
    await says('1 moved · 1 gone');
  });

  it('is not asked where the user does not give access', async () => {
    given = false;
    showActions();
    press('Check where they lead');
    await says(/^Not allowed/);
    expect(done).not.toContain(A);
  });

  it('is not asked any further where access was taken away', async () => {
    statusOf = () => null;
    showActions();
    press('Check where they lead');
    await says(/^Not allowed/);
    expect(done).toContain(A);
    expect(done).not.toContain(B);
  });

  it('is not asked of a host that wants to be left alone, and of the others', async () => {
    statusOf = (url) => (url.startsWith('https://example.com') ? 429 : 200);
    showActions([...links, anOwnLink({ index: 3, href: 'https://shop.example.com/' })]);
    press('Check where they lead');
    await says('1 there · 1 with an error');
    expect(done).not.toContain(B);
  });

  it('is asked until the user stops it', async () => {
    const first = Promise.withResolvers<number>();
    statusOf = () => first.promise;
    showActions();
    press('Check where they lead');
    await says('Asked 0 of 2');
    press('Stop');
    first.resolve(200);
    await waitFor(() => expect(screen.getByRole('button', { name: /^Check again/ })).toBeTruthy());
    expect(done).not.toContain(B);
  });

  it('is asked by the popup that is opened after access was given', async () => {
    noted = [A, 'https://example.com/of-another-page'];
    showActions();
    await says('1 there');
    expect(done).toEqual([A]);
  });

  it('is not asked by itself where access was refused', async () => {
    noted = [A];
    given = false;
    showActions();
    await waitFor(() => expect(permissions.contains).toHaveBeenCalled());
    expect(done).toEqual([]);
  });
});

describe('all links', () => {
  it('are watched in one click, each target once', () => {
    showActions();
    press('Watch all my links here');
    expect(done).toEqual([[links[0], links[1]]]);
  });

  it('are watched but for those that are', () => {
    showActions(links, [aPostRecord(null, aPost({}, { target: { kind: 'page', url: A } }))]);
    press('Watch my other links here');
    expect(done).toEqual([[links[1]]]);
  });

  it.each<[string, readonly AnsweredLink[], readonly PostRecord[] | null]>([
    ['one alone has a button of its own', links.slice(0, 1), []],
    ['in a private window, or before it is known which are', links, null],
  ])('are not offered to be watched: %s', (_, own, posts) => {
    showActions(own, posts);
    expect(screen.queryByRole('button', { name: /^Watch/ })).toBeNull();
  });
});
