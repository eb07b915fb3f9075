import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../../../components/base/Dialog.tsx';
import { ExportChoices, type ExportScope } from '../../../components/posts/ExportChoices.tsx';
import { findCause, noteUnlessExpected } from '../../../utils/errors.ts';
import type { FileFormat } from '../../../utils/exchange/export/file-format.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { COPIED_AT_MOST, copyTable } from '../../../utils/ui/copy-table.ts';
import { readFailureWords } from '../../../utils/ui/failure-words.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { saveBlob, saveFile } from '../../../utils/ui/save-file.ts';
import { goToReport } from '../report/go-to-report.ts';
import { DisavowStep } from './DisavowStep.tsx';
import { disavowPages, exportFile, exportTable } from './export-posts.ts';
import '../../../components/base/problem.css';

type Rows = readonly PostListRow[];

interface Props {
  /** What is exported unless the user chooses something else. */
  readonly scope: ExportScope;
  readonly all: Rows;
  readonly shown: Rows;
  readonly selected: Rows;
  /** Says what was done. */
  readonly onSaid: (words: string) => void;
  readonly onClose: () => void;
}

/** Exports guest posts: chosen, written, saved or copied, and said. */
export function ExportDialog({ scope, onSaid, onClose, ...source }: Props) {
  const counts = scopeCounts(source);
  const [chosen, setChosen] = useState(counts.some((one) => one.scope === scope) ? scope : 'all');
  const [written, setWritten] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const [isDisavowing, setDisavowing] = useState(false);
  const stopping = useRef(new AbortController());
  const ids = source[chosen].map(({ record }) => record.id);
  const run = async (way: 'copy' | FileFormat): Promise<ExportOutcome> => {
    if (way === 'copy') {
      const rows = exportTable(ids, Date.now());
      if (await copyTable(rows)) return { done: plural('exportCopied', ids.length) };
      await rows;
      return { problem: text('copyFailed') };
    }
    setWritten(0);
    const { blob, name } = await exportFile(way, ids, Date.now(), setWritten, stopping.current.signal);
    saveBlob(name, blob);
    return { done: plural('exportSaved', ids.length, name) };
  };
  const disavow = async (pages: readonly string[]): Promise<ExportOutcome> => {
    const { file, name } = disavowPages(pages, Date.now());
    if (!file.ok) return { problem: text(`disavow_${file.problem}`) };
    saveFile(name, 'text/plain', file.text);
    return { done: plural('exportDisavowed', file.sites, name) };
  };
  const start = async (exporting: Promise<ExportOutcome>, close: () => void) => {
    setProblem('');
    const outcome = await exporting.catch(failed);
    setWritten(null);
    if (stopping.current.signal.aborted) stopping.current = new AbortController();
    else if ('problem' in outcome) setProblem(outcome.problem);
    else {
      close();
      onSaid(outcome.done);
    }
  };
  return (
    <Dialog
      title={text(isDisavowing ? 'disavowTitle' : 'exportPosts')}
      onClose={() => {
        stopping.current.abort();
        onClose();
      }}
    >
      {(close) => (
        <>
          {isDisavowing ? (
            <DisavowStep
              rows={source[chosen]}
              areSelected={chosen === 'selected'}
              all={source.all}
              onSave={(pages) => void start(disavow(pages), close)}
              onBack={() => {
                setProblem('');
                setDisavowing(false);
              }}
            />
          ) : (
            <ExportChoices
              counts={counts}
              chosen={chosen}
              onChoose={setChosen}
              refused={ids.length > COPIED_AT_MOST ? ['copy'] : []}
              written={written}
              onExport={(way) => {
                if (way === 'disavow') return setDisavowing(true);
                if (way !== 'report') return void start(run(way), close);
                close();
                goToReport(chosen === 'all' ? null : ids);
              }}
              onStop={() => stopping.current.abort()}
            />
          )}
          <div role="alert">{problem && <p class="problem">{problem}</p>}</div>
        </>
      )}
    </Dialog>
  );
}

/** What is the same as all is not offered twice. */
function scopeCounts({
  all,
  shown,
  selected,
}: Pick<Props, ExportScope>): { scope: ExportScope; count: number }[] {
  const some = [
    { scope: 'selected', count: selected.length },
    { scope: 'shown', count: shown.length === all.length ? 0 : shown.length },
  ] as const;
  return [...some.filter(({ count }) => count > 0), { scope: 'all', count: all.length }];
}

/** What came of an export, in words. */
type ExportOutcome = { readonly done: string } | { readonly problem: string };

async function failed(error: unknown): Promise<ExportOutcome> {
  const cause = await findCause(error);
  if (cause) return { problem: `${text('unread_posts')} ${readFailureWords(cause)}` };
  noteUnlessExpected('export', error);
  return { problem: text('exportFailed') };
}
