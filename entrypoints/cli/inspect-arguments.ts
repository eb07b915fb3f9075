import { parseArgs } from 'node:util';
import type { BrowserKind } from '../../utils/drive/driver.ts';
import { domainName } from '../../utils/terminal/domain-argument.ts';
import { judgeAsArgument } from '../../utils/terminal/judge-as-argument.ts';
import { UsageError, usageErrorOf } from '../../utils/terminal/usage-error.ts';
import type { JudgeAs } from '../../utils/verdict/engine.ts';
import { picturePaths } from './picture.ts';

/** As what guest posts can be printed: what the dashboard saves. */
const POSTS_FORMATS = ['csv', 'jsonl', 'report'] as const;
export type PostsFormat = (typeof POSTS_FORMATS)[number];

/** The arguments of `npm run inspect`. */
export interface InspectArguments {
  /** Addresses and paths of files, in the order given. */
  readonly targets: readonly string[];
  /** The user's domains, as `ownName` writes them. */
  readonly domains: readonly string[];
  readonly browser: BrowserKind;
  readonly json: boolean;
  /** Whether to press “Check now”, which asks each page's server for its headers and `robots.txt`. */
  readonly check: boolean;
  readonly as: JudgeAs;
  /** Whether to highlight the pages. */
  readonly highlight: boolean;
  /** The path of each page's picture, in the order of the targets; empty where none is wanted. */
  readonly pictures: readonly string[];
  /** The file of guest posts to check; null where pages are to be read. */
  readonly posts: string | null;
  /** As what the guest posts are printed; null for a line of text each, or of JSON where `json` says so. */
  readonly format: PostsFormat | null;
  /** Whether to check posts whose link seems lost a second time. */
  readonly twice: boolean;
  /** Whether to open posts in a tab where scripts may insert the link. */
  readonly openTabs: boolean;
}

/**
 * Reads the command line of `npm run inspect`.
 *
 * @param args without Node and the script
 * @returns null where help was asked for
 * @throws UsageError where an argument is wrong or missing
 */
export function readInspectArguments(args: readonly string[]): InspectArguments | null {
  const { values, positionals } = parseOptions(args);
  if (values.help) return null;
  const posts = values.posts ?? null;
  if (posts !== null) refuseWithPosts(positionals, values);
  else refuseWithoutPosts(values);
  if (posts === null && positionals.length === 0)
    throw new UsageError('Which page? Give an address or a file.');
  const domains = values.domain ?? [];
  const isPictureAlone = (values.highlight || values.screenshot !== undefined) && !values.json;
  if (domains.length === 0 && !isPictureAlone && posts === null) {
    throw new UsageError('Whose links? Give at least one --domain; a picture alone needs none.');
  }
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new UsageError(`--browser is chromium or firefox, not ${browser}.`);
  }
  return {
    targets: positionals,
    domains: domains.map(domainName),
    browser,
    json: values.json,
    check: values.check,
    as: judgeAsArgument(values.as, values.crawler ?? ''),
    highlight: values.highlight,
    pictures: values.screenshot === undefined ? [] : picturePaths(values.screenshot, positionals.length),
    posts,
    format: readFormat(values.format, values.json),
    twice: values.twice,
    openTabs: values['open-tabs'],
  };
}

/** Refuses options that are for opened pages: guest posts are fetched. */
function refuseWithPosts(pages: readonly string[], values: ReturnType<typeof parseOptions>['values']): void {
  const [page] = pages;
  if (page !== undefined)
    throw new UsageError(`--posts reads the addresses from its file: ${page} is one too many.`);
  const other = (['check', 'highlight', 'screenshot'] as const).find((name) => values[name]);
  if (other) throw new UsageError(`--${other} is for pages that are opened: it does not go with --posts.`);
}

/** Refuses options that are for guest posts. */
function refuseWithoutPosts(values: ReturnType<typeof parseOptions>['values']): void {
  const one = (['format', 'twice', 'open-tabs'] as const).find((name) => values[name]);
  if (one) throw new UsageError(`--${one} is for guest posts: give their file by --posts.`);
}

function readFormat(named: string | undefined, json: boolean): PostsFormat | null {
  if (named === undefined) return null;
  const format = POSTS_FORMATS.find((one) => one === named);
  if (!format) throw new UsageError(`--format is ${POSTS_FORMATS.join(', ')}, not ${named}.`);
  if (json) throw new UsageError('--json and --format are two ways to print: give one of them.');
  return format;
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        domain: { type: 'string', multiple: true },
        browser: { type: 'string', default: 'chromium' },
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        as: { type: 'string', default: 'google' },
        crawler: { type: 'string' },
        highlight: { type: 'boolean', default: false },
        screenshot: { type: 'string' },
        posts: { type: 'string' },
        format: { type: 'string' },
        twice: { type: 'boolean', default: false },
        'open-tabs': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw usageErrorOf(error);
  }
}
