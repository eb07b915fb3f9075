/** Why a tab could not be read. */
export type Unreadable =
  | 'blank' // an empty tab
  | 'noAnswer' // the browser's error page in the place of a site
  | 'waiting' // no part of the page has come yet
  | 'browserPage' // the browser's own pages, and those of other extensions
  | 'store' // browsers keep extensions out of their stores
  | 'file' // a local file, without access to files
  | 'pdf'
  | 'noPage' // an image, a sound, a text: it has no links
  | 'noAccess' // a viewer of the browser, or a forbidden site: Firefox does not distinguish them
  | 'stuck' // the page does not answer: it crashed, or is busy without end
  | 'gone'; // closed, or navigated while it was being read

/** What the browser reports about a tab; the address only where we may read it. */
export interface TabInfo {
  readonly url?: string | undefined;
  readonly status?: string | undefined;
  readonly favIconUrl?: string | undefined;
}

const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;
/** What browsers show where a site does not answer, or not safely: such a page stands for the site, and is none of their own. */
const ERROR_PAGE =
  /chrome-error:|showing error page|about:(neterror|certerror|httpsonlyerror|tabcrashed|blocked)\b/i;
const EMPTY =
  /^(about:(blank|newtab|home|privatebrowsing)|(chrome|edge|brave):\/\/(newtab|new-tab-page)\b.*)$/;

/** The icons of Firefox's error pages, whose tabs keep the address of the site. */
const ERROR_ICON = /^chrome:\/\/global\/skin\/icons\/(info|warning)\.svg$/;

/**
 * Finds out why the browser refused access to a tab.
 *
 * @param tab what the browser reports about it; undefined where it is closed
 * @param message the browser's error message
 */
export function unreadableBecause(tab: TabInfo | undefined, message: string): Unreadable {
  if (
    !tab ||
    /no tab with id|invalid tab id|(tab|frame|id \d+) was (closed|removed)|no frame with id/i.test(message)
  )
    return 'gone';
  const { url = '', status, favIconUrl = '' } = tab;
  if (ERROR_PAGE.test(`${url} ${message}`) || (ERROR_ICON.test(favIconUrl) && /^https?:/.test(url)))
    return 'noAnswer';
  if (status === 'unloaded' || /is not ready/i.test(message)) return 'stuck';
  if (STORES.test(url) || /extensions gallery/i.test(message)) return 'store';
  if (url.startsWith('file:') || /url "?file:/i.test(message)) return 'file';
  if (/\/pdf\.svg$|\.pdf([?#]|$)/i.test(favIconUrl || url)) return 'pdf';
  if (EMPTY.test(url)) return status === 'loading' ? 'waiting' : 'blank';
  if (/^(?!https?:)[a-z-]+:/.test(url) || /cannot access (a )?[a-z-]+:\/\//i.test(message))
    return 'browserPage';
  if (status === 'loading') return 'waiting';
  return url ? 'noAccess' : 'blank';
}

/**
 * Finds out whether a document that could be accessed is a page.
 *
 * @param contentType the document's MIME type
 * @param url its address
 * @returns null where it is a page, else what it is
 */
export function unreadableDocument(contentType: string, url: string): Unreadable | null {
  if (url === 'about:blank') return 'blank';
  if (/^(text\/html|application\/xhtml\+xml|application\/xml|text\/xml|image\/svg\+xml)$/.test(contentType))
    return null;
  return contentType === 'application/pdf' ? 'pdf' : 'noPage';
}
