// Runs inside Firefox, once per <browser>, in the process of its page. Does
// in the page what the parent script (firefox-parent.js) asks for.
/* global addMessageListener, sendAsyncMessage, content, Cu, ChromeUtils, File, Services */
(() => {
  const PREFIX = 'backlight-driver:';
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const { keyData } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/KeyData.sys.mjs');

  Cu.importGlobalProperties(['File']);

  /** A sandbox has the page's globals and powers, and no content security policy forbids it to evaluate. */
  let sandbox;
  let sandboxOf;
  function run({ expression }) {
    if (sandboxOf !== content.document) {
      sandbox = Cu.Sandbox(content, {
        sandboxPrototype: content,
        wantXrays: false,
        sandboxName: 'backlight-driver',
      });
      sandboxOf = content.document;
    }
    return Cu.evalInSandbox(expression, sandbox);
  }

  async function located(selector) {
    const element = content.document.querySelector(selector);
    if (!element) throw new Error(`Nothing matches ${selector}`);
    element.scrollIntoView({
      block: 'center',
      inline: 'center',
      behavior: 'instant',
    });
    return element;
  }

  async function move({ selector }) {
    const element = await located(selector);
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const at = [box.left + box.width / 2, box.top + box.height / 2];
    event.synthesizeMouseAtPoint(...at, { type: 'mousemove' }, content);
    return at;
  }

  async function click({ selector }) {
    const at = await move({ selector });
    event.synthesizeMouseAtPoint(...at, { button: 0, clickCount: 1 }, content);
  }

  /** Opens the page's menu where there is least: in its corner. */
  async function menu() {
    event.synthesizeMouseAtPoint(1, 1, { type: 'contextmenu', button: 2 }, content);
  }

  async function type({ selector, text }) {
    (await located(selector)).focus();
    event.sendKeys(text, content);
  }

  /** What WebDriver calls the keys that write nothing; by these KeyData knows their codes. */
  const KEYS = {
    Backspace: '\uE003',
    Tab: '\uE004',
    Enter: '\uE006',
    Escape: '\uE00C',
    PageUp: '\uE00E',
    PageDown: '\uE00F',
    End: '\uE010',
    Home: '\uE011',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    Delete: '\uE017',
  };
  const HOLDS = {
    Control: 'ctrlKey',
    Shift: 'shiftKey',
    Alt: 'altKey',
    Meta: 'metaKey',
  };

  async function press({ key }) {
    const names = key.split(/\+(?=.)/);
    const last = names.pop();
    const held = Object.fromEntries(names.map((name) => [HOLDS[name], true]));
    event.sendSingleKey({ ...keyData.getData(KEYS[last] ?? last), ...held }, content);
  }

  async function chooseFile({ selector, path }) {
    const element = await located(selector);
    element.mozSetFileArray([await File.createFromFileName(path)]);
    for (const name of ['input', 'change']) element.dispatchEvent(new content.Event(name, { bubbles: true }));
  }

  const deeds = { run, click, chooseFile, menu, move, type, press };
  addMessageListener(`${PREFIX}do`, async ({ data: { id, deed, details } }) => {
    const answer = { id };
    try {
      const value = await deeds[deed](details);
      if (typeof value === 'string') answer.value = value;
    } catch (error) {
      answer.error = `${error?.name ?? 'Error'}: ${error?.message ?? error}`;
    }
    sendAsyncMessage(`${PREFIX}done`, answer);
  });
})();
