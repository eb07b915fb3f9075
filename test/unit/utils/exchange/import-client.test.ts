import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startImport } from '../../../../utils/exchange/import-client.ts';
import {
  type FromImportWorker,
  readFromImportWorker,
  readToImportWorker,
} from '../../../../utils/exchange/import-worker.ts';
import { aPost } from '../../build-post.ts';

interface Sent {
  readonly id: number;
  readonly message: { readonly type: string };
}

let sent: Sent[] = [];
let worker: { onmessage?: (event: { data: unknown }) => void } = {};
const say = (id: number, answer: unknown) => worker.onmessage?.({ data: { id, answer } });
const types = () => sent.map(({ message }) => message.type);

beforeEach(() => {
  sent = [];
  vi.stubGlobal(
    'Worker',
    class {
      onmessage?: (event: { data: unknown }) => void;
      postMessage = (message: Sent) => void sent.push(message);
      terminate = () => undefined;
      constructor() {
        worker = this;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const CHOICE = { targets: [], agreed: null, store: 'links' };
const LINE = { line: 2, status: 'new', page: 'https://a.test/', target: null, problem: null } as const;
const LINES: FromImportWorker = {
  type: 'lines',
  lines: [{ ...LINE, doubts: [{ code: 'twice', line: 1 }], sameSite: null, notes: [], changes: ['rel'] }],
  progress: 0.5,
  isLast: false,
  problem: null,
};

it('says of each piece of a preview that it is taken in, when it is; of the last it says nothing', async () => {
  const before: string[][] = [];
  const seen = () => void before.push(types());
  const preview = startImport().preview(CHOICE, seen);
  say(1, LINES);
  expect([before, types()]).toEqual([[['preview']], ['preview', 'taken']]);
  say(1, { ...LINES, isLast: true });
  await preview;
  expect([before.length, types()]).toEqual([2, ['preview', 'taken']]);
});

it('takes nothing more of a preview that another has ended', () => {
  const client = startImport();
  void client.preview(CHOICE, () => undefined);
  void client.preview(CHOICE, () => undefined);
  say(1, LINES);
  expect(types()).toEqual(['preview', 'preview']);
});

it('fails where an answer breaks the contract', async () => {
  const part = startImport().part('import', 0);
  say(1, {
    type: 'part',
    part: { posts: [{ url: 'javascript:alert(1)' }], listed: [], next: null, total: 1 },
  });
  await expect(part).rejects.toThrow('contract');
});

it('hears what the contract has, and nothing else', () => {
  const part = { posts: [aPost()], listed: [], next: null, total: 1 };
  const answers: unknown[] = [
    LINES,
    { type: 'part', part },
    { type: 'refused', problem: 'noHeader', sheets: [], sheet: 0 },
  ];
  for (const answer of answers) expect(readFromImportWorker({ id: 1, answer })).toEqual({ id: 1, answer });
  const lines = Array.from({ length: 501 }, () => LINE);
  for (const answer of [{ ...LINES, lines }, { type: 'part', part: { ...part, posts: [{}] } }, null])
    expect(readFromImportWorker({ id: 1, answer })).toBeNull();
  const asked: unknown[] = [
    { type: 'open', source: new Blob(['x']), fileDate: 5 },
    { type: 'open', source: 'x', fileDate: 5 },
    { type: 'preview', choice: CHOICE },
    { type: 'change', change: { kind: 'again', roles: ['of a newer version'], order: null } },
  ];
  for (const message of asked) expect(readToImportWorker({ id: 1, message })).toEqual({ id: 1, message });
  for (const message of [{ type: 'open', source: 5, fileDate: 5 }, { type: 'part', of: 'all', from: 0 }, 'x'])
    expect(readToImportWorker({ id: 1, message })).toBeNull();
});
