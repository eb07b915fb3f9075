import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Note } from '../../components/Note.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { originPattern } from '../../utils/link/host.ts';
import type { GuestPost } from '../../utils/post/post.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { onAccessChanged } from '../../utils/ui/access.ts';
import { acceptedPost } from '../../utils/ui/new-post.ts';
import { failureWords, sayPosts } from '../../utils/ui/say-posts.ts';
import { text } from '../../utils/ui/text.ts';
import type { PostDone } from './page-posts.ts';
import type { PostsHere as Here } from './use-posts-here.ts';

interface Props {
  readonly posts: Here;
  /** Something was changed by which the page that is open is judged anew. */
  readonly onChanged: () => void;
}

/** The guest posts at the tab's page: how they stand, what can be done, and what was done last. */
export function PostsHere({ posts: { list, done, setDone }, onChanged }: Props) {
  const [said, setSaid] = useState<PostDone | null>(null);
  const host = URL.parse(list?.[0]?.url ?? '')?.hostname ?? '';
  const permissions = { origins: [originPattern(host)] };
  const hasAccess = useAccess(host);

  const edit = async (id: string, post: GuestPost, then: PostDone | null) => {
    const result = await sayPosts({ type: 'editPosts', edits: [{ id, post }] });
    setSaid(result.ok ? then : { words: failureWords(result), undo: null });
    onChanged();
  };
  const accept = (record: PostRecord, post: GuestPost) => {
    setDone(null);
    const undo = () => edit(record.id, record.post, null);
    return edit(record.id, post, { words: text('postAccepted'), undo });
  };
  const check = (id: string) => {
    // First in the click: the browser asks the user only then, and not where access is given.
    const asked = browser.permissions.request(permissions).catch(() => false);
    void asked.then(async (given) => {
      if (!given) return;
      const result = await sayPosts({ type: 'checkPosts', ids: [id] });
      setSaid(result.ok ? null : { words: failureWords(result), undo: null });
    });
  };
  const last = said ?? done;
  const { undo } = last ?? {};
  return (
    <>
      {list?.map((record) => {
        const { last: found } = record.state;
        const accepted =
          found && found.changes.length > 0 ? acceptedPost(record.post, found, Date.now()) : null;
        return (
          <PostCard
            key={record.id}
            record={record}
            now={Date.now()}
            checking={record.takenBy !== '' || (hasAccess === true && record.wanted !== undefined)}
            onCheck={() => check(record.id)}
            onAccept={accepted && (() => void accept(record, accepted))}
            onOpen={() => void open(record.id)}
          />
        );
      })}
      <div class="posts-said" role="status">
        {last && (
          <Note {...(undo ? { action: text('undo'), onAction: () => void undo() } : {})}>{last.words}</Note>
        )}
      </div>
      {hasAccess === false && (list?.length ?? 0) > 0 && (
        <Note
          action={text('allow')}
          // The background looks as soon as access is given.
          onAction={() => void browser.permissions.request(permissions).catch(() => false)}
        >
          {text('postNeedsAccess', host)}
        </Note>
      )}
    </>
  );
}

async function open(id: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#posts/${id}` });
  window.close();
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
