/** Name of the keyboard command in the manifest. */
export const HIGHLIGHT_COMMAND = 'highlight';
