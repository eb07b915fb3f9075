import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';

type Preferences = Readonly<Record<string, string | number | boolean>>;

/** Preferences on top of those that Marionette sets by itself. */
const PREFERENCES: Preferences = {
  // Any free port; Firefox says which.
  'marionette.port': 0,
  // The popup stays open when the window loses the focus.
  'ui.popup.disable_autohide': true,
  // Optional permissions are given without a prompt that nobody could answer.
  'extensions.webextOptionalPermissionPrompts': false,
  'xpinstall.signatures.required': false,
  // Nothing but the tests uses the network.
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.url': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'toolkit.telemetry.unified': false,
  // A process kept ready costs more than it saves where each page is opened once.
  'dom.ipc.processPrelaunch.enabled': false,
  // No first-run pages, no questions, no memory of closed tabs.
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.sessionstore.max_tabs_undo': 0,
  'browser.tabs.closeWindowWithLastTab': false,
  'browser.tabs.warnOnClose': false,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'dom.disable_beforeunload': true,
  'dom.disable_window_print': true,
  'startup.homepage_welcome_url': 'about:blank',
  'trailhead.firstrun.didSeeAboutWelcome': true,
  // Downloads go away with the profile.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  // Nothing moves, so nothing has to be waited for.
  'ui.prefersReducedMotion': 1,
  'toolkit.cosmeticAnimations.enabled': false,
};

/** Where names lead, as far as a browser is told (see `LaunchOptions`). */
type Names = Pick<LaunchOptions, 'namesLeadHere' | 'examplesPort'>;

/** Writes the preferences of a test browser into a profile. */
export async function writeProfile(dir: string, names: Names): Promise<void> {
  const all: Preferences = { ...PREFERENCES, ...namePreferences(names), 'browser.download.dir': dir };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(dir, 'user.js'), `${lines.join('\n')}\n`);
}

function namePreferences({ namesLeadHere, examplesPort }: Names): Preferences {
  return {
    ...(namesLeadHere ? { 'network.dns.forceResolve': '127.0.0.1' } : {}),
    ...(examplesPort === undefined ? {} : proxyPreferences(examplesPort)),
  };
}

/** Firefox has no rule for the port that a name leads to: the server is the proxy of these names. */
function proxyPreferences(port: number): Preferences {
  const script = `function FindProxyForURL(url, host) {
    return url.startsWith('http:') && host.endsWith('.example') ? 'PROXY 127.0.0.1:${port}' : 'DIRECT';
  }`;
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`,
  };
}
