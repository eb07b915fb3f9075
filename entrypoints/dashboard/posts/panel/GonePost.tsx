import { useId } from 'preact/hooks';
import { text } from '../../../../utils/i18n/text.ts';
import type { PostActions } from '../use-post-actions.ts';
import type { PanelDrafts } from './drafts.ts';
import { useRemoved } from './use-removed.ts';
import '../../../../components/base/button.css';
import '../../../../components/base/field.css';

interface Props {
  readonly id: string;
  readonly drafts: PanelDrafts;
  readonly actions: PostActions;
}

/** A guest post that was removed, here or in another window. What was typed about it is in reach, and in the form again once it is back. */
export function GonePost({ id, drafts, actions }: Props) {
  const field = useId();
  const typed = typedOf(id, drafts);
  const isRemoved = useRemoved(id);
  return (
    <>
      <p>
        {text('postGone')} <a href="#posts">{text('backToPosts')}</a>
      </p>
      {isRemoved && (
        <p>
          <button type="button" class="button" onClick={() => void actions.putBack([id])}>
            {text('postGoneBack')}
          </button>
        </p>
      )}
      {typed !== '' && (
        <p>
          <label for={field}>{text('postGoneTyped')}</label>
          <textarea id={field} class="field" rows={8} readOnly value={typed} />
        </p>
      )}
    </>
  );
}

/** A line for each field. */
function typedOf(id: string, { agreed, steps, mails }: PanelDrafts): string {
  const all = { ...agreed.get(id)?.typed, ...steps.get(id), ...mails.get(id)?.typed };
  return Object.values(all)
    .filter((value) => typeof value === 'string' && value.trim() !== '')
    .join('\n');
}
