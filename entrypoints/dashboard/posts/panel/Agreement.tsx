import { useLayoutEffect, useRef } from 'preact/hooks';
import { AgreedTerms } from '../../../../components/posts/AgreedTerms.tsx';
import { PostForm } from '../../../../components/posts/PostForm.tsx';
import { type OwnDomain, ownName } from '../../../../utils/domains/own-domain.ts';
import { text } from '../../../../utils/i18n/text.ts';
import { type GuestPost, postKey } from '../../../../utils/posts/post.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { typedName } from '../../../../utils/ui/draft-lines.ts';
import { draftOf, readPostDraft } from '../../../../utils/ui/post-form.ts';
import { unsavedIn } from '../../../../utils/ui/use-unsaved.ts';
import type { PostActions } from '../use-post-actions.ts';
import type { PanelDrafts } from './drafts.ts';
import '../../../../components/base/button.css';
import './agreement.css';

interface Props {
  readonly record: PostRecord;
  readonly records: readonly PostRecord[];
  readonly domains: readonly OwnDomain[];
  readonly actions: PostActions;
  readonly drafts: PanelDrafts;
  readonly isEdited: boolean;
  readonly onEdit: (on: boolean) => void;
}

/** What is agreed about a guest post: in a few lines, and as a form once it is to be edited. */
export function Agreement({ record, records, domains, actions, drafts, isEdited, onEdit }: Props) {
  const section = useRef<HTMLElement>(null);
  const wasEdited = useRef(isEdited && drafts.agreed.has(record.id));
  useLayoutEffect(() => {
    if (isEdited === wasEdited.current) return;
    wasEdited.current = isEdited;
    // What had the focus is gone, or is to be left for the form.
    const [first] = section.current?.querySelectorAll<HTMLElement>(isEdited ? 'input' : 'button') ?? [];
    first?.focus();
    // The form is longer than what it takes the place of.
    if (isEdited) section.current?.scrollIntoView({ block: 'start' });
  }, [isEdited]);
  const isKnown = (post: GuestPost) =>
    records.some((one) => one.id !== record.id && postKey(one.post) === postKey(post));
  const save = async ([post]: readonly GuestPost[]) => {
    const problem = post ? await actions.edit(record, post) : null;
    if (problem) return problem;
    // What was typed is stored.
    drafts.agreed.delete(record.id);
    onEdit(false);
    return null;
  };
  return (
    <section ref={section} class="agreement">
      <div class="head">
        <h3>{text('postAgreed')}</h3>
        {!isEdited && (
          <button type="button" class="button" aria-keyshortcuts="e" onClick={() => onEdit(true)}>
            {text('postEdit')}
          </button>
        )}
      </div>
      {!isEdited && <AgreedTerms post={record.post} />}
      {isEdited && (
        <PostForm
          draft={draftOf(record.post)}
          editing
          domains={domains.map((own) => typedName(ownName(own)))}
          read={(draft) => readPostDraft(draft, domains, record.post, isKnown, Date.now())}
          onSite={() => null}
          unsaved={unsavedIn(drafts.agreed, record.id)}
          onSubmit={save}
          onCancel={() => onEdit(false)}
        />
      )}
    </section>
  );
}
