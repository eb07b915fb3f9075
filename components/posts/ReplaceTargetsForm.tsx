import { useMemo } from 'preact/hooks';
import { type OwnDomain, ownMatcher } from '../../utils/domains/own-domain.ts';
import { shownUrl } from '../../utils/i18n/address.ts';
import { targetWords } from '../../utils/i18n/posts.ts';
import { number, plural, text } from '../../utils/i18n/text.ts';
import { replaceTargets, targetText } from '../../utils/posts/replace-targets.ts';
import { targetOwnName } from '../../utils/posts/target-own-name.ts';
import { commonStart, LEFT_REASONS, targetsLeft } from '../../utils/posts/targets-left.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import type { PostEdit } from '../../utils/ui/edit-with-undo.ts';
import { type Unsaved, useUnsaved } from '../../utils/ui/use-unsaved.ts';
import { Fold } from '../base/Fold.tsx';
import { EditManyActions } from './EditManyActions.tsx';
import { TextField } from './TextField.tsx';
import '../base/hint.css';
import '../base/problem.css';
import '../base/labelled.css';
import './replace-targets-form.css';

/** What the user has typed; `from` is null while it is what all targets begin with. */
export interface TypedTargets {
  readonly from: string | null;
  readonly to: string;
}

const NOTHING: TypedTargets = { from: null, to: '' };

interface Props {
  readonly records: readonly PostRecord[];
  /** All guest posts: no two may have the same page and target. */
  readonly all: readonly PostRecord[];
  readonly unsaved?: Unsaved<TypedTargets>;
  /** The user's; none while they are not known. */
  readonly domains: readonly OwnDomain[];
  readonly onEdit: (edits: readonly PostEdit[]) => void;
  readonly onCancel: () => void;
}

/** So many lines of a preview are read; of the others their number is enough. */
const LISTED_AT_MOST = 20;

/** Replaces the beginning of targets after a site has moved, and shows beforehand what becomes of each. */
export function ReplaceTargetsForm({ records, all, unsaved, domains, onEdit, onCancel }: Props) {
  const [typed, setTyped] = useUnsaved(unsaved, NOTHING);
  const start = useMemo(() => commonStart(records.map(startOf)), [records]);
  const { from, to } = { ...typed, from: typed.from ?? start };
  const isBegun = from.trim() !== '' && to.trim() !== '';
  const preview = useMemo(
    () => (isBegun ? replaceTargets(records, all, from, to) : null),
    [records, all, from, to, isBegun],
  );
  const changed = preview?.changed ?? [];
  const isOwn = useMemo(() => ownMatcher(domains), [domains]);
  const isElsewhere = domains.length > 0 && changed.some(({ post }) => targetOwnName(post, isOwn) === null);
  const left = preview && !preview.isUnreadable ? targetsLeft(records, preview) : [];
  return (
    <form
      class="replace-targets-form labelled"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0) onEdit(changed);
      }}
    >
      <div class="fields">
        <TextField
          label={text('replaceFrom')}
          note={text('replaceFromNote')}
          value={from}
          onChange={(next) => setTyped((before) => ({ ...before, from: next }))}
        />
        <TextField
          label={text('replaceTo')}
          note={text('replaceToNote')}
          value={to}
          onChange={(next) => setTyped((before) => ({ ...before, to: next }))}
        />
      </div>
      {preview?.isUnreadable && <p class="problem">{text('replaceUnreadable')}</p>}
      {isElsewhere && (
        <p class="hint" role="status">
          {text('replaceNotOwn')}
        </p>
      )}
      {changed.length > 0 && (
        <section class="preview" aria-label={text('replacePreview')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('replaceNow')}</th>
                <th scope="col">{text('replaceThen')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.slice(0, LISTED_AT_MOST).map(({ record, from: now, to: then }) => (
                <tr key={record.id} title={record.url}>
                  <td>
                    <bdi>{shownUrl(now)}</bdi>
                  </td>
                  <td>
                    <bdi>{shownUrl(then)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {changed.length > LISTED_AT_MOST && (
            <p class="hint">{plural('replaceMore', changed.length - LISTED_AT_MOST)}</p>
          )}
        </section>
      )}
      {left.length > 0 && (
        <Fold summary={plural('bulkUnchanged', left.length)}>
          {() => (
            <ul class="left">
              {LEFT_REASONS.map((why) => {
                const mine = left.filter((one) => one.why === why);
                if (mine.length === 0) return null;
                return (
                  <li key={why}>
                    <p>
                      {text(`replaceLeft_${why}`)} <b>{number(mine.length)}</b>
                    </p>
                    <ul>
                      {mine.slice(0, LISTED_AT_MOST).map(({ record }) => (
                        <li key={record.id}>
                          <bdi>{shownUrl(record.url)}</bdi> →{' '}
                          <bdi>{targetWords(record.post.expect.target)}</bdi>
                        </li>
                      ))}
                    </ul>
                  </li>
                );
              })}
            </ul>
          )}
        </Fold>
      )}
      <EditManyActions
        count={changed.length}
        note={preview && !preview.isUnreadable && changed.length === 0 ? text('replaceNone') : ''}
        onCancel={onCancel}
      />
    </form>
  );
}

/** The address of a target; of a domain, that of its front page. */
function startOf({ post }: PostRecord): string {
  const { target } = post.expect;
  return target.kind === 'page' ? target.url : `https://${targetText(target).replace(/\/?$/, '/')}`;
}
