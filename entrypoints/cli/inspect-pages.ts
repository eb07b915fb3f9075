import type { Browser } from '../../utils/drive/driver.ts';
import { headlineOf, popupText } from '../../utils/drive/popup.ts';
import {
  check,
  clickAndRead,
  judgedRecordIn,
  setDomains,
  setJudgeAs,
  start,
} from '../../utils/drive/session.ts';
import type { InspectArguments } from './inspect-arguments.ts';
import { errorReport, pageReport } from './page-report.ts';
import { prepareForPicture, savePicture } from './picture.ts';
import { switchHighlightingOn } from './switch-highlighting.ts';
import { readTarget } from './target.ts';

/**
 * Reads each target in one browser and prints a report of it.
 *
 * @returns the exit code: 1 where a page could not be read, else 0
 * @throws Error where no browser could be started
 */
export async function inspectPages(asked: InspectArguments): Promise<number> {
  const browser = await start(asked.browser);
  let exitCode = 0;
  try {
    await setDomains(browser, asked.domains);
    await setJudgeAs(browser, asked.as);
    for (const [index, target] of asked.targets.entries()) {
      const { ok, report } = await inspectPage(browser, target, asked, asked.pictures[index]);
      if (!ok) exitCode = 1;
      process.stdout.write(`${report}\n`);
    }
  } finally {
    await browser.close();
  }
  return exitCode;
}

/** Reads one target. What cannot be read gives a report, too; throws only where the browser opens no tab. */
async function inspectPage(
  browser: Browser,
  argument: string,
  { domains, json, highlight, check: checks }: InspectArguments,
  picture: string | undefined,
) {
  const fail = (url: string, code: string, message: string) => ({
    ok: false,
    report: json ? JSON.stringify(errorReport(url, code, message)) : `${url}\n${message}`,
  });
  const target = await readTarget(argument).catch((error: Error) => error);
  if (target instanceof Error) return fail(argument, 'noFile', target.message);
  const tab = await browser.open(target.url);
  try {
    if (picture) await prepareForPicture(tab);
    const popup = await clickAndRead(browser, tab);
    const { code, notRecorded } = await popup.evaluate(() => ({
      code: document.querySelector<HTMLElement>('.empty-state')?.dataset['code'],
      notRecorded: document.querySelector('.not-recorded')?.textContent,
    }));
    if (code) return fail(target.url, code, await headlineOf(popup));
    if (checks) await check(popup);
    // Without domains the popup asks for one, so its text is no answer.
    const text = json || domains.length === 0 ? '' : `${await popupText(popup)}\n`;
    const judged = notRecorded || !json ? null : await judgedRecordIn(popup);
    if (highlight) await switchHighlightingOn(popup, tab);
    if (picture) await savePicture(tab, picture);
    if (!json) {
      const saved = picture ? `Saved ${picture}\n` : '';
      return { ok: true, report: `${target.url}\n${text}${saved}` };
    }
    if (!judged) return fail(target.url, 'notRecorded', notRecorded ?? 'Nothing was recorded.');
    return {
      ok: true,
      report: JSON.stringify(pageReport(judged, target.url)),
    };
  } catch (error) {
    return fail(
      target.url,
      'stuck',
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    );
  } finally {
    await tab.close();
    await target.site?.close();
  }
}
