import type { View } from '../../utils/drive/driver.ts';
import type { FetchedPage } from '../../utils/message/fetched-page.ts';

/**
 * Fetches a page as a check does: by the background, without cookies.
 *
 * @param own a page of the extension, which has access to the site
 * @throws Error where it could not be read
 */
export async function fetchPageIn(own: View, url: string): Promise<FetchedPage> {
  const fetched = await own.evaluate(
    (address: string) => chrome.runtime.sendMessage({ type: 'fetchPage', url: address }),
    url,
  );
  if (!fetched?.ok) throw new Error(`${url} could not be read: ${JSON.stringify(fetched)}`);
  return fetched.value;
}
