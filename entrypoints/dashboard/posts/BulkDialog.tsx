import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../../../components/base/Dialog.tsx';
import { EditManyForm } from '../../../components/posts/EditManyForm.tsx';
import { FollowUpForm } from '../../../components/posts/FollowUpForm.tsx';
import { ReplaceTargetsForm } from '../../../components/posts/ReplaceTargetsForm.tsx';
import { TagManyForm } from '../../../components/posts/TagManyForm.tsx';
import { plural, text } from '../../../utils/i18n/text.ts';
import { onDomainsChanged, ownDomains } from '../../../utils/settings/domains.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { PostEdit } from '../../../utils/ui/edit-with-undo.ts';
import { countedTags } from '../../../utils/ui/posts/counted-tags.ts';
import { lastValue, useQuery } from '../../../utils/ui/use-query.ts';
import { unsavedIn } from '../../../utils/ui/use-unsaved.ts';
import '../../../components/base/hint.css';
import '../../../components/base/problem.css';
import type { BulkDrafts } from './bulk-drafts.ts';
import type { BulkKind } from './SelectionActions.tsx';
import type { PostActions } from './use-post-actions.ts';

interface Props {
  readonly kind: BulkKind;
  /** Those that are selected. */
  readonly records: readonly PostRecord[];
  readonly all: readonly PostRecord[];
  readonly actions: PostActions;
  readonly drafts: BulkDrafts;
  readonly onClose: () => void;
}

/** A dialog that edits many guest posts at once. It keeps to those that were selected when it opened. */
export function BulkDialog({ kind, records: selected, all, actions, drafts, onClose }: Props) {
  // They may change while it is open: an edit is compared with what the user saw.
  const records = useMemo(() => selected, []);
  const tags = useMemo(() => countedTags(all).map(({ tag }) => tag), []);
  const suppliers = useMemo(() => [...new Set(all.flatMap(({ post }) => post.supplier || []))].sort(), []);
  const domains = lastValue(useQuery(ownDomains, onDomainsChanged)) ?? [];
  const said = actions.said ?? actions.last;
  const { underWay } = actions;
  const [isFailed, setIsFailed] = useState(false);
  const title = plural(`bulk_${kind}`, records.length);
  return (
    <Dialog title={title} wide={kind === 'targets'} onClose={onClose}>
      {(close) => {
        if (kind === 'steps') {
          return (
            <>
              <FollowUpForm
                now={Date.now()}
                unsaved={unsavedIn(drafts.steps, 'typed')}
                onStep={async (...step) => {
                  setIsFailed(false);
                  const ids = records.map(({ id }) => id);
                  const isDone = await actions.addStep(ids, ...step);
                  setIsFailed(!isDone);
                  if (!isDone) return false;
                  close();
                  // It may be closed by now.
                  drafts.steps.clear();
                  return true;
                }}
              />
              {underWay && <p class="hint">{text('actionProgress', underWay.count, underWay.total)}</p>}
              {/* The list's own message is behind the dialog. */}
              {isFailed && said && (
                <p class="problem" role="alert">
                  {said.words}
                </p>
              )}
            </>
          );
        }
        const form = {
          records,
          onEdit: (edits: readonly PostEdit[]) => {
            close();
            void actions
              .editMany(edits, plural('postsChanged', edits.length))
              .then((isDone) => isDone && drafts[kind].clear());
          },
          onCancel: () => {
            close();
            drafts[kind].clear();
          },
        };
        if (kind === 'tags')
          return <TagManyForm {...form} tags={tags} unsaved={unsavedIn(drafts.tags, 'typed')} />;
        if (kind === 'targets')
          return (
            <ReplaceTargetsForm
              {...form}
              all={all}
              domains={domains}
              unsaved={unsavedIn(drafts.targets, 'typed')}
            />
          );
        return (
          <EditManyForm
            {...form}
            all={all}
            suppliers={suppliers}
            unsaved={unsavedIn(drafts.terms, 'typed')}
          />
        );
      }}
    </Dialog>
  );
}
