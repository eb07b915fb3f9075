import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { Glyph } from '../../../components/base/Glyph.tsx';
import { PostChecks } from '../../../components/posts/PostChecks.tsx';
import { PostEdits } from '../../../components/posts/PostEdits.tsx';
import { PostForm } from '../../../components/posts/PostForm.tsx';
import { PostStatus } from '../../../components/posts/PostStatus.tsx';
import { type OwnDomain, ownName } from '../../../utils/domains/own-domain.ts';
import { text } from '../../../utils/i18n/text.ts';
import { type GuestPost, postKey } from '../../../utils/posts/post.ts';
import { sameSiteFinder } from '../../../utils/posts/same-site.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { draftOf, emptyDraft, readPostDraft, typedName } from '../../../utils/ui/post-form.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { useMarkSeen } from '../../../utils/ui/use-mark-seen.ts';
import { failureOf, lastValue } from '../../../utils/ui/use-query.ts';
import { goToPosts } from '../use-route.ts';
import { usePast } from './use-past.ts';
import type { PostActions } from './use-post-actions.ts';
import '../../../components/base/button.css';
import '../../../components/base/field.css';
import './post-page.css';
import '../../../components/base/problem.css';

interface Props {
  /** Null for new ones. */
  readonly row: PostListRow | null;
  readonly domains: readonly OwnDomain[];
  readonly records: readonly PostRecord[];
  /** The registrable domain of a host. */
  readonly siteOf: (host: string) => string;
  readonly actions: PostActions;
  /** The message of the last action. */
  readonly children: ComponentChildren;
}

/** The form for new guest posts, or one post with its status, history and agreement. */
export function PostPage({ row, domains, records, siteOf, actions, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const record = row?.record ?? null;
  const pastQuery = usePast(record?.id ?? null);
  const past = record && lastValue(pastQuery);
  /** Why a button in the status could not do its work, in words; null where none failed. */
  const [failed, setFailed] = useState<string | null>(null);
  useMarkSeen(record ? [record] : []);
  useEffect(() => {
    if (record) title.current?.focus();
  }, [record?.id]);
  const back = () => goToPosts(null);
  const isKnown = (post: GuestPost) =>
    records.some((one) => one.id !== record?.id && postKey(one.post) === postKey(post));
  const onSite = useMemo(
    () =>
      sameSiteFinder(
        records.map(({ post }) => post),
        siteOf,
      ),
    [records, siteOf],
  );
  const submit = async (posts: readonly GuestPost[], left: readonly string[]) => {
    const [post] = posts;
    const problem = record && post ? await actions.edit(record, post) : await actions.add(posts);
    if (!problem && (record || left.length === 0)) back();
    return problem;
  };
  return (
    <>
      <header>
        <button
          type="button"
          class="button plain"
          onClick={back}
          aria-label={text('backToPosts')}
          title={text('backToPosts')}
        >
          <Glyph name="back" />
        </button>
        <h1 ref={title} class="post-page-title" tabIndex={-1}>
          {row?.page ?? text('postAdd')}
        </h1>
      </header>
      {children}
      {row && (
        <PostStatus
          row={row}
          onCheck={() => void actions.check([row])}
          onChange={(post) => void actions.edit(row.record, post).then(setFailed)}
        />
      )}
      <p class="problem" role="alert">
        {failed}
      </p>
      <FailedNote what="past" why={failureOf(pastQuery)} onAgain={() => void pastQuery.reread()} />
      {past && <PostChecks checks={past.checks} />}
      <section>
        {record && <h2 class="post-page-agreed">{text('postAgreed')}</h2>}
        <PostForm
          draft={record ? draftOf(record.post) : emptyDraft(domains)}
          editing={record !== null}
          domains={domains.map((own) => typedName(ownName(own)))}
          read={(draft) => readPostDraft(draft, domains, record?.post ?? null, isKnown, Date.now())}
          onSite={onSite}
          onSubmit={submit}
          onCancel={back}
        />
      </section>
      {past && <PostEdits edits={past.edits} />}
    </>
  );
}
