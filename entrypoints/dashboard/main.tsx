import { render } from 'preact';
import { Dashboard } from './Dashboard.tsx';

const app = document.getElementById('app');
if (app) render(<Dashboard />, app);
