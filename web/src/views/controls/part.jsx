/** What a link can hide or lock. What is locked is shown, and says why nothing in it can be changed. */
import {t} from '../../text/index.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../share/view-text.js').Part} PartName */

/** @param {Pick<Playground, 'fit'>} playground @param {PartName} name */
export const isHidden = ({fit}, name) => fit.value.hide.includes(name);

/** @param {Pick<Playground, 'fit'>} playground @param {PartName} name */
export const isLocked = ({fit}, name) => fit.value.lock.includes(name);

/** @param {{playground: Playground, name: PartName, children: import('preact').ComponentChildren}} props */
export function Part({playground, name, children}) {
  if (isHidden(playground, name)) return null;
  return isLocked(playground, name) ? <fieldset class="locked" disabled aria-description={t.lockedHelp}>{children}</fieldset> : <>{children}</>;
}
