/** The page around the playground speaks its language, and is kept for when there is no network. */
import {effect} from '@preact/signals';

import {languageInUse, t} from './text/index.js';

effect(() => {
  document.documentElement.lang = languageInUse();
  document.title = t.pageTitle;
});

addEventListener('load', () => import('./offline/keep-site.js').catch(() => {}));
