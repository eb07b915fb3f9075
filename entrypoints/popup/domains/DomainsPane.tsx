import { useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { Glyph } from '../../../components/base/Glyph.tsx';
import { Note } from '../../../components/base/Note.tsx';
import { DomainList, type PagesFound } from '../../../components/domains/DomainList.tsx';
import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import type { FileFormat } from '../../../utils/exchange/export/file-format.ts';
import { choiceWords } from '../../../utils/i18n/domains.ts';
import { text } from '../../../utils/i18n/text.ts';
import { failureOf, lastValue } from '../../../utils/ui/use-query.ts';
import { copyDomainLinks } from './copy-domain-links.ts';
import { DomainEntry } from './DomainEntry.tsx';
import type { Domains } from './use-domains.ts';
import '../../../components/base/button.css';
import './domains-pane.css';
import { useLinkingPages } from './use-linking-pages.ts';

/** While they are looked up, and where they cannot be read. */
const UNKNOWN: ReadonlyMap<string, PagesFound> = new Map();

interface Props {
  readonly domains: Domains;
  readonly list: readonly OwnDomain[];
  readonly onBack: () => void;
}

/** The user's domains: add, remove, and which recorded pages link to them. */
export function DomainsPane({ domains, list, onBack }: Props) {
  const pages = useLinkingPages();
  const { removed, notice } = domains;
  const [saved, setSaved] = useState('');
  const save = async (own: OwnDomain, format: FileFormat) => {
    setSaved('');
    const { saveDomainLinks } = await import('./save-domain-links.ts');
    setSaved(await saveDomainLinks(own, format, Date.now()));
  };
  const copy = (own: OwnDomain) => {
    setSaved('');
    void copyDomainLinks(own).then(setSaved);
  };
  return (
    <div class="domains-pane">
      <header>
        <button
          type="button"
          class="button plain"
          onClick={onBack}
          aria-label={text('backToAnswer')}
          title={text('backToAnswer')}
        >
          <Glyph name="back" />
        </button>
        <h1>{text('myDomains')}</h1>
      </header>
      <div class="entry">
        <DomainEntry domains={domains} />
      </div>
      <div role="status">
        {notice && <Note>{notice}</Note>}
        {saved && <Note>{saved}</Note>}
        {removed && (
          <Note action={text('undo')} onAction={domains.undo}>
            {text('removed', choiceWords(removed))}
          </Note>
        )}
      </div>
      <FailedNote what="domains" why={domains.why} onAgain={() => void domains.reread()} />
      <FailedNote what="pages" why={failureOf(pages)} onAgain={() => void pages.reread()} />
      <DomainList
        domains={list}
        pages={lastValue(pages) ?? UNKNOWN}
        onRemove={domains.remove}
        onCopy={copy}
        onSave={(own, format) => void save(own, format)}
      />
    </div>
  );
}
