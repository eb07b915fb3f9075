import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Glyph } from '../../../components/base/Glyph.tsx';
import { PostChecks } from '../../../components/posts/PostChecks.tsx';
import { PostEdits } from '../../../components/posts/PostEdits.tsx';
import { PostForm } from '../../../components/posts/PostForm.tsx';
import { PostStatus } from '../../../components/posts/PostStatus.tsx';
import { type OwnDomain, ownName } from '../../../utils/domains/own-domain.ts';
import { plainName } from '../../../utils/i18n/headline.ts';
import { text } from '../../../utils/i18n/text.ts';
import type { GuestPost } from '../../../utils/posts/post.ts';
import type { CheckRecord, EditRecord, PostRecord } from '../../../utils/store/schema.ts';
import { draftOf, emptyDraft, readPostDraft } from '../../../utils/ui/post-form.ts';
import type { PostListRow } from '../../../utils/ui/post-rows.ts';
import { useMarkSeen } from '../../../utils/ui/use-mark-seen.ts';
import { goToPosts } from '../use-route.ts';
import type { PostActions } from './use-post-actions.ts';
import '../../../components/base/button.css';
import '../../../components/base/field.css';
import './post-page.css';
import '../../../components/base/problem.css';

interface Props {
  /** Null for new ones. */
  readonly line: PostListRow | null;
  readonly domains: readonly OwnDomain[];
  readonly records: readonly PostRecord[];
  readonly actions: PostActions;
  /** What was done last. */
  readonly children: ComponentChildren;
}

/** New guest posts, or one that is there with all that is known of it. */
export function PostPage({ line, domains, records, actions, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const record = line?.record ?? null;
  const past = usePast(record);
  /** Why a button of what stands now could not do it, in words. */
  const [failed, setFailed] = useState<string | null>(null);
  useMarkSeen(record ? [record] : []);
  useEffect(() => {
    if (record) title.current?.focus();
  }, [record?.id]);
  const back = () => goToPosts(null);
  const isKnown = (post: GuestPost) => records.some((one) => one.id !== record?.id && isSame(one.post, post));
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
          {line?.page ?? text('postAdd')}
        </h1>
      </header>
      {children}
      {line && (
        <PostStatus
          row={line}
          onCheck={() => void actions.check([line])}
          onChange={(post) => void actions.edit(line.record, post).then(setFailed)}
        />
      )}
      <p class="problem" role="alert">
        {failed}
      </p>
      {record && <PostChecks checks={past.checks} />}
      <section>
        {record && <h2 class="post-page-agreed">{text('postAgreed')}</h2>}
        <PostForm
          // What was agreed by a button stands in the form at once.
          key={record ? JSON.stringify(record.post) : 'new'}
          draft={record ? draftOf(record.post) : emptyDraft(domains)}
          editing={record !== null}
          domains={domains.map((own) => plainName(ownName(own)))}
          read={(draft) => readPostDraft(draft, domains, record?.post ?? null, isKnown, Date.now())}
          onSubmit={submit}
          onCancel={back}
        />
      </section>
      {record && <PostEdits edits={past.edits} />}
    </>
  );
}

function isSame(a: GuestPost, b: GuestPost): boolean {
  const nameOf = ({ expect: { target } }: GuestPost) => (target.kind === 'page' ? target.url : target.name);
  return a.url === b.url && nameOf(a) === nameOf(b);
}

/** All checks and edits of a guest post; anew when it was looked at or edited. */
function usePast(record: PostRecord | null) {
  const [past, setPast] = useState<{ checks: readonly CheckRecord[]; edits: readonly EditRecord[] }>({
    checks: [],
    edits: [],
  });
  useEffect(() => {
    if (record) void findPast(record.id).then(setPast, () => undefined);
  }, [record]);
  return past;
}

async function findPast(id: string) {
  const [{ checksOf }, { editsOf }] = await Promise.all([
    import('../../../utils/store/posts/posts.ts'),
    import('../../../utils/store/posts/history.ts'),
  ]);
  const [checks, edits] = await Promise.all([checksOf(id), editsOf(id)]);
  return { checks, edits };
}
