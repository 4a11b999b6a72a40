/** The page around the playground speaks its language. */
import {effect} from '@preact/signals';

import {languageInUse, t} from './text/index.js';

effect(() => {
  document.documentElement.lang = languageInUse();
  document.title = t.pageTitle;
});
