import type { MailTemplate } from './template.ts';

/** The same as {@link ENGLISH_TEMPLATES} in German. */
export const GERMAN_TEMPLATES: readonly MailTemplate[] = [
  {
    name: 'Deutsch: Link fehlt',
    about: 'lost',
    language: 'de',
    subject: 'Der Link in {page}',
    body: `Guten Tag,

der Link zu {target} steht nicht mehr in Ihrem Artikel:
{page}

Am {date} war er noch da.

{evidence}

Könnten Sie ihn bitte wieder einsetzen? Falls sich am Artikel etwas geändert hat, sagen Sie mir gern Bescheid.

Freundliche Grüße`,
  },
  {
    name: 'Deutsch: Link geändert',
    about: 'changed',
    language: 'de',
    subject: 'Der Link in {page}',
    body: `Guten Tag,

der Link zu {target} in Ihrem Artikel ist nicht so, wie wir es vereinbart haben:
{page}

{evidence}

Könnten Sie ihn bitte so setzen, wie wir es vereinbart haben?

Freundliche Grüße`,
  },
  {
    name: 'Deutsch: Link zählt nicht',
    about: 'not-counted',
    language: 'de',
    subject: 'Der Link in {page}',
    body: `Guten Tag,

der Link zu {target} steht in Ihrem Artikel, aber Suchmaschinen können ihn nicht werten:
{page}

{evidence}

Könnten Sie das bitte ändern?

Freundliche Grüße`,
  },
  {
    name: 'Deutsch: Seite fehlt',
    about: 'page-gone',
    language: 'de',
    subject: 'Ihr Artikel {page}',
    body: `Guten Tag,

unter dieser Adresse kann ich Ihren Artikel nicht öffnen:
{page}

{evidence}

Darin sollte der Link zu {target} stehen. Könnten Sie bitte nachsehen oder mir sagen, wo der Artikel jetzt steht?

Freundliche Grüße`,
  },
  {
    name: 'Deutsch: Link nie gefunden',
    about: 'never-found',
    language: 'de',
    subject: 'Ihr Artikel {page}',
    body: `Guten Tag,

in Ihrem Artikel finde ich den Link zu {target} nicht:
{page}

{evidence}

Könnten Sie ihn bitte einsetzen, wie wir es vereinbart haben?

Freundliche Grüße`,
  },
  {
    name: 'Deutsch: etwas anderes',
    about: 'other',
    language: 'de',
    subject: 'Ihr Artikel {page}',
    body: `Guten Tag,

ich schreibe Ihnen wegen Ihres Artikels:
{page}

Darin sollte der Link zu {target} stehen.

Freundliche Grüße`,
  },
];
