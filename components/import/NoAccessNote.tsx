import { plural, text } from '../../utils/i18n/text.ts';
import '../base/button.css';
import './no-access-note.css';

interface Props {
  /** How many pages cannot be fetched. */
  readonly pages: number;
  /** On how many sites they are. */
  readonly sites: number;
  /** The browser did not let them. */
  readonly isRefused: boolean;
  /** Called in the click, so that the browser asks. */
  readonly onAllow: (what: 'these' | 'all') => void;
}

/** Pages on sites to which there is no access: for these sites alone it is asked first, for all where the user wants that. */
export function NoAccessNote({ pages, sites, isRefused, onAllow }: Props) {
  return (
    <div class="no-access-note">
      <p>
        {plural('onceNoAccess', pages)}{' '}
        <span role="status">{isRefused && plural('accessRefused', pages)}</span>
      </p>
      <button type="button" class="button" onClick={() => onAllow('these')}>
        {plural('onceAllowThese', sites)}
      </button>
      <button type="button" class="button plain" onClick={() => onAllow('all')}>
        {text('allowAll')}
      </button>
    </div>
  );
}
