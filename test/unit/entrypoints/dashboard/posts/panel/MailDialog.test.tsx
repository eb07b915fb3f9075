import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TypedTemplate } from '../../../../../../components/posts/TemplateForm.tsx';
import {
  MailDialog,
  type TypedMail,
} from '../../../../../../entrypoints/dashboard/posts/panel/MailDialog.tsx';
import { SHIPPED_TEMPLATES } from '../../../../../../utils/posts/mail/shipped.ts';
import { mailTemplates, saveMailTemplates } from '../../../../../../utils/settings/mail-templates.ts';
import { unsavedIn } from '../../../../../../utils/ui/use-unsaved.ts';
import { aCheck, aPostRecord } from '../../../../build-post.ts';
import { show } from '../../../../components/show.tsx';

const CHANGED = aPostRecord(aCheck({ verdict: 'changed' }));
let typed: Map<string, TypedMail>;
let templates: Map<string, TypedTemplate>;

beforeEach(() => {
  fakeBrowser.reset();
  typed = new Map();
  templates = new Map();
});

const dialog = (record = CHANGED) =>
  show(
    <MailDialog
      record={record}
      email="editor@blog.test"
      unsaved={unsavedIn(typed, 'a')}
      templates={templates}
      onClose={vi.fn()}
    />,
  );
const field = (name: string) => screen.getByLabelText<HTMLInputElement & HTMLSelectElement>(name);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

describe('a mail about a guest post', () => {
  it('begins with the template for what happened, to the site’s address, and opens the mail program', () => {
    dialog();
    expect(field('Template').value).toBe('English: link changed');
    expect(field('To').value).toBe('editor@blog.test');
    expect(field('Subject').value).toBe('The link in https://blog.test/post');
    const link = screen.getByRole<HTMLAnchorElement>('link', { hidden: true });
    expect(link.href).toMatch(/^mailto:editor@blog\.test\?subject=The%20link/);
  });

  it('is for a lost link where the link is lost, and in another language where that is chosen', () => {
    dialog(aPostRecord(aCheck({ verdict: 'lost', link: null })));
    expect(field('Template').value).toBe('English: link gone');
    fireEvent.change(field('Template'), { target: { value: 'Deutsch: Link fehlt' } });
    expect(field('Subject').value).toBe('Der Link in https://blog.test/post');
  });

  it('is copied where it is too long, which is said', async () => {
    const copied = vi.fn(async (_: string) => undefined);
    vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, clipboard: { writeText: copied } });
    dialog();
    type('Text', 'x'.repeat(1800));
    expect(screen.queryByRole('link', { hidden: true })).toBeNull();
    expect(screen.getByText(/too long .* 1,800 characters: copy it/)).toBeTruthy();
    press('Copy mail');
    await screen.findByText('Copied');
    expect(copied.mock.calls[0]?.[0]).toBe(`The link in https://blog.test/post\n\n${'x'.repeat(1800)}`);
    vi.unstubAllGlobals();
  });

  it('is there again, as it was typed', () => {
    const { unmount } = dialog();
    type('Text', 'Dear editor');
    unmount();
    dialog();
    expect(field('Text').value).toBe('Dear editor');
  });
});

describe('a template', () => {
  it('is not kept with a part that is wrong, and the part is named', () => {
    dialog();
    press('Edit template');
    type('Text', 'x'.repeat(10_001));
    expect(screen.getByRole('heading', { level: 2, hidden: true }).textContent).toBe('Edit template');
    press('Save template');
    const alert = () => screen.getByRole('alert', { hidden: true }).textContent;
    expect(alert()).toBe('The text has 10,001 characters. At most 10,000 are kept.');
    type('Name of the template', ' ');
    press('Save template');
    expect(alert()).toBe('Give the template a name.');
    // It is said at the field, and not cut.
    type('Name of the template', 'x'.repeat(61));
    press('Save template');
    expect(field('Name of the template').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('At most 60 characters.')).toBeTruthy();
    expect(field('Name of the template').value.length).toBe(61);
  });

  it('is the user’s own once it is edited; under another name it is one more, and names are there once', async () => {
    dialog();
    press('Edit template');
    expect(field('Subject').value).toBe('The link in {page}');
    type('Name of the template', SHIPPED_TEMPLATES[0]?.name ?? '');
    press('Save template');
    expect(screen.getByRole('alert', { hidden: true }).textContent).toBe('Another template has this name.');
    type('Name of the template', 'Mine');
    type('Text', 'About {target}');
    press('Save template');
    await waitFor(() => expect(field('Text').value).toBe('About https://example.com/guide'));
    await waitFor(async () => expect(await mailTemplates()).toHaveLength(SHIPPED_TEMPLATES.length + 1));
    press('Edit template');
    press('Remove template');
    await waitFor(async () => expect(await mailTemplates()).toEqual(SHIPPED_TEMPLATES));
  });

  it('that is shipped stays so while another is stored, and cannot be removed: it would be back at once', async () => {
    const own = (name: string) =>
      ({ name, language: 'en', about: 'lost', subject: 'Hi', body: 'x' }) as const;
    await saveMailTemplates([own('Mine'), own('Mine too')], 1000);
    dialog();
    await waitFor(() => expect(field('Template').options).toHaveLength(3));
    press('Edit template');
    expect(field('Name of the template').value).toBe('English: link changed');
    expect(screen.queryByRole('button', { name: 'Remove template', hidden: true })).toBeNull();
    press('Cancel');
    fireEvent.change(field('Template'), { target: { value: 'Mine' } });
    press('Edit template');
    type('Subject', 'Hello');
    press('Save template');
    await waitFor(async () => expect((await mailTemplates())?.[0]?.subject).toBe('Hello'));
    expect(await mailTemplates()).toEqual([{ ...own('Mine'), subject: 'Hello' }, own('Mine too')]);
    press('Edit template');
    press('Remove template');
    await waitFor(async () => expect(await mailTemplates()).toEqual([own('Mine too')]));
  });

  it('is refused in words where there are as many as are kept', async () => {
    const own = Array.from({ length: 50 }, (_, i) => {
      return { name: `${i}`, language: 'en', about: 'changed', subject: 'Hi', body: 'x' } as const;
    });
    await saveMailTemplates(own, 2000);
    dialog();
    await waitFor(() => expect(field('Template').value).toBe('0'));
    press('Edit template');
    type('Name of the template', 'One more');
    press('Save template');
    expect(screen.getByRole('alert', { hidden: true }).textContent).toBe(
      'At most 50 templates are kept. Remove one first.',
    );
    expect(field('Name of the template').value).toBe('One more');
    expect(await mailTemplates()).toEqual(own);
  });

  it('keeps what was typed of a template until it is saved or given up', () => {
    const { unmount } = dialog();
    press('Edit template');
    type('Subject', 'Another');
    unmount();
    dialog();
    expect(field('Subject').value).toBe('Another');
    press('Cancel');
    expect([field('Subject').value, templates.size]).toEqual(['The link in https://blog.test/post', 0]);
  });
});
