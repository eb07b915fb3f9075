import { useCallback, useMemo, useRef } from 'preact/hooks';
import { PostForm } from '../../../../components/posts/PostForm.tsx';
import { type OwnDomain, ownName } from '../../../../utils/domains/own-domain.ts';
import { type GuestPost, postKey } from '../../../../utils/posts/post.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { lineReader, typedName } from '../../../../utils/ui/draft-lines.ts';
import { emptyDraft, type PostDraft, readPostDraft } from '../../../../utils/ui/post-form.ts';
import { unsavedIn } from '../../../../utils/ui/use-unsaved.ts';
import type { PostActions } from '../use-post-actions.ts';
import type { PanelDrafts } from './drafts.ts';
import type { PanelSites } from './use-sites.ts';

interface Props {
  readonly domains: readonly OwnDomain[];
  readonly records: readonly PostRecord[];
  readonly actions: PostActions;
  readonly drafts: PanelDrafts;
  readonly sites: PanelSites;
  readonly onDone: () => void;
}

/** The form for new guest posts. */
export function NewPosts({ domains, records, actions, drafts, sites, onDone }: Props) {
  const there = useRef(records);
  there.current = records;
  const draft = useMemo(() => emptyDraft(domains), [domains]);
  const lineOf = useMemo(() => lineReader(domains), [domains]);
  // The same function while others come: thousands of lines are not read again for each piece of them that was added.
  const read = useCallback(
    (typed: PostDraft) => {
      const keys = new Set(there.current.map(({ post }) => postKey(post)));
      return readPostDraft(typed, domains, null, (post) => keys.has(postKey(post)), Date.now(), lineOf);
    },
    [domains, lineOf],
  );
  const add = async (posts: readonly GuestPost[], left: readonly string[]) => {
    const problem = await actions.add(posts);
    if (problem || left.length > 0) return problem;
    drafts.agreed.delete('new');
    onDone();
    return null;
  };
  return (
    <PostForm
      draft={draft}
      editing={false}
      domains={domains.map((own) => typedName(ownName(own)))}
      read={read}
      onSite={sites.onSite}
      unsaved={unsavedIn(drafts.agreed, 'new')}
      onSubmit={add}
      onCancel={onDone}
    />
  );
}
