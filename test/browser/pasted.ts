import type { View } from '../../utils/drive/driver.ts';

/** What lies in the clipboard, in both forms. */
export interface Pasted {
  readonly plain: string;
  /** The cells of a table, row by row; none where there is no table. */
  readonly table: readonly (readonly string[])[];
}

/** Pastes as a person does, by the keys, into a field that is there for that alone: browsers ask nobody then. */
export async function pasted(view: View): Promise<Pasted> {
  await view.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    field.addEventListener('paste', ({ clipboardData }) => {
      field.dataset['plain'] = clipboardData?.getData('text/plain') ?? '';
      field.dataset['html'] = clipboardData?.getData('text/html') ?? '';
    });
    document.body.append(field);
    field.focus();
  });
  await view.press('Control+v');
  await view.waitFor(() => document.querySelector('#pasted[data-html]'));
  return view.evaluate(() => {
    const field = document.querySelector<HTMLElement>('#pasted');
    const { plain = '', html = '' } = field?.dataset ?? {};
    field?.remove();
    const rows = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr');
    const table = Array.from(rows, ({ children }) => Array.from(children, (cell) => cell.textContent ?? ''));
    return { plain, table };
  });
}
