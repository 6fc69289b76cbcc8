import { form } from '#i18n/en/english-form.ts';

/** What the form for comments says. Those of a translated page's language take the place of the English ones once they are loaded. */
export let formWords = form;

if (document.documentElement.lang.startsWith('es'))
  void import('#i18n/es/spanish-form.ts')
    .then((spanish) => (formWords = spanish.form))
    // The form works all the same.
    .catch(() => undefined);
