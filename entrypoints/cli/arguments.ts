import { parseArgs } from 'node:util';
import { readDomainInput } from '../../utils/domains/input.ts';
import { ownName, readOwnName } from '../../utils/domains/own-domain.ts';
import { suffixOf } from '../../utils/domains/public-suffix.ts';
import type { BrowserKind } from '../../utils/drive/driver.ts';
import { ENGINES, type JudgeAs } from '../../utils/verdict/engine.ts';
import { readCrawler } from '../../utils/verdict/engine-schema.ts';
import { picturePaths } from './picture.ts';
import { UsageError } from './usage-error.ts';

/** What `npm run inspect` was asked. */
export interface InspectArguments {
  /** Addresses and files, in order. */
  readonly targets: readonly string[];
  /** Names of the user's domains. */
  readonly domains: readonly string[];
  readonly browser: BrowserKind;
  readonly json: boolean;
  /** Whether the pages' servers are asked for what the browser does not know. */
  readonly check: boolean;
  readonly as: JudgeAs;
  /** Whether the pages are highlighted. */
  readonly highlight: boolean;
  /** Where each page's picture goes, in the order of the targets; empty where none is wanted. */
  readonly pictures: readonly string[];
  /** The file of guest posts that is to be checked; null where pages are to be read. */
  readonly posts: string | null;
  /** Whether posts whose link seems lost are looked at a second time. */
  readonly twice: boolean;
  /** Whether posts are opened in a tab where their HTML alone cannot tell. */
  readonly openTabs: boolean;
}

export const INSPECT_USAGE = `npm run inspect -- URL|FILE … --domain example.com [--domain …] [--browser chromium|firefox] [--json]
                   [--check] [--as google|bing|yandex] [--crawler NAME]
                   [--highlight] [--screenshot FILE.png]
npm run inspect -- --posts FILE.csv [--domain example.com …] [--twice] [--open-tabs]
                   [--browser …] [--as …] [--crawler …] [--json]

  --domain      one of your domains: example.com (with subdomains), =www.example.com
                (that host only), example.com/blog/ (addresses that begin so)
  --browser     chromium (default) or firefox
  --json        what was recorded, one JSON object a page on one line
  --check       asks each page's server for its headers and robots.txt, by “Check now” in the popup
  --as          judges as this search engine would: google (default), bing or yandex
  --crawler     reads robots.txt for this crawler instead of the engine's own
  --highlight   highlights the links, by the switch in the popup
  --screenshot  saves a picture of the whole page, highlighted or not;
                of several pages as FILE-1.png, FILE-2.png …
  --posts       checks the guest posts of a file, one verdict a line, in its order. Columns as Linkody has them:
                URL FROM,TAGS,NOTES,EXPECTED LANDING PAGE URL,EXPECTED FOLLOW,EXPECTED ANCHOR,ADDED,EXPIRES,COST
                Only the first is required; a row without landing page wants a link to one of the --domain.
                The pages are fetched without cookies, as in the background, with access to all sites given as
                if you had accepted the browser's question.
  --twice       looks a second time, at once, at posts whose link seems lost: only then is it “lost”
  --open-tabs   opens posts in a tab where scripts may bring the link in, as the setting does`;

/**
 * Reads the command line of `npm run inspect`.
 *
 * @returns null where help is asked for
 * @throws UsageError where it makes no sense
 */
export function readInspectArguments(args: readonly string[]): InspectArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const posts = values.posts ?? null;
  if (posts !== null) refuseWithPosts(positionals, values);
  else if (values.twice || values['open-tabs'])
    throw new UsageError(
      `--${values.twice ? 'twice' : 'open-tabs'} is for guest posts: give their file by --posts.`,
    );
  else if (positionals.length === 0) throw new UsageError('Which page? Give an address or a file.');
  const domains = values.domain ?? [];
  const pictureAlone = (values.highlight || values.screenshot !== undefined) && !values.json;
  if (domains.length === 0 && !pictureAlone && posts === null) {
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
    as: judgeAs(values.as, values.crawler ?? ''),
    highlight: values.highlight,
    pictures: values.screenshot === undefined ? [] : picturePaths(values.screenshot, positionals.length),
    posts,
    twice: values.twice,
    openTabs: values['open-tabs'],
  };
}

/** What is said of open pages says nothing of fetched ones. */
function refuseWithPosts(pages: readonly string[], values: ReturnType<typeof parse>['values']): void {
  const [page] = pages;
  if (page !== undefined)
    throw new UsageError(`--posts reads the addresses from its file: ${page} is one too many.`);
  const other = (['check', 'highlight', 'screenshot'] as const).find((name) => values[name]);
  if (other) throw new UsageError(`--${other} is for pages that are opened: it does not go with --posts.`);
}

function parse(args: readonly string[]) {
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
        twice: { type: 'boolean', default: false },
        'open-tabs': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // Node's advice after the first sentence is for programmers.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${problem}.`);
  }
}

function judgeAs(name: string, typed: string): JudgeAs {
  const engine = ENGINES.find((each) => each === name);
  if (!engine) throw new UsageError(`--as is ${ENGINES.join(', ')}, not ${name}.`);
  const crawler = readCrawler(typed);
  if (crawler === undefined) throw new UsageError(`--crawler ${typed}: that is no crawler's name.`);
  return { engine, crawler };
}

/** A name as the extension writes it stands for itself; all else is read as the popup reads it. */
export function domainName(text: string): string {
  if (text.startsWith('=') || /^[^/:]+\/.+/.test(text)) {
    const own = readOwnName(text);
    if (own) return ownName(own);
  }
  const input = readDomainInput(text, suffixOf);
  if (!input.ok) throw new UsageError(`--domain ${text}: ${PROBLEMS[input.problem]}.`);
  // A host that is named is meant: `--domain blog.example.com` is not all of example.com.
  // An address pasted whole is read as the popup reads it: the domain it is on.
  if (text.includes('://')) return ownName(input.choices[0]);
  const named = input.choices.filter(({ kind }) => kind === 'domain').at(-1) ?? input.choices[0];
  return ownName(named);
}

const PROBLEMS = {
  empty: 'it is empty',
  nonsense: 'it is no web address',
  notWeb: 'only http and https addresses have domains',
  singleLabel: 'it is only one word',
  publicSuffix: 'it is a public suffix, shared by many owners',
} as const;
