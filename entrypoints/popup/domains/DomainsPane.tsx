import { useEffect, useState } from 'preact/hooks';
import { Glyph } from '../../../components/base/Glyph.tsx';
import { Note } from '../../../components/base/Note.tsx';
import { DomainList, type PagesFound } from '../../../components/domains/DomainList.tsx';
import { type OwnDomain, ownName } from '../../../utils/domains/own-domain.ts';
import { choiceWords } from '../../../utils/i18n/domains.ts';
import { text } from '../../../utils/i18n/text.ts';
import { DomainEntry } from './DomainEntry.tsx';
import type { Domains } from './use-domains.ts';
import '../../../components/base/button.css';
import './domains-pane.css';

/** A popup lists no more; the number of all is said. */
const PAGES_LISTED = 10;

interface Props {
  readonly domains: Domains;
  readonly list: readonly OwnDomain[];
  readonly onBack: () => void;
}

/** The user's domains: add, remove, and which recorded pages link to them. */
export function DomainsPane({ domains, list, onBack }: Props) {
  const pages = useLinkingPages(list);
  const { removed, notice } = domains;
  return (
    <main class="domains-pane">
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
        {removed && (
          <Note action={text('undo')} onAction={domains.undo}>
            {text('removed', choiceWords(removed))}
          </Note>
        )}
      </div>
      <DomainList domains={list} pages={pages} onRemove={domains.remove} />
    </main>
  );
}

/** A domain that was added just now finds the pages recorded before. */
function useLinkingPages(list: readonly OwnDomain[]): ReadonlyMap<string, PagesFound> {
  const [pages, setPages] = useState<ReadonlyMap<string, PagesFound>>(new Map());
  useEffect(() => {
    let current = true;
    const find = async (own: OwnDomain): Promise<[string, PagesFound]> => {
      // The store and what it needs come with this pane, so that the answer does not wait for them.
      const { countPagesLinkingTo, pagesLinkingTo } = await import('../../../utils/store/pages/queries.ts');
      const [total, pages] = await Promise.all([countPagesLinkingTo(own), pagesLinkingTo(own, PAGES_LISTED)]);
      return [ownName(own), { total, pages }];
    };
    // A store that cannot be opened has no pages to name.
    const none = (own: OwnDomain): [string, PagesFound] => [ownName(own), { total: 0, pages: [] }];
    Promise.all(list.map((own) => find(own).catch(() => none(own)))).then((found) => {
      if (current) setPages(new Map(found));
    });
    return () => {
      current = false;
    };
  }, [list]);
  return pages;
}
