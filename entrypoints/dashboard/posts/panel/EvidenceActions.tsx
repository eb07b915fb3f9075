import { useState } from 'preact/hooks';
import { IndexedField } from '../../../../components/posts/IndexedField.tsx';
import { PostEvidence } from '../../../../components/posts/PostEvidence.tsx';
import { evidenceHtml, evidencePlain, postEvidence } from '../../../../utils/i18n/post-evidence.ts';
import { text } from '../../../../utils/i18n/text.ts';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { archiveAddress, googleAddress } from '../../../../utils/posts/look-elsewhere.ts';
import { copyBoth } from '../../../../utils/ui/copy-both.ts';
import type { PostDraft } from '../../../../utils/ui/post-form.ts';
import type { PostListRow } from '../../../../utils/ui/posts/list-row.ts';
import { useLater } from '../../../../utils/ui/use-later.ts';
import { unsavedIn } from '../../../../utils/ui/use-unsaved.ts';
import type { PostActions } from '../use-post-actions.ts';
import type { PanelDrafts } from './drafts.ts';
import '../../../../components/base/button.css';

/** How a guest post stands where there is something to ask for. */
const WORTH_A_MAIL: readonly PostVerdict[] = ['lost', 'changed', 'not-counted'];

interface Props {
  readonly row: PostListRow;
  /** Of the site; '' where it is not known. */
  readonly email: string;
  readonly actions: PostActions;
  readonly drafts: PanelDrafts;
}

/** The evidence of a guest post, and what can be done with it: write to the site, copy it, look elsewhere. */
export function EvidenceActions({ row, email, actions, drafts }: Props) {
  const { record } = row;
  const [isWriting, setWriting] = useState(false);
  const MailDialog = useLater(isWriting, loadMailDialog);
  const say = (said: PostDraft['indexed']) => {
    const indexed = said === '' ? null : { said, at: Date.now() };
    void actions
      .edit(record, { ...record.post, indexed })
      .then((problem) => problem && actions.show(problem));
  };
  const copy = () => {
    const lines = postEvidence(record, Date.now());
    void copyBoth(evidencePlain(lines), evidenceHtml(lines)).then((isCopied) =>
      actions.show(text(isCopied ? 'evidenceCopied' : 'copyFailed')),
    );
  };
  return (
    <PostEvidence row={row}>
      <button
        type="button"
        class={WORTH_A_MAIL.includes(row.verdict) ? 'button primary' : 'button'}
        aria-haspopup="dialog"
        onClick={() => setWriting(true)}
      >
        {text('mailWrite')}
      </button>
      <button type="button" class="button" onClick={copy}>
        {text('evidenceCopy')}
      </button>
      <a href={archiveAddress(record.url)} target="_blank" rel="noreferrer">
        {text('lookInArchive')}
      </a>
      <a href={googleAddress(record.url)} target="_blank" rel="noreferrer">
        {text('askGoogle')}
      </a>
      <IndexedField said={record.post.indexed?.said ?? ''} onChange={say} />
      {isWriting && MailDialog && (
        <MailDialog
          record={record}
          email={email}
          unsaved={unsavedIn(drafts.mails, record.id)}
          templates={drafts.templates}
          onClose={() => setWriting(false)}
        />
      )}
    </PostEvidence>
  );
}

const loadMailDialog = () => import('./MailDialog.tsx').then((loaded) => loaded.MailDialog);
