/** A text as HTML, for the content of an element or an attribute in double quotes: nothing in it is a tag, an entity or the end of the attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
