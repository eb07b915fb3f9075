import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseProblem } from '../../../../entrypoints/engine/database/problem.ts';
import { whileAway } from '../../../../entrypoints/engine/database/while-away.ts';
import { readEngineArguments } from '../../../../entrypoints/engine/engine-arguments.ts';
import { engineProblem } from '../../../../entrypoints/engine/engine-problem.ts';
import { engineProgress } from '../../../../entrypoints/engine/engine-progress.ts';
import { takeLock } from '../../../../entrypoints/engine/lock-file.ts';
import { runEngine } from '../../../../entrypoints/engine/run-engine.ts';
import { userAgentOf } from '../../../../entrypoints/engine/user-agent.ts';
import { SECOND } from '../../../../utils/time.ts';

const CONTACT = ['--contact', 'you@example.com'];

describe('the command line of the engine', () => {
  it('asks for an address by which its user is reached, unless it asks for no page', () => {
    expect(() => readEngineArguments([])).toThrow('--contact');
    expect(() => readEngineArguments(['--contact', 'me'])).toThrow('neither a mail address');
    expect(readEngineArguments(['--no-check'])).toMatchObject({ contact: null, check: false });
    expect(readEngineArguments(CONTACT)).toMatchObject({
      contact: 'you@example.com',
      workers: 10,
      stay: false,
    });
  });

  it.each([
    [['--workers', '0'], '--workers'],
    [['--schedule', 'hourly'], '--schedule'],
    [['--database', 'mysql://x'], '--database'],
    [['--database', 'postgres://x/y', '--store', 'z'], '--store'],
    [['--stay', '--no-check'], '--stay'],
    [['--unheard'], '--unheard'],
  ])('refuses %s', (args, why) => {
    expect(() => readEngineArguments([...CONTACT, ...args])).toThrow(why);
  });

  it('has help', () => {
    expect(readEngineArguments(['--help'])).toBe(null);
  });

  it('names its user to servers', () => {
    expect(userAgentOf('1.2.3', 'you@example.com')).toBe(
      'Mozilla/5.0 (compatible; Backlight/1.2.3; +mailto:you@example.com)',
    );
    expect(userAgentOf('1.2.3', 'https://example.com/bot')).toContain('+https://example.com/bot)');
  });
});

it('progress says how many are checked and due, at what rate, and how long it takes', () => {
  let [now, written] = [1000, ''];
  const output = {
    isTTY: true,
    write(text: string) {
      written = text;
    },
  };
  const progress = engineProgress(output, () => now);
  progress.left(1000);
  for (let i = 0; i < 100; i++) {
    now += SECOND / 2;
    progress.step();
  }
  expect(written).toBe('\r100 checked, 900 due, 2.0 a second, about 8 min left\x1b[K');
});

describe('a lock', () => {
  let folder = '';
  const path = () => join(folder, 'lock');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backlight-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one process, which gives it back', async () => {
    const unlock = await takeLock(path());
    await expect(takeLock(path())).rejects.toThrow(`Process ${process.pid} uses it`);
    await unlock();
    await (await takeLock(path()))();
  });

  it.each([
    ['has ended', () => ({ pid: spawnSync('true').pid, began: '1' })],
    ['has ended, and whose number another one has by now', () => ({ pid: process.pid, began: 'earlier' })],
  ])('whose owner %s is taken over', async (_, owner) => {
    writeFileSync(path(), JSON.stringify(owner()));
    await takeLock(path());
    expect(JSON.parse(readFileSync(path(), 'utf8')).pid).toBe(process.pid);
  });

  it('that was cut off is taken over', async () => {
    writeFileSync(path(), '{"pi');
    await takeLock(path());
    expect(execFileSync('ls', [folder], { encoding: 'utf8' })).toBe('lock\n');
  });
});

it.each([
  ['in a folder that is not there', 'none/backup.jsonl', 'there is no such folder'],
  ['that is a folder', '.', 'that is a folder'],
])('a file to be written %s is refused before anything is done', async (_, name, why) => {
  const folder = mkdtempSync(join(tmpdir(), 'backlight-written-'));
  const store = join(folder, 'store');
  const asked = readEngineArguments(['--no-check', '--store', store, '--export', join(folder, name)]);
  if (!asked) throw new Error('It was not understood');
  await expect(runEngine(asked, new AbortController().signal)).rejects.toThrow(why);
  expect(existsSync(store)).toBe(false);
  rmSync(folder, { recursive: true });
});

const failed = (code: string, message = code) => Object.assign(new Error(message), { code });

describe('a database that fails', () => {
  it.each([
    [failed('ENOSPC'), 'full'],
    [failed('53100'), 'full'],
    [new Error('could not extend file: No space left on device'), 'full'],
    [failed('EACCES'), 'denied'],
    [failed('28P01'), 'denied'],
    [failed('25006'), 'readonly'],
    [new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), 'denied'],
    [failed('3D000'), 'missing'],
    [failed('ENOTFOUND'), 'away'],
    [failed('57P01'), 'away'],
    [failed('08006'), 'away'],
    [new Error('Connection terminated unexpectedly'), 'away'],
    [new AggregateError([failed('ECONNREFUSED')]), 'away'],
    [new Error('column "x" does not exist'), null],
  ])('says why: %s', (error, problem) => {
    expect(databaseProblem(error)).toBe(problem);
    expect(engineProblem(error)).not.toBe('');
  });

  it('is asked again while it is away, and no longer once it is told to stop', async () => {
    const said: boolean[] = [];
    const stop = new AbortController();
    const patient = whileAway((isAway) => said.push(isAway), stop.signal);
    let left = 1;
    const work = async () => {
      if (left-- > 0) throw failed('57P03');
      return 'done';
    };
    expect([await patient(work), said]).toEqual(['done', [true, false]]);
    stop.abort();
    left = 1;
    await expect(patient(work)).rejects.toThrow('57P03');
    await expect(patient(() => Promise.reject(failed('42703')))).rejects.toThrow('42703');
  });

  it.each(['40P01', '40001'])(
    'does again what a server has undone for the sake of another: %s',
    async (code) => {
      const onAway = vi.fn();
      const work = vi.fn().mockRejectedValueOnce(failed(code)).mockResolvedValue('done');
      expect(await whileAway(onAway, new AbortController().signal)(work)).toBe('done');
      expect(onAway).not.toHaveBeenCalled();
    },
  );
});
