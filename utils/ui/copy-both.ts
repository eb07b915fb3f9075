/**
 * Copies something as text and as HTML: whatever takes it chooses. Must be called in a click, before any await: only
 * then do browsers let pages write without a permission.
 *
 * @returns false where the browser does not let us; never rejects
 */
export async function copyBoth(plain: string, html: string): Promise<boolean> {
  const item = new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}
