import { shownAddress } from '../../utils/i18n/address.ts';
import { text } from '../../utils/i18n/text.ts';
import { Address } from '../base/Address.tsx';
import { Glyph } from '../base/Glyph.tsx';
import './always-sites.css';
import '../base/button.css';
import '../base/hint.css';

interface Props {
  readonly hosts: readonly string[];
  readonly onRemove: (host: string) => void;
}

/** The sites on which highlighting is always on. They are added where the user is: in the popup. */
export function AlwaysSites({ hosts, onRemove }: Props) {
  return (
    <section>
      <h3>{text('alwaysSites')}</h3>
      {hosts.length === 0 && <p class="hint">{text('alwaysNone')}</p>}
      <ul class="always-sites">
        {hosts.map((host) => (
          <li key={host}>
            <Address url={host} />
            <button
              type="button"
              class="button plain"
              aria-label={text('removeDomain', shownAddress(host))}
              title={text('removeDomain', shownAddress(host))}
              onClick={() => onRemove(host)}
            >
              <Glyph name="remove" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
