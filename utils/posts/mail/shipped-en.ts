import type { MailTemplate } from './template.ts';

/** The templates that Backlight comes with, in English. None says more than is known: see `MAIL_ABOUTS`. */
export const ENGLISH_TEMPLATES: readonly MailTemplate[] = [
  {
    name: 'English: link gone',
    about: 'lost',
    language: 'en',
    subject: 'The link in {page}',
    body: `Hello,

the link to {target} is no longer in your article:
{page}

It was still there on {date}.

{evidence}

Could you please put it back? If something about the article has changed, just let me know.

Kind regards`,
  },
  {
    name: 'English: link changed',
    about: 'changed',
    language: 'en',
    subject: 'The link in {page}',
    body: `Hello,

the link to {target} in your article is not as we agreed:
{page}

{evidence}

Could you please change it to what we agreed?

Kind regards`,
  },
  {
    name: 'English: link does not count',
    about: 'not-counted',
    language: 'en',
    subject: 'The link in {page}',
    body: `Hello,

the link to {target} is in your article, but search engines cannot count it:
{page}

{evidence}

Could you please change that?

Kind regards`,
  },
  {
    name: 'English: page gone',
    about: 'page-gone',
    language: 'en',
    subject: 'Your article {page}',
    body: `Hello,

I cannot open your article at this address:
{page}

{evidence}

It should have the link to {target}. Could you please have a look, or tell me where the article is now?

Kind regards`,
  },
  {
    name: 'English: link never found',
    about: 'never-found',
    language: 'en',
    subject: 'Your article {page}',
    body: `Hello,

I cannot find the link to {target} in your article:
{page}

{evidence}

Could you please add it, as we agreed?

Kind regards`,
  },
  {
    name: 'English: something else',
    about: 'other',
    language: 'en',
    subject: 'Your article {page}',
    body: `Hello,

I am writing to you about your article:
{page}

It should have the link to {target}.

Kind regards`,
  },
];
