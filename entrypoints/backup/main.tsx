import { render } from 'preact';
import { keepBugs } from '../../utils/ui/keep-bugs.ts';
import { BackupPage } from './BackupPage.tsx';

keepBugs();

const app = document.getElementById('app');
if (app) render(<BackupPage />, app);
