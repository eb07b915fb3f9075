/**
 * Guest posts of which the engine says something else than the extension, and why. Their robots.txt keeps all programs
 * away from the page, or all but Googlebot: the extension asks for it on behalf of a person, the engine does not.
 */
export const CLOSED_TO_ENGINE: readonly string[] = ['rt-bom', 'rt-cr', 'rt-googlebot-own'];
