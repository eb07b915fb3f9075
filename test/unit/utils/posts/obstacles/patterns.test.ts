import { describe, expect, it } from 'vitest';
import { obstacleOf } from '../../../../../utils/posts/obstacles/obstacle.ts';
import { aHead, POST, someSigns } from '../build.ts';

function obstacle(title: string, text: string) {
  const signs = someSigns({ text, heading: '', scripts: [] });
  return obstacleOf({ title, signs, head: aHead(), url: POST });
}

/** Titles, and beginnings of texts, as servers, guards and themes write them. */
const WORDS: readonly (readonly [title: string, text: string])[] = [
  ['Page Not Found', ''],
  ['404 | My Site', ''],
  ['Oops! Page not found | Site', ''],
  [
    'Error 404 (Not Found)!!1',
    '404. That’s an error. The requested URL /x was not found on this server. That’s all we know.',
  ],
  ['404 - File or directory not found.', 'Server Error'],
  ['Page not found · GitHub Pages', "There isn't a GitHub Pages site here."],
  ['Site not found · GitHub Pages', ''],
  ['Not Found (#404)', ''],
  ['HTTP 404 Not Found', ''],
  [
    'Sorry, this page isn’t available',
    'The link you followed may be broken, or the page may have been removed.',
  ],
  ['Site', "We can't find the page you're looking for."],
  ['Site', 'Sorry, the page you were looking for could not be found.'],
  ['Site', 'The page you requested could not be found.'],
  ['Fehler 404 - Seite nicht gefunden', ''],
  ['Seite nicht gefunden (404)', ''],
  ['Erreur 404', ''],
  ['Page introuvable - Le Blog', ''],
  ['Oups, page introuvable', ''],
  ['Error 404: Página no encontrada', ''],
  ['Errore 404 - Pagina non trovata', ''],
  ['404 - Pagina niet gevonden', ''],
  ['Błąd 404', ''],
  ['Ошибка 404', ''],
  ['404 Страница не найдена', ''],
  ['Ой, страница не найдена', ''],
  ['Erro 404 - Página não encontrada', ''],
  ['Sidan kunde inte hittas', ''],
  ['Medium', 'PAGE NOT FOUND 404 Out of nothing, something.'],
  ['Blogger: Blog not found', 'Blog has been removed. Sorry, the blog at x.blogspot.com has been removed.'],
  ['Post removed', 'This post has been deleted by its author'],
  ['Attention Required! | Cloudflare', 'Please complete the security check to access'],
  ['Access denied | b.test used Cloudflare to restrict access', 'Error 1020 Ray ID'],
  ['Just a moment...', 'Enable JavaScript and cookies to continue'],
  ['Please Wait... | Cloudflare', ''],
  ['Checking your Browser…', ''],
  ['One moment, please...', 'Please wait while your request is being verified...'],
  ['Access Denied', "You don't have permission to access"],
  ['Security Checkpoint', 'We are verifying your browser'],
  ['Vercel Security Checkpoint', ''],
  ['403 Forbidden', ''],
  ['Human Verification', ''],
  ['Client Challenge', 'JavaScript is disabled in your browser.'],
  ['Bot Verification', 'Verifying that you are not a robot...'],
  ['Einen Moment Geduld bitte …', ''],
  ['Are you a robot?', 'Please make sure your browser supports JavaScript'],
  ["Making sure you're not a bot!", 'Loading...'],
  ['Nur einen Moment…', ''],
  ['Radware Bot Manager Captcha', ''],
  [
    'Request Rejected',
    'The requested URL was rejected. Please consult with your administrator. Your support ID is: 1',
  ],
  ['Too Many Requests', ''],
  ['ShieldSquare Captcha', ''],
  ['b.test', 'Please enable JS and disable any ad blocker'],
  ['b.test - domain expired', 'This domain name expired'],
  ['b.test | Domain for sale', ''],
  ['HugeDomains.com', 'b.test is for sale. Buy now'],
  ['b.test', 'The domain b.test may be for sale. Click here to inquire'],
  ['Domain parkiert', 'Diese Domain ist geparkt'],
  ['Website is not available', 'This domain is registered at Namecheap'],
  ['b.test', 'Diese Webseite wurde soeben freigeschaltet. Hier entsteht eine neue Internetpräsenz'],
  ['Future home of something quite cool', ''],
  ['Log in | Site', ''],
  ['Sign in - Google Accounts', ''],
  ['Login • Instagram', ''],
  ['LinkedIn Login, Sign in | LinkedIn', ''],
  ['Log into Facebook', ''],
  ['Private Site', 'This site is marked private by its owner'],
  ['Password required', 'This content is protected. To view, please enter the password.'],
  ['Protected: A post', 'This content is password protected. To view it please enter your password below:'],
  ['Restricted', 'You need to log in to view this page'],
  ['Site', 'Este sitio está en mantenimiento'],
  ['Under Maintenance', ''],
  ['Site Maintenance', ''],
  ['We’ll be back soon!', ''],
  ['Website temporarily unavailable', ''],
  ['Scheduled maintenance', ''],
  ['503 Service Temporarily Unavailable', ''],
  ['Resource Limit Is Reached', ''],
  ['508 Resource Limit Is Reached', ''],
  ['Error establishing a database connection', ''],
  ['Suspended Domain', ''],
  ['This Account has been suspended.', ''],
  ['Apache2 Ubuntu Default Page: It works', ''],
  ['Wartungsmodus', ''],
  ['Bald wieder da', ''],
  ['Bevor Sie zur Google Suche weitergehen', ''],
  ['Ihre Einwilligung', 'Um diese Seite zu nutzen, stimmen Sie bitte zu'],
  [
    'DER SPIEGEL',
    'Mit Werbung weiterlesen. Besuchen Sie SPIEGEL.de wie gewohnt mit Werbung und Tracking. Akzeptieren und weiter',
  ],
  ['Site', 'Please verify your age to enter'],
  ['Age Verification', ''],
];

/** Of short posts about such things. */
const TITLES = [
  'Not found: a novel | Review',
  'How to fix a 404 error',
  '404 Media launches',
  'What is a soft 404? - Blog',
  'The login page as art - Blog',
  'Coming soon: our plans for spring | A blog',
  'Please wait for me | Song',
  'Blocked by James Comey: review',
  'Access denied: how banks lost my mother | A blog',
  'Our maintenance service',
  'For sale: one canoe',
  'My domain for beginners',
  'Entrar en Cuba - Un blog',
  'Verify your age: laws in Europe | Blog',
  'Sign in the window | Poems',
  'Members of the band | Blog',
  'Captcha history | Blog',
  'Un momento con Ana | Blog',
  'Accept the unknown and read more | Blog',
];

describe('a short page', () => {
  it.each(WORDS)('is no post: %s / %s', (title, text) => {
    expect(obstacle(title, text)).not.toBeNull();
  });

  it.each(TITLES)('is a post: %s', (title) => {
    expect(obstacle(title, 'Flour, water, salt and time. '.repeat(30))).toBeNull();
  });
});
