/** The help text of `npm run inspect`. */
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
  --posts       checks the guest posts of a file, one verdict a line, in its order and as soon as it is known;
                a counter goes to stderr. CSV, or the first sheet of an .xlsx, with columns as Linkody has them:
                URL FROM,TAGS,NOTES,EXPECTED LANDING PAGE URL,EXPECTED FOLLOW,EXPECTED ANCHOR,ADDED,EXPIRES,COST
                Only the first is required; a row without landing page wants a link to one of the --domain.
                Also exports of Ahrefs, Semrush, Google Search Console, Bing, Majestic, Moz, Screaming Frog,
                BuzzStream, TraceLinker, Serpstat and SEOSpace, lists of pages, and tables of your own.
                The pages are fetched without cookies, as in the background, with access to all sites given as
                if you had accepted the browser's question.
  --twice       looks a second time, at once, at posts whose link seems lost: only then is it “lost”
  --open-tabs   opens posts in a tab where scripts may bring the link in, as the setting does`;
