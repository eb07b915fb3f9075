import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const strings: Readonly<Record<string, { readonly message: string }>> = messages;

/**
 * `browser.i18n` as the browsers have it: `$1` … is filled in once, so that a
 * value with a `$` in it stays as it is, and an unknown key is the empty string.
 *
 * @param uiLanguage the browser's language; the strings are English all the same
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
