import type { MailTemplate } from './template.ts';

/** The same as {@link ENGLISH_TEMPLATES} in Spanish. */
export const SPANISH_TEMPLATES: readonly MailTemplate[] = [
  {
    name: 'Español: enlace perdido',
    about: 'lost',
    language: 'es',
    subject: 'El enlace en {page}',
    body: `Hola:

El enlace a {target} ya no está en su artículo:
{page}

El {date} todavía estaba.

{evidence}

¿Podrían volver a ponerlo? Si ha cambiado algo en el artículo, avísenme, por favor.

Un saludo`,
  },
  {
    name: 'Español: enlace cambiado',
    about: 'changed',
    language: 'es',
    subject: 'El enlace en {page}',
    body: `Hola:

El enlace a {target} en su artículo no es como acordamos:
{page}

{evidence}

¿Podrían dejarlo como acordamos?

Un saludo`,
  },
  {
    name: 'Español: enlace que no cuenta',
    about: 'not-counted',
    language: 'es',
    subject: 'El enlace en {page}',
    body: `Hola:

El enlace a {target} está en su artículo, pero los buscadores no pueden tenerlo en cuenta:
{page}

{evidence}

¿Podrían cambiarlo?

Un saludo`,
  },
  {
    name: 'Español: página que falta',
    about: 'page-gone',
    language: 'es',
    subject: 'Su artículo {page}',
    body: `Hola:

No puedo abrir su artículo en esta dirección:
{page}

{evidence}

Debería tener el enlace a {target}. ¿Podrían comprobarlo o decirme dónde está ahora el artículo?

Un saludo`,
  },
  {
    name: 'Español: enlace nunca encontrado',
    about: 'never-found',
    language: 'es',
    subject: 'Su artículo {page}',
    body: `Hola:

No encuentro el enlace a {target} en su artículo:
{page}

{evidence}

¿Podrían añadirlo, como acordamos?

Un saludo`,
  },
  {
    name: 'Español: otra cosa',
    about: 'other',
    language: 'es',
    subject: 'Su artículo {page}',
    body: `Hola:

Les escribo sobre su artículo:
{page}

Debería tener el enlace a {target}.

Un saludo`,
  },
];
