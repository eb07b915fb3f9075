import type { Browser } from '../../utils/drive/driver.ts';
import { headlineOf, popupText } from '../../utils/drive/popup.ts';
import { check, clickAndRead, lastRecord, setDomains, setJudgeAs, start } from '../../utils/drive/session.ts';
import { INSPECT_USAGE, type InspectArguments, readInspectArguments } from './arguments.ts';
import { switchHighlightingOn } from './highlight.ts';
import { prepareForPicture, savePicture } from './picture.ts';
import { inspectPosts } from './posts.ts';
import { errorReport, pageReport } from './report.ts';
import { readTarget } from './targets.ts';
import { UsageError } from './usage-error.ts';

/**
 * `npm run inspect`: drives the built extension in a real browser, by a true click on
 * its toolbar button, and prints what the popup says or what was recorded.
 */
try {
  const asked = readInspectArguments(process.argv.slice(2));
  if (asked) process.exitCode = await (asked.posts === null ? inspect : inspectPosts)(asked);
  else console.log(INSPECT_USAGE);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\n\n${INSPECT_USAGE}` : message);
  process.exitCode = 2;
}

/** @returns the exit code: 1 where a page could not be read */
async function inspect(asked: InspectArguments): Promise<number> {
  const browser = await start(asked.browser);
  let failed = 0;
  try {
    await setDomains(browser, asked.domains);
    await setJudgeAs(browser, asked.as);
    for (const [index, target] of asked.targets.entries()) {
      const { ok, said } = await inspectOne(browser, target, asked, asked.pictures[index]);
      if (!ok) failed = 1;
      process.stdout.write(`${said}\n`);
    }
  } finally {
    await browser.close();
  }
  return failed;
}

async function inspectOne(
  browser: Browser,
  argument: string,
  { domains, json, highlight, check: checks, as }: InspectArguments,
  picture: string | undefined,
) {
  const fail = (url: string, code: string, message: string) => ({
    ok: false,
    said: json ? JSON.stringify(errorReport(url, code, message)) : `${url}\n${message}`,
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
    // Without a domain the popup asks for one, which is no answer.
    const text = json || domains.length === 0 ? '' : `${await popupText(popup)}\n`;
    const recorded = notRecorded || !json ? null : await lastRecord(popup);
    if (highlight) await switchHighlightingOn(popup, tab);
    if (picture) await savePicture(tab, picture);
    if (!json) {
      const saved = picture ? `Saved ${picture}\n` : '';
      return { ok: true, said: `${target.url}\n${text}${saved}` };
    }
    if (!recorded) return fail(target.url, 'notRecorded', notRecorded ?? 'Nothing was recorded.');
    return {
      ok: true,
      said: JSON.stringify(pageReport(recorded, { domains, as, asked: target.url, now: Date.now() })),
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
