/** The help text of `npm run engine`. */
export const ENGINE_USAGE = `npm run engine -- --contact you@example.com [--posts FILE.csv …] [--domain example.com …]
                  [--store FOLDER | --database postgres://user@host/name] [--workers N] [--stay]
                  [--import BACKUP …] [--export FILE] [--worklist FILE] [--report FILE] [--no-check]

Checks the guest posts that are due, without a browser, and ends; called again, it goes on where it was.
A counter goes to stderr. Ctrl+C ends it cleanly: checks that are under way are finished first.

  --contact     a mail or web address by which owners of servers reach you; sent with each request
  --posts       adds the guest posts of a file: CSV in any format that Backlight imports, of any length.
                One that is there already is merged, and keeps its history
  --domain      one of your domains: example.com (with subdomains), =www.example.com (that host only),
                example.com/blog/ (addresses that begin so); kept for the next call
  --schedule    how often posts are checked while all is well: daily, weekly (default), monthly or never; kept
  --as          judges as this search engine would: google (default), bing or yandex; kept
  --crawler     reads robots.txt for this crawler instead of the engine's own; kept
  --store       the folder of the database; one process at a time can use it
  --database    a Postgres, which any number of workers use together, on as many machines as you like
  --workers     how many sites are checked at once (10). A host is asked by one worker at a time, once a second
  --stay        goes on when nothing is due, until it is stopped: for machines of a fleet
  --import      merges a backup of a browser, or of another engine: of two looks at a page the later clean one counts
  --export      writes a backup, which a browser restores (Backup ▸ Restore ▸ Merge) and --import takes
  --worklist    writes the posts that could not be seen from here as CSV, for a browser to look at
  --report      writes the report of the last 30 days as a web page
  --no-check    asks for no page: only adds, merges and writes files
  --allow-private  asks hosts of private networks, too`;
