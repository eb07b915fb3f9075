import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKS_AT_ONCE } from '../../utils/posts/rate.ts';
import { SCHEDULES, type Schedule } from '../../utils/posts/schedule.ts';
import { domainName } from '../../utils/terminal/domain-argument.ts';
import { judgeAsArgument } from '../../utils/terminal/judge-as-argument.ts';
import { UsageError, usageErrorOf } from '../../utils/terminal/usage-error.ts';
import type { JudgeAs } from '../../utils/verdict/engine.ts';

/** The arguments of `npm run engine`. */
export interface EngineArguments {
  /** Files of guest posts to add. */
  readonly posts: readonly string[];
  /** Backups of browsers or engines to merge. */
  readonly imports: readonly string[];
  /** The user's domains, as `ownName` writes them. */
  readonly domains: readonly string[];
  /** Null where it stays as it is. */
  readonly as: JudgeAs | null;
  readonly schedule: Schedule | null;
  /** `postgres://…`; null for a database of this process alone. */
  readonly database: string | null;
  /** The folder of that. */
  readonly store: string;
  /** How many sites are checked at once. */
  readonly workers: number;
  /** An address by which owners of servers reach the user; null where nothing is checked. */
  readonly contact: string | null;
  /** Hosts of private networks may be asked. */
  readonly allowPrivate: boolean;
  readonly check: boolean;
  /** It goes on when nothing is due, until it is stopped. */
  readonly stay: boolean;
  /** Paths of files to write; null where one is not wanted. */
  readonly export: string | null;
  readonly worklist: string | null;
  readonly report: string | null;
}

const OPTIONS = {
  posts: { type: 'string', multiple: true, default: [] as string[] },
  import: { type: 'string', multiple: true, default: [] as string[] },
  domain: { type: 'string', multiple: true, default: [] as string[] },
  as: { type: 'string' },
  crawler: { type: 'string' },
  schedule: { type: 'string' },
  database: { type: 'string' },
  store: { type: 'string' },
  workers: { type: 'string' },
  contact: { type: 'string' },
  'allow-private': { type: 'boolean', default: false },
  'no-check': { type: 'boolean', default: false },
  stay: { type: 'boolean', default: false },
  export: { type: 'string' },
  worklist: { type: 'string' },
  report: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/**
 * Reads the command line of `npm run engine`.
 *
 * @param args without Node and the script
 * @returns null where help was asked for
 * @throws UsageError where an argument is wrong or missing
 */
export function readEngineArguments(args: readonly string[]): EngineArguments | null {
  const values = parsed(args);
  if (values.help) return null;
  const check = !values['no-check'];
  if (values.stay && !check) throw new UsageError('--stay checks: it does not go with --no-check.');
  if (values.store !== undefined && values.database !== undefined)
    throw new UsageError('--store is for a database of this process alone: it does not go with --database.');
  if (values.database !== undefined && !/^postgres(ql)?:\/\//.test(values.database))
    throw new UsageError('--database is an address like postgres://user@host/name.');
  return {
    posts: values.posts,
    imports: values.import,
    domains: values.domain.map(domainName),
    as:
      values.as === undefined && values.crawler === undefined
        ? null
        : judgeAsArgument(values.as ?? 'google', values.crawler ?? ''),
    schedule: scheduleOf(values.schedule),
    database: values.database ?? null,
    store: values.store ?? join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local/share'), 'backlight'),
    workers: workersOf(values.workers),
    contact: check ? contactOf(values.contact) : null,
    allowPrivate: values['allow-private'],
    check,
    stay: values.stay,
    export: values.export ?? null,
    worklist: values.worklist ?? null,
    report: values.report ?? null,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw usageErrorOf(error);
  }
}

function scheduleOf(typed: string | undefined): Schedule | null {
  if (typed === undefined) return null;
  const schedule = SCHEDULES.find((one) => one === typed);
  if (!schedule) throw new UsageError(`--schedule is ${SCHEDULES.join(', ')}, not ${typed}.`);
  return schedule;
}

function workersOf(typed: string | undefined): number {
  if (typed === undefined) return CHECKS_AT_ONCE;
  const workers = Number(typed);
  if (!Number.isInteger(workers) || workers < 1 || workers > 1000)
    throw new UsageError(`--workers is a number from 1 to 1000, not ${typed}.`);
  return workers;
}

/** Owners of servers must be able to say that they want no more requests. */
function contactOf(typed: string | undefined): string {
  if (typed === undefined)
    throw new UsageError('Who asks? Give --contact you@example.com: it is sent with each request.');
  if (!/^[^\s@()<>;]+@[^\s@()<>;]+\.[^\s@()<>;]+$/.test(typed) && !/^https?:\/\/[^\s()<>;]+$/.test(typed))
    throw new UsageError(`--contact ${typed}: that is neither a mail address nor a web address.`);
  return typed;
}
