import { render } from 'preact';
import { keepDebugLog } from '../../utils/settings/debug-log.ts';
import { Dashboard } from './Dashboard.tsx';

keepDebugLog();

const app = document.getElementById('app');
if (app) render(<Dashboard />, app);
