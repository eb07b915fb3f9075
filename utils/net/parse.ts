import { certainText, type FetchedBody } from './fetched-body.ts';
import { typedBody } from './typed-body.ts';

/**
 * Parses a fetched page as a browser does, without its scripts.
 *
 * @returns null where it is no HTML or XML
 */
export async function parseFetched(came: FetchedBody): Promise<Document | null> {
  const body = await typedBody(came);
  const text = certainText(body);
  // The same parser, without the way through the browser's process, which takes longer than the parsing.
  return text === null ? parseBlob(body) : new DOMParser().parseFromString(text, 'text/html');
}

/** The charset is found by `XMLHttpRequest`: BOM, type, XML declaration (XHR standard, "document response"). */
function parseBlob({ pieces, type }: FetchedBody): Promise<Document | null> {
  const address = URL.createObjectURL(new Blob([...pieces], { type }));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onloadend = () => {
      URL.revokeObjectURL(address);
      resolve(request.responseXML);
    };
    request.send();
  });
}
