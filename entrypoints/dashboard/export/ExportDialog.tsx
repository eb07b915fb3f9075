import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../../../components/base/Dialog.tsx';
import { ExportChoices, type ExportScope, type ExportWay } from '../../../components/posts/ExportChoices.tsx';
import { findCause, noteUnlessExpected } from '../../../utils/errors.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { copyTable } from '../../../utils/ui/copy-table.ts';
import { readFailureWords } from '../../../utils/ui/failure-words.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { saveBlob, saveFile } from '../../../utils/ui/save-file.ts';
import { goToReport } from '../report/go-to-report.ts';
import { COPIED_AT_MOST, disavowPosts, exportFile, exportTable } from './export-posts.ts';
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
  const stopping = useRef(new AbortController());
  const ids = source[chosen].map(({ record }) => record.id);
  const run = async (way: ExportWay): Promise<ExportOutcome> => {
    if (way === 'copy') {
      const rows = exportTable(ids, Date.now());
      if (await copyTable(rows)) return { done: plural('exportCopied', ids.length) };
      await rows;
      return { problem: text('copyFailed') };
    }
    if (way === 'disavow') {
      const { file, name } = await disavowPosts(ids, Date.now());
      if (!file.ok) return { problem: text(`disavow_${file.problem}`) };
      saveFile(name, 'text/plain', file.text);
      return { done: plural('exportDisavowed', file.sites, name) };
    }
    setWritten(0);
    const format = way === 'csv' ? 'csv' : 'jsonl';
    const { blob, name } = await exportFile(format, ids, Date.now(), setWritten, stopping.current.signal);
    saveBlob(name, blob);
    return { done: plural('exportSaved', ids.length, name) };
  };
  const start = async (way: ExportWay, close: () => void) => {
    setProblem('');
    const outcome = await run(way).catch(failed);
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
      title={text('exportPosts')}
      onClose={() => {
        stopping.current.abort();
        onClose();
      }}
    >
      {(close) => (
        <>
          <ExportChoices
            counts={counts}
            chosen={chosen}
            onChoose={setChosen}
            refused={ids.length > COPIED_AT_MOST ? ['copy'] : []}
            written={written}
            onExport={(way) => {
              if (way !== 'report') return void start(way, close);
              close();
              goToReport(chosen === 'all' ? null : ids);
            }}
            onStop={() => stopping.current.abort()}
          />
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
