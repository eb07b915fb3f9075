import { number, plural, text } from '../../utils/i18n/text.ts';
import type { DisavowKind } from '../../utils/ui/posts/disavow-choice.ts';
import { Fold } from '../base/Fold.tsx';
import { DisavowKinds } from './DisavowKinds.tsx';
import '../base/button.css';
import '../base/check.css';
import '../base/hint.css';
import './disavow-form.css';

interface Props {
  /** How many guest posts are selected; null where it is chosen by `kinds` instead. */
  readonly selected: number | null;
  readonly kinds: readonly { readonly kind: DisavowKind; readonly count: number }[];
  readonly chosen: ReadonlySet<DisavowKind>;
  readonly onChoose: (chosen: ReadonlySet<DisavowKind>) => void;
  /** How many sites there are, and on how many of them a link is kept. */
  readonly found: number;
  readonly keeping: number;
  readonly leaveOut: boolean;
  readonly onLeaveOut: (leaveOut: boolean) => void;
  /** What goes into the file. */
  readonly sites: readonly string[];
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** More names than that nobody reads before saving the file. */
const LISTED_AT_MOST = 50;

/** What goes into a disavow file, said and chosen before it is saved. */
export function DisavowForm({ selected, sites, ...props }: Props) {
  const { found, keeping } = props;
  return (
    <div class="disavow-form">
      <p>{text('disavowMeans')}</p>
      {selected === null ? (
        <DisavowKinds kinds={props.kinds} chosen={props.chosen} onChoose={props.onChoose} />
      ) : (
        <p class="hint">{plural('disavowSelected', selected)}</p>
      )}
      {keeping > 0 && (
        <div class="keeping">
          <p>{plural('disavowKeeping', keeping, found)}</p>
          <label class="check">
            <input
              type="checkbox"
              checked={props.leaveOut}
              onChange={({ currentTarget }) => props.onLeaveOut(currentTarget.checked)}
            />
            {plural('disavowLeaveOut', keeping)}
          </label>
        </div>
      )}
      {sites.length > 0 && (
        <Fold summary={plural('disavowSites', sites.length)}>
          {() => (
            <ul aria-label={plural('disavowSites', sites.length)}>
              {sites.slice(0, LISTED_AT_MOST).map((site) => (
                <li key={site}>{site}</li>
              ))}
              {sites.length > LISTED_AT_MOST && (
                <li class="hint">{text('disavowMore', number(sites.length - LISTED_AT_MOST))}</li>
              )}
            </ul>
          )}
        </Fold>
      )}
      <div class="actions">
        <button type="button" class="button primary" disabled={sites.length === 0} onClick={props.onSave}>
          {sites.length > 0 ? plural('disavowSave', sites.length) : text('disavowNone')}
        </button>
        <button type="button" class="button" onClick={props.onBack}>
          {text('disavowBack')}
        </button>
      </div>
    </div>
  );
}
