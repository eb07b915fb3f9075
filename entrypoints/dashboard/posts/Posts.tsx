import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { FaultNotes } from '../../../components/posts/FaultNotes.tsx';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import { text } from '../../../utils/i18n/text.ts';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import { onDomainsChanged, ownDomains } from '../../../utils/settings/domains.ts';
import { listRow } from '../../../utils/ui/posts/list-row.ts';
import { rawJson } from '../../../utils/ui/raw-json.ts';
import { useKeptFocus } from '../../../utils/ui/use-kept-focus.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import { failureOf, lastValue, useQuery } from '../../../utils/ui/use-query.ts';
import { DoneNote } from './DoneNote.tsx';
import { PostsList } from './PostsList.tsx';
import type { PanelDrafts } from './panel/drafts.ts';
import './posts.css';
import { useAccess } from '../use-access.ts';
import { focusHome } from './focus-home.ts';
import { knowMissing, useAllPosts } from './use-all-posts.ts';
import { useCockpit } from './use-cockpit.ts';
import { useFirstPosts } from './use-first-rows.ts';
import { useListRows } from './use-list-rows.ts';
import type { PostActions } from './use-post-actions.ts';
import { needsSites, useRowPlaces } from './use-row-places.ts';
import { useTitles } from './use-titles.ts';

interface Props {
  /** What the address says. */
  readonly view: PostsView;
  /** What was typed, into the panel and the dialogs, and is not saved. */
  readonly drafts: PanelDrafts;
  /** They outlive this part: what was done can be taken back after a visit to another. */
  readonly actions: PostActions;
}

/** The dashboard's section for guest posts: the list, and beside it the panel of one post, or of new ones. */
export function Posts({ view, drafts, actions }: Props) {
  const id = view.opened;
  const first = useFirstPosts(view);
  const posts = useAllPosts();
  const domains = useQuery(ownDomains, onDomainsChanged);
  const access = useAccess();
  const [all, own, isReachable] = [lastValue(posts), lastValue(domains), lastValue(access)];
  const titles = useTitles(all?.records ?? null);
  // What is chosen by site must be the sites that the filter knows.
  const [choosesFilter, setChoosesFilter] = useState(false);
  const places = useRowPlaces(own, choosesFilter || needsSites(view));
  const sources = useMemo(
    () => all && isReachable && { titles, isReachable, places, now: all.now },
    [all, titles, isReachable, places],
  );
  const rows = useListRows(all?.records ?? null, sources);
  const firstRows = useMemo(
    () =>
      first && isReachable && first.records.map((one) => listRow(one, '', isReachable, first.now, places)),
    [first, isReachable, places],
  );
  const cockpit = useCockpit(view, actions, rows !== null);
  const Panel = useLater(id !== null, loadPanel);
  const Keys = useLater(cockpit.areKeysShown, loadKeys);
  const Reminder = useLater(all !== null, loadReminder);
  useKeptFocus(focusHome);
  // A message about the list, or of another post, does not belong in a post's panel.
  useLayoutEffect(() => {
    if (id !== null) actions.show('');
  }, [id]);
  const failed = (
    <>
      <FailedNote what="posts" why={failureOf(posts)} onAgain={() => void posts.reread()} />
      <FailedNote what="domains" why={failureOf(domains)} onAgain={() => void domains.reread()} />
      <FailedNote what="access" why={failureOf(access)} onAgain={() => void access.reread()} />
      {failureOf(posts) && (
        // It reads what the list cannot.
        <p>
          <a href="/backup.html">{text('backupSave')}</a>
        </p>
      )}
    </>
  );
  /** The same of the list, be it of the first posts or of all. */
  const list = {
    actions,
    drafts: drafts.bulk,
    view,
    cursor: cockpit.cursor,
    handle: cockpit.list,
    onChoose: () => setChoosesFilter(true),
  };
  if (!all || !rows || !own) {
    if (!failureOf(posts, domains, access))
      return first && firstRows ? (
        <div class="posts-beside">
          <main class="posts" aria-busy="true">
            <PostsList
              isWhole={false}
              runs={[]}
              failedTables={0}
              now={first.now}
              rows={firstRows}
              {...list}
              isFaulty={false}
            />
          </main>
        </div>
      ) : null;
    return (
      <main class="posts">
        <h1>{text('guestPosts')}</h1>
        {failed}
      </main>
    );
  }
  const faults = (
    <FaultNotes
      unreadable={all.unreadable.length}
      missing={all.missing}
      onCopy={() => void copyRows(all.unreadable).then((words) => actions.show(words))}
      onKnown={() =>
        void knowMissing().then(posts.reread, (error) => noteUnlessExpected('know missing', error))
      }
    />
  );
  const oldest = all.records[0]?.post.added ?? null;
  const row = id === null ? null : (rows.find(({ record }) => record.id === id) ?? null);
  const done = <DoneNote {...actions} />;
  return (
    <div class={id === null ? 'posts-beside' : 'posts-beside opened'}>
      <main class="posts" data-posts={all.records.length}>
        <PostsList
          isWhole
          runs={all.runs}
          failedTables={all.failedTables}
          now={all.now}
          rows={rows}
          {...list}
          isFaulty={all.unreadable.length + all.missing > 0}
        >
          {id === null && failed}
          {faults}
          {Reminder && <Reminder oldest={oldest} now={all.now} />}
          {id === null && done}
        </PostsList>
      </main>
      {id !== null && Panel && (
        <Panel
          id={id}
          row={row}
          domains={own}
          records={all.records}
          actions={actions}
          cockpit={cockpit}
          drafts={drafts}
        >
          {failed}
          {done}
        </Panel>
      )}
      {cockpit.areKeysShown && Keys && <Keys onClose={() => cockpit.showKeys(false)} />}
    </div>
  );
}

const loadPanel = () => import('./panel/PostPanel.tsx').then(({ PostPanel }) => PostPanel);
const loadKeys = () =>
  import('../../../components/posts/KeysDialog.tsx').then(({ KeysDialog }) => KeysDialog);
const loadReminder = () =>
  import('../../../components/backup/BackupReminder.tsx').then(({ BackupReminder }) => BackupReminder);

/** @returns whether it was copied, in words */
async function copyRows(rows: readonly unknown[]): Promise<string> {
  try {
    await navigator.clipboard.writeText(rawJson(rows));
    return text('copied');
  } catch {
    // The browser asks nobody for the reason either.
    return text('copyFailed');
  }
}
