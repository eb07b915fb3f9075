import type { MailTemplate } from './template.ts';

/** The templates that Backlight comes with, until the user has some of their own. The first of a language is for lost links. */
export const SHIPPED_TEMPLATES: readonly MailTemplate[] = [
  {
    name: 'English: link gone',
    language: 'en',
    subject: 'The link in {page}',
    body: `Hello,

the link to {target} is no longer in your article:
{page}

It was there until {date}, as “{anchor}”:

{evidence}

Could you please put it back? If something about the article has changed, just let me know.

Kind regards`,
  },
  {
    name: 'English: link changed',
    language: 'en',
    subject: 'The link in {page}',
    body: `Hello,

the link to {target} in your article is not as we agreed any more:
{page}

{evidence}

Could you please set it back to how it was on {date}?

Kind regards`,
  },
  {
    name: 'Deutsch: Link fehlt',
    language: 'de',
    subject: 'Der Link in {page}',
    body: `Guten Tag,

der Link zu {target} steht nicht mehr in Ihrem Artikel:
{page}

Bis zum {date} war er da, als „{anchor}“:

{evidence}

Könnten Sie ihn bitte wieder einsetzen? Falls sich am Artikel etwas geändert hat, sagen Sie mir gern Bescheid.

Freundliche Grüße`,
  },
  {
    name: 'Deutsch: Link geändert',
    language: 'de',
    subject: 'Der Link in {page}',
    body: `Guten Tag,

der Link zu {target} in Ihrem Artikel ist nicht mehr so, wie wir es vereinbart haben:
{page}

{evidence}

Könnten Sie ihn bitte wieder so setzen, wie er am {date} war?

Freundliche Grüße`,
  },
  {
    name: 'Français : lien disparu',
    language: 'fr',
    subject: 'Le lien dans {page}',
    body: `Bonjour,

le lien vers {target} ne figure plus dans votre article :
{page}

Il y était jusqu’au {date}, sous la forme « {anchor} » :

{evidence}

Pourriez-vous le remettre ? Si l’article a changé, dites-le-moi, tout simplement.

Bien cordialement`,
  },
  {
    name: 'Français : lien modifié',
    language: 'fr',
    subject: 'Le lien dans {page}',
    body: `Bonjour,

le lien vers {target} dans votre article n’est plus tel que convenu :
{page}

{evidence}

Pourriez-vous le rétablir comme il était le {date} ?

Bien cordialement`,
  },
  {
    name: 'Español: enlace perdido',
    language: 'es',
    subject: 'El enlace en {page}',
    body: `Hola:

El enlace a {target} ya no está en su artículo:
{page}

Estuvo ahí hasta el {date}, como «{anchor}»:

{evidence}

¿Podrían volver a ponerlo? Si ha cambiado algo en el artículo, avísenme, por favor.

Un saludo`,
  },
  {
    name: 'Español: enlace cambiado',
    language: 'es',
    subject: 'El enlace en {page}',
    body: `Hola:

El enlace a {target} en su artículo ya no es como acordamos:
{page}

{evidence}

¿Podrían dejarlo como estaba el {date}?

Un saludo`,
  },
];
