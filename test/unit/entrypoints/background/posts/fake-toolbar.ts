import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the user sees of us in the browser, besides our own views. */
export interface FakeToolbar {
  badge: string;
  title: string;
  /** Notifications that are still to be seen, by id: title and message. */
  readonly shown: Map<string, string>;
  /** How many were shown, one in the place of another too. */
  notified: number;
}

/** A toolbar button and notifications that remember what they were told. */
export function fakeToolbar(): FakeToolbar {
  const { action, notifications, permissions } = fakeBrowser;
  const toolbar: FakeToolbar = { badge: '', title: '', shown: new Map(), notified: 0 };
  vi.spyOn(action, 'setBadgeText').mockImplementation(async ({ text }) => {
    toolbar.badge = text ?? '';
  });
  vi.spyOn(action, 'getBadgeText').mockImplementation(async () => toolbar.badge);
  vi.spyOn(action, 'setIcon').mockImplementation(async () => undefined);
  vi.spyOn(action, 'setBadgeBackgroundColor').mockImplementation(async () => undefined);
  vi.spyOn(action, 'setTitle').mockImplementation(async ({ title }) => {
    toolbar.title = title;
  });
  const create = async (id: unknown, options: unknown) => {
    const { title, message } = Object(options);
    toolbar.shown.set(String(id), `${title}\n${message}`);
    toolbar.notified++;
    return String(id);
  };
  vi.spyOn(notifications, 'create').mockImplementation(create);
  vi.spyOn(notifications, 'getAll').mockImplementation(async () => Object.fromEntries(toolbar.shown));
  vi.spyOn(notifications, 'clear').mockImplementation(async (id: string) => toolbar.shown.delete(id));
  vi.spyOn(permissions, 'contains').mockImplementation(async () => true);
  return toolbar;
}
