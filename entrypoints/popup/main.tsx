import { render } from 'preact';
import { browser } from 'wxt/browser';
import { keepBugs } from '../../utils/ui/keep-bugs.ts';
import { Popup } from './Popup.tsx';

// Asked before anything is drawn: the answer waits for it.
const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([found]) => found?.id ?? null);

keepBugs();

const app = document.getElementById('app');
if (app) render(<Popup tab={tab} />, app);
