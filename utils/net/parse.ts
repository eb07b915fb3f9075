/**
 * Parses a fetched page as a browser does, without its scripts. The charset is
 * found by `XMLHttpRequest`: header, BOM, meta (XHR standard, "document response").
 *
 * @param body with the type that its server gave
 * @returns null where it is no HTML or XML
 */
export function parseFetched(body: Blob): Promise<Document | null> {
  const address = URL.createObjectURL(body);
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
