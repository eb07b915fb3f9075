import { type OwnDomain, ownName } from '../../utils/domains/own-domain.ts';
import type { FileFormat } from '../../utils/exchange/export/file-format.ts';
import { shownDomain, shownUrl } from '../../utils/i18n/address.ts';
import { choiceWords } from '../../utils/i18n/domains.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import type { PageRecord } from '../../utils/store/schema.ts';
import { Glyph } from '../base/Glyph.tsx';
import './domain-list.css';
import '../base/button.css';

/** Recorded pages that link to a domain: the first of them, and how many there are in all. */
export interface PagesFound {
  readonly total: number;
  readonly pages: readonly Pick<PageRecord, 'url' | 'page'>[];
}

interface Props {
  readonly domains: readonly OwnDomain[];
  /** Recorded pages that link to each, by name; absent while they are looked up. */
  readonly pages: ReadonlyMap<string, PagesFound>;
  readonly onRemove: (own: OwnDomain) => void;
  /** Copies all recorded links to it as a table. */
  readonly onCopy: (own: OwnDomain) => void;
  /** Saves all recorded links to it as a file. */
  readonly onSave: (own: OwnDomain, format: FileFormat) => void;
}

/** The user's domains, each with the recorded pages that link to it. */
export function DomainList({ domains, pages, onRemove, onCopy, onSave }: Props) {
  return (
    <ul class="domain-list">
      {domains.map((own) => {
        const name = ownName(own);
        return (
          <li key={name}>
            <div class="row">
              <span class="covers">{choiceWords(own)}</span>
              <button
                type="button"
                class="button plain"
                aria-label={text('removeDomain', shownDomain(name))}
                title={text('removeDomain', shownDomain(name))}
                onClick={() => onRemove(own)}
              >
                <Glyph name="remove" />
              </button>
            </div>
            <LinkedFrom
              found={pages.get(name)}
              onCopy={() => onCopy(own)}
              onSave={(format) => onSave(own, format)}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface LinkedFromProps {
  readonly found: PagesFound | undefined;
  readonly onCopy: () => void;
  readonly onSave: (format: FileFormat) => void;
}

function LinkedFrom({ found, onCopy, onSave }: LinkedFromProps) {
  if (!found) return <p class="from"> </p>;
  if (found.total === 0) return <p class="from">{text('linkedFromNone')}</p>;
  return (
    <details class="from">
      <summary>{plural('linkedFrom', found.total)}</summary>
      <ul>
        {found.pages.map(({ url, page }) => (
          <li key={url}>
            <a href={url} title={url} target="_blank" rel="noreferrer">
              <bdi>{page.title || shownUrl(url)}</bdi>
            </a>
          </li>
        ))}
        {found.total > found.pages.length && <li>{text('andMore', found.total - found.pages.length)}</li>}
      </ul>
      <fieldset class="ways">
        <legend>{text('allTheseLinks')}</legend>
        <button type="button" class="button plain" onClick={onCopy}>
          {text('copyTable')}
        </button>
        <button type="button" class="button plain" onClick={() => onSave('csv')}>
          {text('saveCsv')}
        </button>
        <button type="button" class="button plain" onClick={() => onSave('jsonl')}>
          {text('saveJsonl')}
        </button>
      </fieldset>
    </details>
  );
}
