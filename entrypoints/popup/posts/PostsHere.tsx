import { useCallback, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { Note } from '../../../components/base/Note.tsx';
import { FaultNotes } from '../../../components/posts/FaultNotes.tsx';
import { PostCard } from '../../../components/posts/PostCard.tsx';
import { originPattern } from '../../../utils/domains/host.ts';
import { shownAddress } from '../../../utils/i18n/address.ts';
import { offerWords } from '../../../utils/i18n/posts.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import type { Outcome } from '../../../utils/message/outcome.ts';
import { type PostOffer, postOffers } from '../../../utils/posts/offers.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { onAccessChanged, requestAccess } from '../../../utils/ui/access.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';
import { editWithUndo } from '../../../utils/ui/edit-with-undo.ts';
import { useMarkSeen } from '../../../utils/ui/use-mark-seen.ts';
import { failureOf, type LiveQuery, lastValue, useQuery } from '../../../utils/ui/use-query.ts';
import { leaveFor } from '../leave-for.ts';
import type { PostDone } from './page-posts.ts';
import type { TabPosts as Here } from './use-posts-here.ts';
import './posts-here.css';

interface Props {
  readonly posts: Here;
  /** Called after a change that affects how the open page is judged. */
  readonly onChanged: () => void;
}

/**
 * Whoever watches all links of a page, or has many posts that redirect to one front page, must still see the answer:
 * of more than three cards, two are shown.
 */
const MOST_SHOWN = 3;
const SHOWN_OF_MORE = 2;

/** The guest posts at the tab's page: how they stand, what can be done, and what was done last. */
export function PostsHere({ posts, onChanged }: Props) {
  const { list, runs, done, setDone } = posts;
  const [said, setSaid] = useState<PostDone | null>(null);
  const host = URL.parse(list?.[0]?.url ?? '')?.hostname ?? '';
  const access = useAccess(host);
  const hasAccess = lastValue(access);
  const total = list?.length ?? 0;
  // Chosen once: no card leaves, or moves under the pointer, while it is read.
  const chosen = useMemo(() => chosenOf(list ?? []), [list?.map(({ id }) => id).join()]);
  const cards = list?.filter(({ id }) => chosen.has(id)) ?? [];
  useMarkSeen(cards);

  const showEdited = (result: Outcome<unknown>, then: PostDone | null) => {
    setSaid(result.ok ? then : { words: failureWords(result), undo: null });
    onChanged();
  };
  const agree = async (record: PostRecord, { kind, post }: PostOffer) => {
    setDone(null);
    const { result, undo } = await editWithUndo([{ record, post }]);
    showEdited(result, { words: offerWords(kind).done, undo: async () => showEdited(await undo(), null) });
  };
  const showFailure = (words: string | null) => setSaid(words === null ? null : { words, undo: null });
  const request = () => requestAccess([originPattern(host)]);
  const check = (id: string) => {
    // The request first: where the browser asks, Chromium closes the popup. The check begins once access is given.
    const requested = askPosts({ type: 'checkPosts', ids: [id] });
    const asked = request();
    void Promise.all([requested, asked]).then(([result, given]) =>
      showFailure(!given ? plural('accessRefused', 1) : result.ok ? null : failureWords(result)),
    );
  };
  // The background checks as soon as access is given.
  const allow = () =>
    void request().then((given) => showFailure(given ? null : plural('accessRefused', list?.length ?? 1)));
  const isLookedAt = ({ takenBy, wanted }: PostRecord) =>
    takenBy !== '' || (hasAccess === true && runs.some(({ id, stopped }) => id === wanted && !stopped));
  const more = total - cards.length;
  const last = said ?? done;
  const { undo } = last ?? {};
  return (
    <>
      {/* Above the cards: what was done to many links, and its undo, must not be out of sight behind them. */}
      <div class="posts-here-said" role="status">
        {last && (
          <Note {...(undo ? { action: text('undo'), onAction: () => void undo() } : {})}>{last.words}</Note>
        )}
      </div>
      <FaultNotes
        unreadable={posts.unreadable}
        missing={posts.missing}
        onCopy={null}
        onKnown={null}
        onOpen={() => void leaveFor('#posts')}
      />
      {cards.map((record) => {
        const { last: found } = record.state;
        return (
          <PostCard
            key={record.id}
            record={record}
            now={Date.now()}
            checking={isLookedAt(record)}
            onCheck={() => check(record.id)}
            onVisit={onChanged}
            offers={found ? postOffers(record.post, found, Date.now()) : []}
            onAgree={(offer) => void agree(record, offer)}
            onOpen={() => void leaveFor(`#posts/${record.id}`)}
          />
        );
      })}
      {more > 0 && (
        <Note action={text('guestPosts')} onAction={() => void leaveFor('#posts')}>
          {plural('postsMore', more)}
        </Note>
      )}
      <div class="posts-here-said">
        {hasAccess === false && total > 0 && (
          <Note action={text('allow')} onAction={allow}>
            {text('postNeedsAccess', shownAddress(host))}
          </Note>
        )}
      </div>
      <FailedNote what="access" why={failureOf(access)} onAgain={() => void access.reread()} />
    </>
  );
}

/** The ids of those whose cards are shown: of many, what is lost or changed must not be merely counted. */
function chosenOf(posts: readonly PostRecord[]): ReadonlySet<string> {
  const isKept = ({ state }: PostRecord) => Number(state.verdict === 'kept');
  const shown =
    posts.length > MOST_SHOWN
      ? posts.toSorted((a, b) => isKept(a) - isKept(b)).slice(0, SHOWN_OF_MORE)
      : posts;
  return new Set(shown.map(({ id }) => id));
}

/** Finds out whether the background may fetch pages of a host; null where there is none. */
function useAccess(host: string): LiveQuery<boolean | null> {
  const read = async () =>
    host === '' ? null : browser.permissions.contains({ origins: [originPattern(host)] });
  return useQuery(useCallback(read, [host]), onAccessChanged);
}
