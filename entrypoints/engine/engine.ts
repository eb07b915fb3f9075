import { enableCompileCache } from 'node:module';

// `npm run engine`. Reading and compiling some hundred modules is most of what a start costs: Node keeps what comes of
// that for the next start. It must be told before the first of them is imported.
enableCompileCache();
await import('./command.ts');
