/** Where the engine says something else than the extension, by the name of the page, and why. */
export const ENGINE_EXCEPTIONS: Readonly<Record<string, string>> = {};
