import { useEffect, useState } from 'preact/hooks';
import { DomainList } from '../../components/DomainList.tsx';
import { Glyph } from '../../components/Glyph.tsx';
import { Note } from '../../components/Note.tsx';
import { type OwnDomain, ownName } from '../../utils/link/own.ts';
import { type PagesFound, pagesLinkingTo } from '../../utils/store/queries.ts';
import { choiceWords } from '../../utils/ui/domain-words.ts';
import { text } from '../../utils/ui/text.ts';
import { DomainEntry } from './DomainEntry.tsx';
import type { Domains } from './use-domains.ts';

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
    const none: PagesFound = { total: 0, pages: [] };
    const find = async (own: OwnDomain) =>
      [ownName(own), await pagesLinkingTo(own, PAGES_LISTED).catch(() => none)] as const;
    Promise.all(list.map(find)).then((found) => {
      if (current) setPages(new Map(found));
    });
    return () => {
      current = false;
    };
  }, [list]);
  return pages;
}
