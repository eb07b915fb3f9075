import { useMemo, useState } from 'preact/hooks';
import { Note } from '../../../components/base/Note.tsx';
import { CountFilters } from '../../../components/import/CountFilters.tsx';
import { ImportProgress } from '../../../components/import/ImportProgress.tsx';
import { NoAccessNote } from '../../../components/import/NoAccessNote.tsx';
import { OnceTable } from '../../../components/import/OnceTable.tsx';
import { hostsOf, originPattern } from '../../../utils/domains/host.ts';
import { FILE_TYPES } from '../../../utils/exchange/export/file-format.ts';
import { csvOf } from '../../../utils/exchange/write-table.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { requestAccess } from '../../../utils/ui/access.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';
import { countedOnce, type OnceFilter, type OnceStatus, onceTable } from '../../../utils/ui/once-rows.ts';
import { saveFile } from '../../../utils/ui/save-file.ts';
import { lastValue } from '../../../utils/ui/use-query.ts';
import { useAccess } from '../use-access.ts';
import type { OnceChecks } from './use-check-once.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';
import './checked-pages.css';

interface Props {
  readonly name: string;
  readonly checks: OnceChecks;
  readonly onClose: () => void;
}

/** Pages that are checked without being watched: how far it is, what was found, and what to do with it. */
export function CheckedPages({ name, checks, onClose }: Props) {
  const { rows, isRunning, isWaiting } = checks;
  const [only, setOnly] = useState<OnceFilter>('all');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const [isRefused, setRefused] = useState(false);
  const access = lastValue(useAccess());
  const counts = useMemo(() => countedOnce(rows), [rows]);
  const shown = useMemo(
    () => (only === 'all' ? rows : rows.filter(({ status }) => status === only)),
    [rows, only],
  );
  const count = (status: OnceStatus) => counts.find(({ value }) => value === status)?.count ?? 0;
  const isThrough = count('waiting') === 0;
  const left = rows.filter(({ status }) => LEFT.includes(status) || status === 'unknown');
  const refused = useMemo(() => rows.filter(({ status }) => status === 'noAccess'), [rows]);
  const sites = useMemo(() => hostsOf(refused.map(({ post }) => post.url)), [refused]);
  const chosen = shown.filter(({ key }) => ticked.has(key));
  const watch = async () => {
    const added = await askPosts({ type: 'addPosts', posts: chosen.map(({ post }) => post) });
    if (added.ok) setTicked(new Set());
    setSaid(
      added.ok ? plural('postsAdded', added.value.ids.length - added.value.known) : failureWords(added),
    );
  };
  return (
    <>
      <header class="checked-pages-head">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p class="hint">{text('onceTitle')}</p>
        <button type="button" class="button" onClick={onClose}>
          {text('importOther')}
        </button>
      </header>
      {isRunning && (
        <ImportProgress
          words={text(isWaiting ? 'onceWaiting' : 'onceRunning')}
          done={rows.length - count('waiting')}
          total={rows.length}
          onStop={checks.stop}
        />
      )}
      {isWaiting && <Note framed>{text('onceOffline')}</Note>}
      {refused.length > 0 && access && (
        <NoAccessNote
          pages={refused.length}
          sites={sites.length}
          isRefused={isRefused}
          onAllow={(what) => {
            void requestAccess(what === 'all' ? ['*://*/*'] : sites.map(originPattern)).then((given) => {
              setRefused(!given);
              if (given) void checks.goOn(refused, () => true);
            });
          }}
        />
      )}
      <div class="checked-pages-tools">
        <CountFilters counts={counts} chosen={only} onChoose={setOnly} />
        {!isRunning && left.length > 0 && access && (
          <button type="button" class="button" onClick={() => void checks.goOn(left, access)}>
            {plural(isThrough ? 'onceAgain' : 'onceGoOn', left.length)}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => saveFile(text('onceFileName'), FILE_TYPES.csv, csvOf(onceTable(shown)))}
        >
          {text('onceExport')}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={chosen.length === 0}
          onClick={() => void watch()}
        >
          {plural('onceWatch', chosen.length)}
        </button>
        <span role="status">{said}</span>
      </div>
      <OnceTable
        rows={shown}
        ticked={ticked}
        onTick={(key) => setTicked((before) => toggled(before, key))}
        onTickAll={(all) => setTicked(new Set(all ? shown.map(({ key }) => key) : []))}
      />
    </>
  );
}

/** What was not checked. */
const LEFT: readonly OnceStatus[] = ['waiting', 'busy', 'failed'];

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}
