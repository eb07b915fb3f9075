import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import { text } from '../../../utils/i18n/text.ts';
import { onDomainsChanged, ownDomains } from '../../../utils/settings/domains.ts';
import { listRow } from '../../../utils/ui/post-rows.ts';
import { DoneNote } from './DoneNote.tsx';
import { PostPage } from './PostPage.tsx';
import { PostsList } from './PostsList.tsx';
import './posts.css';
import { useAccess } from './use-access.ts';
import { usePostActions } from './use-post-actions.ts';
import { useAllPosts } from './use-posts.ts';

/**
 * The part of guest posts.
 *
 * @param id of the one that is edited, or `new`; null for the list, `news` for those in it that have news
 */
export function Posts({ id: wanted }: { id: string | null }) {
  const id = wanted === 'news' ? null : wanted;
  const all = useAllPosts();
  const domains = useOwnDomains();
  const isReachable = useAccess();
  const actions = usePostActions();
  const { records, titles, now } = all;
  const lines = useMemo(
    () =>
      isReachable &&
      records?.map((record) => listRow(record, titles.get(record.url) ?? '', isReachable, now)),
    [records, titles, isReachable],
  );
  // What was said before is not of the post that is opened; back in the list it still holds.
  useLayoutEffect(() => {
    if (id !== null) actions.tell('');
  }, [id]);
  if (!records || !lines || !domains) return null;
  const line = lines.find(({ record }) => record.id === id) ?? null;
  const done = <DoneNote done={actions.done} />;
  return (
    <>
      {/* It stays, so that whoever comes back finds it as it was. */}
      <main class="posts" hidden={id !== null} data-posts={records.length}>
        <PostsList all={all} lines={lines} actions={actions} forNews={wanted === 'news'}>
          {done}
        </PostsList>
      </main>
      {id !== null && (
        <main class="posts-one">
          {line || id === 'new' ? (
            <PostPage key={id} line={line} domains={domains} records={records} actions={actions}>
              {done}
            </PostPage>
          ) : (
            <p>
              {text('postGone')} <a href="#posts">{text('backToPosts')}</a>
            </p>
          )}
        </main>
      )}
    </>
  );
}

function useOwnDomains(): readonly OwnDomain[] | null {
  const [domains, setDomains] = useState<readonly OwnDomain[] | null>(null);
  useEffect(() => {
    const refresh = () => void ownDomains().then(setDomains);
    refresh();
    onDomainsChanged(refresh);
  }, []);
  return domains;
}
