import { render } from 'preact';
import '../../utils/message/early-ask.ts';
import { keepBugs } from '../../utils/ui/keep-bugs.ts';
import { Popup } from './Popup.tsx';

keepBugs();

const app = document.getElementById('app');
if (app) render(<Popup tab={globalThis.earlyAsk?.tab ?? Promise.resolve(null)} />, app);
