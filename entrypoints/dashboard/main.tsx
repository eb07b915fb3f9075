import { render } from 'preact';
import { keepDebugLog, keepUncaught } from '../../utils/settings/debug-log.ts';
import { Dashboard } from './Dashboard.tsx';

keepDebugLog();
keepUncaught();

const app = document.getElementById('app');
if (app) render(<Dashboard />, app);
