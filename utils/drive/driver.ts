/**
 * What the end-to-end tests know of a browser. Chromium and Firefox both give
 * this, so a test is written once.
 */

/** The two families of browsers that the extension is built for. */
export type BrowserKind = 'chromium' | 'firefox';

/** How to start a browser with the extension in it. */
export interface LaunchOptions {
  /** The built, unpacked extension. */
  readonly extensionDir: string;
  /** Path of the browser. Without it, one is looked for. */
  readonly executable?: string | undefined;
  /** Without a window; the default. */
  readonly headless?: boolean | undefined;
  /** More command line switches. */
  readonly args?: readonly string[] | undefined;
  /** The extension is let into private windows, too. */
  readonly allowPrivate?: boolean | undefined;
  /** A profile to keep. Without it, a temporary one that is removed on close. */
  readonly profileDir?: string | undefined;
  /**
   * All names of hosts lead to this machine, at the port that an address has. Loopback names and addresses are
   * exempt from rules that hold on the web: what they show is not what happens there.
   */
  readonly namesLeadHere?: boolean | undefined;
  /**
   * A port of this machine to which plain `http:` names that end in `.example` lead, so that samples and pictures
   * show addresses as they are on the web. Other names lead where they always do.
   */
  readonly examplesPort?: number | undefined;
}

/** How long to wait when a page is opened. */
export interface OpenOptions {
  /** `load` waits for the load event or a failure to load; `none` returns at once. */
  readonly wait?: 'load' | 'none';
  /** Milliseconds after which a page that still loads counts as opened. */
  readonly timeout?: number;
}

/** A running browser with the extension in it. */
export interface Browser {
  readonly name: BrowserKind;
  readonly version: string;
  /** Opens `url` in a new tab in front. A page that fails to load, or never finishes, is no error. */
  open(url: string, options?: OpenOptions): Promise<Tab>;
  /**
   * The user's click on the toolbar button while `tab` is in front: it grants activeTab and opens the popup.
   * Resolves when the popup's document is parsed. A popup that is still open is closed first.
   */
  clickToolbar(tab: Tab): Promise<View>;
  /**
   * The user's keyboard command, by its name in the manifest, while `tab` is in front: it grants activeTab.
   * Resolves when the extension has been told. A popup that is still open is closed first.
   * Firefox runs what its key runs; Chromium, see chromium-gestures.ts.
   */
  pressShortcut(tab: Tab, command: string): Promise<void>;
  /**
   * The user's click on the extension's entry in the menu of `tab`'s page: it grants activeTab.
   * Resolves when the extension has been told. A popup that is still open is closed first.
   * Firefox opens the menu at the page's upper left corner; Chromium, see chromium-gestures.ts.
   */
  clickMenuEntry(tab: Tab, id: string): Promise<void>;
  /**
   * The user's click on a notification of the extension, by its id. Resolves when the extension has been told.
   * Neither browser draws one without a display: its background is told what it would be.
   */
  clickNotification(id: string): Promise<void>;
  /** Opens one of the extension's own pages in a tab, say `popup.html?tab=3`. */
  openOwnPage(path: string): Promise<View>;
  /** The tab with an own page that the extension opened by itself, or is about to open. `path` is compared by its beginning. */
  findOwnPage(path: string): Promise<View>;
  /** Ends the background (service worker or event page) as the browser would. Resolves when it is gone. */
  killBackground(): Promise<void>;
  /** Whether the background runs at this moment. */
  isBackgroundRunning(): Promise<boolean>;
  /** Light or dark for the pages and popups opened afterwards. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Whether the pages and popups opened afterwards are asked to move little. */
  setReducedMotion(on: boolean): Promise<void>;
  /** Whether the pages and popups opened afterwards have the colours of a contrast theme of the system, and none of their own. */
  setForcedColors(on: boolean): Promise<void>;
  /** Gives the extension these optional host permissions, as if the user had accepted the prompt. */
  grant(origins: readonly string[]): Promise<void>;
  /** From now on the prompt for these optional host permissions counts as accepted the moment the extension asks. */
  acceptPrompts(origins: readonly string[]): Promise<void>;
  /**
   * As the browser was when it had just been started: closes all tabs and popups, removes the extension with its
   * storage, store and permissions, installs it anew, and forgets how pages are shown (zoom, colour scheme, motion)
   * and what sites left in cache and cookies. Views and tabs from before are closed for good.
   */
  reset(): Promise<void>;
  /** Ends the browser and removes its temporary profile. */
  close(): Promise<void>;
  /** Resolves when the browser has ended, by {@link close} or because the user closed it. */
  readonly closed: Promise<void>;
}

/** What is to be on a picture. */
export interface ScreenshotOptions {
  /** The whole page instead of the part in sight. What is fixed to the viewport is drawn once. */
  readonly full?: boolean;
}

/** Anything with a document that a test can look into: a tab, an own page, the popup. */
export interface View {
  url(): Promise<string>;
  /** Runs a function in the page, with the page's own globals. Arguments and result are copied as JSON; a promise is awaited. */
  evaluate<T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs the source of a script in the page, whatever the page's content security policy says: for axe-core and the like. */
  inject(source: string): Promise<void>;
  /** Waits until the function, run in the page, gives something truthy, and gives that. Survives a navigation. */
  waitFor<T, A extends readonly unknown[]>(fn: (...args: A) => T, ...args: A): Promise<T>;
  /** Scrolls the element into sight and clicks its middle with the mouse: trusted events and user activation. Waits for the element to be there. */
  click(selector: string): Promise<void>;
  /** Focuses the element and types with real key events. */
  type(selector: string, text: string): Promise<void>;
  /** Presses a key by its name: `Enter`, `Tab`, `Escape`, `ArrowDown`, `c`. With modifiers: `Control+a`. */
  press(key: string): Promise<void>;
  /** Scrolls the element into sight and moves the mouse over its middle: trusted pointer events, `:hover`. Waits for the element to be there. */
  move(selector: string): Promise<void>;
  /**
   * Has the user choose a file of this machine, by the field for files. In Chromium by a click and the browser's own
   * dialog; in Firefox as its WebDriver does, for the dialog is the system's.
   *
   * @param button what is clicked; without it, the field itself
   */
  chooseFile(selector: string, path: string, button?: string): Promise<void>;
  /** PNG of what the view shows: a tab's viewport, or the popup at its size; or of the `full` page, what is scrolled out of sight included. */
  screenshot(options?: ScreenshotOptions): Promise<Uint8Array>;
  /** Whether the view is still open. */
  isOpen(): Promise<boolean>;
  /** Closes the view; no error when it is closed already. */
  close(): Promise<void>;
}

/** A tab with a page of the web. */
export interface Tab extends View {
  /** Loads another address; waits as `Browser.open` does. */
  goto(url: string, options?: OpenOptions): Promise<void>;
  reload(options?: OpenOptions): Promise<void>;
  /** Brings the tab to the front, and the focus into its page. */
  front(): Promise<void>;
  /** One page back in the tab's history; from the back/forward cache where the browser keeps it there. Resolves when it is shown and loaded. */
  back(): Promise<void>;
  /** One page forward; as {@link back}. */
  forward(): Promise<void>;
  /** Gives the page exactly this much room, in CSS pixels as they are without zoom. Stays until the tab is closed. */
  setViewport(width: number, height: number): Promise<void>;
  /** The browser's zoom, 1 being none. Browsers keep it a site; the tab comes to the front. */
  zoom(factor: number): Promise<void>;
  /** Styles the page, and draws its pictures, as if it were printed. */
  emulatePrint(on: boolean): Promise<void>;
}
