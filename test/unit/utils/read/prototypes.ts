/**
 * Browsers have the getters of `document` on `Document.prototype`, where a page
 * cannot shadow them. happy-dom has them one prototype deeper: they are put right here.
 */
for (const key of ['URL', 'title', 'characterSet', 'contentType', 'documentElement', 'body', 'readyState']) {
  for (let at: object | null = Document.prototype; at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, key);
    if (found) Object.defineProperty(Document.prototype, key, found);
    if (found) break;
  }
}

/** happy-dom looks for the base of a document in the document that owns it, and none does. */
Object.defineProperty(Node.prototype, 'baseURI', {
  get(this: Node) {
    return (this.ownerDocument ?? document).querySelector('base')?.href ?? document.URL;
  },
});
