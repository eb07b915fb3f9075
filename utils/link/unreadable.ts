/** Why a tab could not be read. */
export type Unreadable =
  | 'blank' // a new or empty tab
  | 'browserPage' // the browser's own pages, and those of other extensions
  | 'store' // the browsers let no extension into their stores
  | 'file' // a local file, and access to files is off
  | 'pdf'
  | 'noPage' // an image, a sound, a text: nothing that links
  | 'errorPage' // the browser's own page about a site that did not answer
  | 'noAccess' // the browser or an administrator forbids it here
  | 'stuck' // the page does not answer: crashed, or busy without end
  | 'gone'; // closed, or moved on while it was being read

const BLANK =
  /^(about:(blank|newtab|home|privatebrowsing)|(chrome|edge|brave):\/\/(newtab|new-tab-page|startpage)\b.*)?$/;
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;
const WEB = /^https?:/;

/**
 * Says why the browser refused to let us read a tab.
 *
 * @param url the tab's address, empty where the browser does not tell
 * @param message the browser's own words
 */
export function unreadableBecause(url: string, message: string): Unreadable {
  if (
    /no tab with id|invalid tab id|tab was closed|frame was removed|no frame with id|frame with id \d+ was removed/i.test(
      message,
    )
  )
    return 'gone';
  if (BLANK.test(url)) return 'blank';
  if (STORES.test(url) || /extensions gallery/i.test(message)) return 'store';
  if (url.startsWith('file:')) return 'file';
  if (/error page|about:neterror|about:certerror/i.test(`${message} ${url}`)) return 'errorPage';
  if (!WEB.test(url)) return 'browserPage';
  if (/\.pdf([?#]|$)/i.test(url)) return 'pdf';
  return 'noAccess';
}

/** Says whether a document of this type has links to read; null where it has. */
export function unreadableType(contentType: string): Unreadable | null {
  if (/^(text\/html|application\/xhtml\+xml|application\/xml|text\/xml|image\/svg\+xml)$/.test(contentType))
    return null;
  return contentType === 'application/pdf' ? 'pdf' : 'noPage';
}
