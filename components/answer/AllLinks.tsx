import { useMemo, useState } from 'preact/hooks';
import { FILE_TYPES, type FileFormat } from '../../utils/exchange/export/file-format.ts';
import { jsonLines, linkJson } from '../../utils/exchange/export/link-json.ts';
import { SCREAMING_FROG_COLUMNS, screamingFrogRow } from '../../utils/exchange/screaming-frog.ts';
import { csvOf } from '../../utils/exchange/write-table.ts';
import { linkTable } from '../../utils/i18n/link-table.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import type { LinkPlace } from '../../utils/link/answer.ts';
import type { PageLink } from '../../utils/link/page-link.ts';
import { stateOfLink, type TargetStates } from '../../utils/link/target-state.ts';
import { copyTable } from '../../utils/ui/copy-table.ts';
import { inSlices } from '../../utils/ui/in-slices.ts';
import { filterPageLinks, linkWords, type PageLinkFilter } from '../../utils/ui/page-link-filter.ts';
import { saveFile } from '../../utils/ui/save-file.ts';
import { failureOf, lastValue } from '../../utils/ui/use-query.ts';
import { useTabLinks } from '../../utils/ui/use-tab-links.ts';
import { FailedNote } from '../base/FailedNote.tsx';
import { PageLinkFilters } from './PageLinkFilters.tsx';
import { PageLinkList } from './PageLinkList.tsx';
import '../base/button.css';
import './all-links.css';

interface Props {
  readonly tabId: number;
  /** The answer about the tab: with another one its links are read again. */
  readonly answer: { readonly url: string };
  readonly targets: TargetStates;
  readonly onShow: (link: LinkPlace) => void;
  /** Says what was done. */
  readonly onSaid: (words: string) => void;
}

const ALL: PageLinkFilter = { search: '', sort: null, trait: null };

/** Every link of the page: searched, filtered, copied as a table, saved as a file. */
export function AllLinks({ tabId, answer, targets, onShow, onSaid }: Props) {
  const query = useTabLinks(tabId, answer);
  const [filter, setFilter] = useState(ALL);
  const all = lastValue(query);
  const found = useMemo(() => all && filterPageLinks(all, filter), [all, filter]);
  if (!all || !found) {
    return query.state === 'loading' ? (
      <p class="all-links-none" role="status">
        {text('readingLinks')}
      </p>
    ) : (
      <FailedNote what="links" why={failureOf(query)} onAgain={() => void query.reread()} />
    );
  }
  const { links } = found;
  const copy = async () => {
    const done = await copyTable(linkTable(links, targets));
    onSaid(done ? plural('copiedLinks', links.length) : text('copyFailed'));
  };
  const save = (format: FileFormat) => {
    saveFile(fileName(answer.url, format), FILE_TYPES[format], fileText(format, links, answer.url, targets));
    onSaid(plural('savedLinks', links.length, text(`format_${format}`)));
  };
  const wayButton = (name: 'copyTable' | 'saveCsv' | 'saveJsonl', take: () => void) => (
    <button type="button" class="button plain" disabled={links.length === 0} onClick={take}>
      {text(name)}
    </button>
  );
  return (
    <div class="all-links">
      <div class="tools">
        <PageLinkFilters
          found={found}
          total={all.length}
          filter={filter}
          onFilter={setFilter}
          // The first letter does not wait for the words of tens of thousands.
          onSearch={() => void inSlices(all, (some) => some.forEach(linkWords))}
        >
          <div class="ways">
            {wayButton('copyTable', () => void copy())}
            {wayButton('saveCsv', () => save('csv'))}
            {wayButton('saveJsonl', () => save('jsonl'))}
          </div>
        </PageLinkFilters>
      </div>
      {links.length === 0 && (
        <p class="all-links-none">
          {text(all.length === 0 ? 'noLinks' : 'noLinkLike')}
          {all.length > 0 && (
            <button type="button" class="button plain" onClick={() => setFilter(ALL)}>
              {text('showAll')}
            </button>
          )}
        </p>
      )}
      <PageLinkList links={links} targets={targets} onShow={onShow} />
    </div>
  );
}

/** The links of a page as a file: in Screaming Frog's columns, or one object a line. */
function fileText(
  format: FileFormat,
  links: readonly PageLink[],
  page: string,
  targets: TargetStates,
): string {
  if (format === 'jsonl')
    return jsonLines(links.map((link) => linkJson(link, page, stateOfLink(link, targets))));
  const rows = links.map((link) => screamingFrogRow(link, page, stateOfLink(link, targets)));
  return csvOf([SCREAMING_FROG_COLUMNS, ...rows]);
}

/** `links-blog.example-2026-03-09.csv`: files of several pages lie in one folder. */
function fileName(url: string, format: FileFormat): string {
  const host = URL.parse(url)?.hostname || 'page';
  return `links-${host.replace(/[^\w.-]+/g, '_')}-${new Date().toISOString().slice(0, 10)}.${format}`;
}
