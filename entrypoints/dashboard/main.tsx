import { render } from 'preact';
import { keepBugs } from '../../utils/ui/keep-bugs.ts';
import { Dashboard } from './Dashboard.tsx';

keepBugs();

const app = document.getElementById('app');
if (app) render(<Dashboard />, app);
