import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PostCard } from '../../../../components/posts/PostCard.tsx';
import { type PointedCheck, PostHistory } from '../../../../components/posts/PostHistory.tsx';
import { PostTimeline } from '../../../../components/posts/PostTimeline.tsx';
import { StatusShape } from '../../../../components/posts/StatusShape.tsx';
import { POST_VERDICTS } from '../../../../utils/posts/check.ts';
import type { PostOffer } from '../../../../utils/posts/offers.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { aBaseline } from '../../utils/posts/build.ts';
import { show } from '../show.tsx';

const NOW = Date.UTC(2026, 2, 4);
const OFFER: PostOffer = { kind: 'accept', post: aPost() };
const CHANGED = aCheck({
  verdict: 'changed',
  reasons: [{ code: 'rel-added', evidence: 'nofollow' }],
  changes: [{ what: 'rel', from: '', to: 'nofollow' }],
});

describe('a guest post in the popup', () => {
  const seen = aPost({ baseline: aBaseline() });
  const card = (record = aPostRecord(CHANGED, seen), offers: readonly PostOffer[] = [OFFER]) => {
    const on = { onCheck: vi.fn(), onVisit: vi.fn(), onAgree: vi.fn(), onOpen: vi.fn() };
    return { on, ...show(<PostCard record={record} now={NOW} checking={false} offers={offers} {...on} />) };
  };

  it('says how it stands, how long ago, what changed and why', () => {
    const { container } = card();
    expect(container.querySelector('.state-line')?.textContent).toBe('changed9 hours ago');
    expect(container.querySelector('.state-line time')?.getAttribute('title')).toMatch(/^Mar 3, 2026/);
    expect(container.querySelector('.status-shape.changed')).toBeTruthy();
    expect(screen.getByText('rel: (none) → nofollow')).toBeTruthy();
    expect(screen.getByText('The link is marked nofollow, which was not agreed.')).toBeTruthy();
    const checked = screen.getByRole('status').querySelector('time');
    expect(checked?.textContent).toBe('checked 9 hours ago');
    expect(checked?.title).toMatch(/^Mar 3, 2026.*, in the background$/);
    expect(checked?.dateTime).toBe(new Date(CHANGED.at).toISOString());
  });

  it('is checked, accepted and opened', () => {
    const { on } = card();
    for (const name of ['Check now', 'Accept this change', 'Details'])
      fireEvent.click(screen.getByRole('button', { name }));
    for (const call of [on.onCheck, on.onAgree, on.onOpen]) expect(call).toHaveBeenCalledOnce();
    expect(on.onVisit).not.toHaveBeenCalled();
  });

  it('that is as it was has nothing to accept', () => {
    card(aPostRecord(), []);
    expect(screen.queryByRole('button', { name: /Accept/ })).toBeNull();
  });

  it('that nobody has looked at says so', () => {
    const { container } = card(aPostRecord(null), []);
    expect(container.querySelector('.state-line')?.textContent).toBe('not checked yet');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('says where its link should lead, and what the true address is', () => {
    const target = { kind: 'page', url: 'https://example.com/caf%C3%A9' } as const;
    const { container } = card(aPostRecord(null, aPost({}, { target })), []);
    const shown = container.querySelector<HTMLElement>('.target bdi');
    expect([shown?.textContent, shown?.title]).toEqual(['example.com/café', target.url]);
  });

  it('that the background was kept from is looked at where it is open', () => {
    const refused = aCheck({
      verdict: 'unknown',
      reasons: [{ code: 'status', evidence: 'HTTP 403' }],
      status: 403,
      link: null,
    });
    const { on } = card(aPostRecord(refused), []);
    fireEvent.click(screen.getByRole('button', { name: 'Look at this page' }));
    expect(on.onVisit).toHaveBeenCalledOnce();
  });

  it('that is planned and that nobody has looked at says both', () => {
    const { container } = card(aPostRecord(null, aPost({ planned: true })), []);
    expect(container.querySelector('.state-line')?.textContent).toMatch(/^plannedfor [\d,]+ days$/);
    expect(screen.getByText('Not checked yet.')).toBeTruthy();
  });

  it('whose page has moved says so once', () => {
    const [from, to] = ['https://blog.test/post', 'https://blog.test/moved'];
    const moved = aCheck({
      reasons: [{ code: 'moved', evidence: to }],
      changes: [{ what: 'address', from, to }],
    });
    const { container } = card(aPostRecord(moved));
    expect(container.querySelector('.changes')?.textContent).toBe(`page: ${from} → ${to}`);
    expect(container.querySelector('.reasons')).toBeNull();
  });

  it('tells of a long address both its ends, before and after', () => {
    const long = (end: string) => `https://example.com/${'long-'.repeat(40)}${end}`;
    const changes = [{ what: 'target', from: long('a'), to: long('b') }] as const;
    const { container } = card(aPostRecord(aCheck({ verdict: 'changed', changes })));
    expect(container.querySelector('.changes')?.textContent).toMatch(
      /^target: https:\/\/example\.com\/[^ ]*…[^ ]*-a → https:\/\/example\.com\/[^ ]*…[^ ]*-b$/,
    );
  });

  it('that seems lost is not said to be lost', () => {
    const { container } = card(aPostRecord(aCheck({ verdict: 'seems-lost', link: null })), []);
    expect(container.textContent).toMatch(/seems lost, will look again at Mar 10, \d+:30/);
  });

  it('that is being looked at says so', () => {
    show(
      <PostCard
        record={aPostRecord()}
        now={NOW}
        checking
        onCheck={vi.fn()}
        onVisit={vi.fn()}
        offers={[]}
        onAgree={vi.fn()}
        onOpen={vi.fn()}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('Looking at the page …');
  });
});

it('every verdict has a shape of its own', () => {
  const shapes = POST_VERDICTS.map((verdict) => {
    const { container } = show(<StatusShape verdict={verdict} />);
    return container.querySelector('path')?.getAttribute('d');
  });
  expect(new Set(shapes).size).toBe(POST_VERDICTS.length);
});

describe('the history', () => {
  const checks = [aCheck({ at: 1 }), aCheck({ at: 2, verdict: 'unknown' }), CHANGED];
  const history = () => {
    const [onPoint, onOpen] = [vi.fn<(pointed: PointedCheck | null) => void>(), vi.fn()];
    show(<PostHistory checks={checks} seen={aPostRecord()} onPoint={onPoint} onOpen={onOpen} />);
    const said = () => onPoint.mock.lastCall?.[0]?.words;
    return { onOpen, said, strip: screen.getByRole('button') };
  };

  it('is a mark each, newest last, with its words', () => {
    const { strip, said } = history();
    expect(Array.from(strip.children, ({ className }) => className)).toEqual(['mark', 'mark', 'mark']);
    if (strip.lastElementChild) fireEvent.pointerEnter(strip.lastElementChild);
    expect(said()).toMatch(/ · changed · The link is marked nofollow/);
    fireEvent.pointerLeave(strip);
    expect(strip.getAttribute('aria-label')).toMatch(/^3 checks\. Mar 3, 2026/);
  });

  it('tells of the mark that the keyboard is on', () => {
    const { strip, said } = history();
    fireEvent.focus(strip);
    expect(said()).toMatch(/ · changed · /);
    fireEvent.keyDown(strip, { key: 'ArrowLeft' });
    expect(said()).toMatch(/ · unknown$/);
    expect(strip.getAttribute('aria-label')).toMatch(/ · unknown$/);
    fireEvent.keyDown(strip, { key: 'ArrowLeft' });
    fireEvent.keyDown(strip, { key: 'ArrowLeft' });
    expect(said()).toMatch(/ · kept$/);
    fireEvent.blur(strip);
    expect(said()).toBeUndefined();
  });

  it('tells of the mark that is pointed at, and opens', () => {
    const { strip, said, onOpen } = history();
    const [, second] = strip.children;
    if (second) fireEvent.pointerEnter(second);
    expect(said()).toMatch(/ · unknown$/);
    fireEvent.click(strip);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('says of a link that was never as agreed before that it is not so, and not that it has changed', () => {
    const seen = aPostRecord(null, aPost({ baseline: null }));
    show(<PostHistory checks={[CHANGED]} seen={seen} onPoint={vi.fn()} onOpen={vi.fn()} />);
    expect(screen.getByRole('button').getAttribute('aria-label')).toMatch(/ · not as agreed · /);
  });

  it('may be empty', () => {
    show(<PostHistory checks={[]} seen={aPostRecord()} onPoint={vi.fn()} onOpen={vi.fn()} />);
    expect(screen.getByText('no checks')).toBeTruthy();
  });
});

describe('what happened to a guest post', () => {
  const past = (happened: Partial<Parameters<typeof PostTimeline>[0]>) =>
    show(<PostTimeline post={aPost()} state={SEEN} checks={[]} edits={[]} followUps={[]} {...happened} />);
  const SEEN = { firstSeen: 1 };
  const signs = (container: Element) =>
    Array.from(container.querySelectorAll('.timeline .status-badge'), (sign) => sign.textContent);

  it('is told newest first', () => {
    const { container } = past({ checks: [aCheck({ at: 1 }), CHANGED] });
    expect(signs(container)).toEqual(['changed', 'kept']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells of a link that was not as agreed before any check found it so that it was not, and of a later one that it changed', () => {
    const neverSeen = { post: aPost({ baseline: null }), state: { firstSeen: 1 } };
    const checks = [aCheck({ ...CHANGED, at: 1 }), aCheck({ at: 2 }), CHANGED];
    const { container } = past({ ...neverSeen, checks });
    expect(signs(container)).toEqual(['changed', 'kept', 'not as agreed']);
  });

  it('calls a link lost only once it was there', () => {
    const lost = (at: number) => aCheck({ at, verdict: 'lost', link: null });
    const { container } = past({ checks: [lost(1), lost(3)], state: { firstSeen: 2 } });
    expect(signs(container)).toEqual(['lost', 'never found']);
  });

  it('is the last five, and all where that is wanted', () => {
    const older = Array.from({ length: 6 }, (_, i) => aCheck({ at: i + 1 }));
    const { container } = past({ checks: [...older, CHANGED] });
    expect(signs(container)).toEqual(['changed', 'kept', 'kept', 'kept', 'kept']);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 7' }));
    expect(signs(container)).toHaveLength(7);
    expect(document.activeElement).toBe(container.querySelectorAll('.timeline li')[5]);
  });

  it('is what was agreed before, too, with each field that an edit has changed', () => {
    const before = aPost({ supplier: 'Agency', dueOn: NOW, notes: '' }, { rel: ['sponsored'] });
    const after = aPost({ supplier: 'Other', notes: 'Asked' });
    past({ post: after, edits: [{ postId: 'a', at: NOW, before }] });
    expect(screen.getByText('https://example.com/guide · sponsored · any')).toBeTruthy();
    for (const field of ['Supplier: Agency', /^Due on: Mar \d, 2026$/, 'Notes: (none)'])
      expect(screen.getByText(field)).toBeTruthy();
    expect(screen.queryByText(/^Cost/)).toBeNull();
  });

  it('has the steps of following it up, and how many links its page had and has', () => {
    const seen = { followed: 1, sponsored: 0, at: NOW, rendered: false };
    past({
      checks: [aCheck({ at: NOW, outbound: { all: 31, followed: 29, sponsored: 2 } })],
      followUps: [{ step: 'asked', at: NOW + 1, note: 'By mail', remindAt: NOW, by: 'user' }],
      state: { ...SEEN, outbound: { placed: { ...seen, all: 5 }, now: { ...seen, all: 31 } } },
    });
    const [step, check] = screen.getAllByRole('listitem');
    expect(step?.textContent).toMatch(/^asked .*By mailReminder on Mar \d, 2026$/);
    expect(check?.textContent).toContain('31 links to other sites in the text: 29 followed, 2 sponsored');
    expect(screen.getByText('Links to other sites in the text: 5 when placed, 31 now.')).toBeTruthy();
  });
});
