import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Note } from '../../../components/base/Note.tsx';
import { PostCard } from '../../../components/posts/PostCard.tsx';
import { originPattern } from '../../../utils/domains/host.ts';
import { offerWords } from '../../../utils/i18n/posts.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { type PostOffer, postOffers } from '../../../utils/posts/offers.ts';
import type { GuestPost } from '../../../utils/posts/post.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { openDashboard } from '../../../utils/tabs/open-dashboard.ts';
import { onAccessChanged } from '../../../utils/ui/access.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';
import { useMarkSeen } from '../../../utils/ui/use-mark-seen.ts';
import type { PostDone } from './page-posts.ts';
import type { TabPosts as Here } from './use-posts-here.ts';
import './posts-here.css';

interface Props {
  readonly posts: Here;
  /** Something was changed by which the page that is open is judged anew. */
  readonly onChanged: () => void;
}

/** A front page to which many were led shall not hide the answer behind them. */
const MOST_SHOWN = 4;

/** The guest posts at the tab's page: how they stand, what can be done, and what was done last. */
export function PostsHere({ posts: { list, runs, done, setDone }, onChanged }: Props) {
  const [said, setSaid] = useState<PostDone | null>(null);
  const host = URL.parse(list?.[0]?.url ?? '')?.hostname ?? '';
  const permissions = { origins: [originPattern(host)] };
  const hasAccess = useAccess(host);
  useMarkSeen(list ?? []);

  const edit = async (id: string, post: GuestPost, then: PostDone | null) => {
    const result = await askPosts({ type: 'editPosts', edits: [{ id, post }] });
    setSaid(result.ok ? then : { words: failureWords(result), undo: null });
    onChanged();
  };
  const agree = ({ id, post: before }: PostRecord, { kind, post }: PostOffer) => {
    setDone(null);
    return edit(id, post, { words: offerWords(kind).done, undo: () => edit(id, before, null) });
  };
  const sayFailed = (words: string | null) => setSaid(words === null ? null : { words, undo: null });
  // In the click, before anything is awaited: the browser asks the user only then, and not where access is given.
  const request = () => browser.permissions.request(permissions).catch(() => false);
  const check = (id: string) => {
    // The wish first: where the browser asks, Chromium closes the popup. The look begins once access is given.
    const wished = askPosts({ type: 'checkPosts', ids: [id] });
    const asked = request();
    void Promise.all([wished, asked]).then(([result, given]) =>
      sayFailed(!given ? plural('accessRefused', 1) : result.ok ? null : failureWords(result)),
    );
  };
  // The background looks as soon as access is given.
  const allow = () =>
    void request().then((given) => sayFailed(given ? null : plural('accessRefused', list?.length ?? 1)));
  const isLookedAt = ({ takenBy, wanted }: PostRecord) =>
    takenBy !== '' || (hasAccess === true && runs.some(({ id, stopped }) => id === wanted && !stopped));
  const open = (hash: `#${string}`) => void openDashboard(hash).then(() => window.close());
  const more = (list?.length ?? 0) - MOST_SHOWN;
  const last = said ?? done;
  const { undo } = last ?? {};
  return (
    <>
      {list?.slice(0, MOST_SHOWN).map((record) => {
        const { last: found } = record.state;
        return (
          <PostCard
            key={record.id}
            record={record}
            now={Date.now()}
            checking={isLookedAt(record)}
            onCheck={() => check(record.id)}
            offers={found ? postOffers(record.post, found, Date.now()) : []}
            onAgree={(offer) => void agree(record, offer)}
            onOpen={() => open(`#posts/${record.id}`)}
          />
        );
      })}
      {more > 0 && (
        <Note action={text('guestPosts')} onAction={() => open('#posts')}>
          {plural('postsMore', more)}
        </Note>
      )}
      <div class="posts-here-said">
        <div role="status">
          {last && (
            <Note {...(undo ? { action: text('undo'), onAction: () => void undo() } : {})}>{last.words}</Note>
          )}
        </div>
        {hasAccess === false && (list?.length ?? 0) > 0 && (
          <Note action={text('allow')} onAction={allow}>
            {text('postNeedsAccess', host)}
          </Note>
        )}
      </div>
    </>
  );
}

/** Whether the background may fetch pages of a host; null until it is known. */
function useAccess(host: string): boolean | null {
  const [given, setGiven] = useState<boolean | null>(null);
  useEffect(() => {
    const find = () =>
      void browser.permissions.contains({ origins: [originPattern(host)] }).then(setGiven, () => undefined);
    if (host) find();
    return onAccessChanged(find);
  }, [host]);
  return given;
}
