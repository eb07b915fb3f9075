import type { PageSignals } from '../../read/page-signals.ts';

/**
 * What programs print when they fail: where in their files it was. Every language has its own form, and
 * none is what people write.
 */
const OUTPUT = new RegExp(
  [
    // PHP, Perl, ASP, ASP.NET: `in /var/www/x.php on line 3`, `Default.aspx Line: 12`, `/x.asp, line 12`
    String.raw`[\w\\/:.-]{1,300}\.(?:php\d?|phtml|inc|p[lm]|cgi|aspx?|ascx|cs|vb|cfm|jsp)\b[^.<>]{0,40}?\bline:? ?\d+`,
    // `c:\x\Post.aspx.cs:31`, `/srv/x.php(44)`, `/app/post.js:12:33`
    String.raw`[\\/][\w\\/.@-]{1,300}\.[a-z]{1,5}(?::\d|\(\d+\))`,
    String.raw`#\d{1,3} \{main\}`,
    // Python
    String.raw`Traceback \(most recent call last\)`,
    String.raw`[\w/\\.<>-]{1,300}["']?, line \d+, in \w`,
    // Java, .NET, JavaScript, Ruby, Go
    String.raw`\bat [\w.$<>/]{3,300}\([\w$]{1,100}\.(?:java|kt|scala|groovy):\d+\)`,
    String.raw`\bat [\w.$<>\[\] ]{1,200} ?\(?(?:file:\/\/|node:|webpack|\/|[A-Z]:\\)[^\s()]{1,300}:\d+:\d+\)?`,
    String.raw`[\w/.-]{1,300}\.(?:rb|erb):\d+:in `,
    String.raw`\bgoroutine \d+ \[running\]`,
    // Databases
    String.raw`\bSQLSTATE\[\w{5}\]`,
    String.raw`\bORA-\d{5}\b`,
    String.raw`\(HY\d{3}/\d+\)`,
    String.raw`\berror '8[0-9a-f]{7}'`,
  ].join('|'),
  'gi',
);

/** A program that breaks off prints little after that, in UTF-16 units. */
const AFTER = 300;
/** So many places in files are a page of their own, and no warning above an article. */
const MANY = 3;
/** With less text around each, in UTF-16 units. */
const AROUND_EACH = 500;

/**
 * Finds the output of a program that failed in the place of a page, or where it broke off. A warning
 * above an article that goes on is none.
 *
 * @returns what it printed; null where it printed nothing
 */
export function programOutput({ text, length }: Pick<PageSignals, 'text' | 'length'>): string | null {
  const found = [...text.matchAll(OUTPUT)];
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  const breaksOff = length - (last.index + last[0].length) < AFTER;
  const isAll = found.length >= MANY && length / found.length < AROUND_EACH;
  return breaksOff || isAll ? first[0] : null;
}
