import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const strings: Readonly<Record<string, { readonly message: string }>> = messages;

/**
 * `browser.i18n` for Node and tests, with the English strings. It behaves as in
 * browsers: placeholders are replaced once, so a value with `$1` in it stays as
 * it is, and an unknown key gives the empty string.
 *
 * @param uiLanguage the language that `getUILanguage` returns; the strings stay English
 */
export function i18nOf(uiLanguage: string) {
  return {
    getUILanguage: () => uiLanguage,
    getMessage: (key: string, values: string | string[] = []) => {
      const list = [values].flat();
      return (strings[key]?.message ?? '').replace(/\$(\d)/g, (_, n: string) => list[Number(n) - 1] ?? '');
    },
  };
}
