/** The keys that work wherever the focus is: one table for the listener, the dialog that lists them, and the controls that name theirs. */
import {taskOf} from '../../state/experiment.js';
import {t} from '../../text/index.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {keyof import('../../text/languages.js').Catalogue['keyNames']} KeyId */
/**
 * `part`: without it in the link's page there is no such key; `keys`: as the browser calls them, modifiers first; `group`: where they are listed; `run` is told which key it was.
 * @typedef {{id: KeyId, part?: import('../../share/view-text.js').Part, group: typeof KEY_GROUPS[number], keys: readonly string[], run: (playground: Playground, key: string) => unknown}} Shortcut
 */

export const KEY_GROUPS = /** @type {const} */ (['training', 'drawing', 'hearing', 'page']);

/** The code for sound is loaded when somebody wants to hear something. @param {import('./hearing.js').Hearable} what */
const hear = (what) => async (/** @type {Playground} */ playground) => (await import('./hearing.js')).hear(playground, what);

/** @type {readonly Shortcut[]} */
export const KEYS = [
  {id: 'play', part: 'play', group: 'training', keys: ['Space', 'k'], run: ({playing, play, pause}) => (playing.value ? pause() : play())},
  {id: 'update', part: 'step', group: 'training', keys: ['ArrowRight'], run: ({stepUpdate}) => stepUpdate()},
  {id: 'epoch', part: 'step', group: 'training', keys: ['Shift+ArrowRight'], run: ({stepEpoch}) => stepEpoch()},
  {id: 'backOne', part: 'back', group: 'training', keys: ['ArrowLeft'], run: ({stepBack}) => stepBack(1)},
  {id: 'backTen', part: 'back', group: 'training', keys: ['Shift+ArrowLeft'], run: ({stepBack}) => stepBack(10)},
  {id: 'phase', part: 'step', group: 'training', keys: ['.'], run: ({stepPhase}) => stepPhase()},
  {id: 'reset', part: 'reset', group: 'training', keys: ['r'], run: ({reset}) => reset()},
  {id: 'newStart', part: 'seed', group: 'training', keys: ['n'], run: ({newStart}) => newStart()},
  {id: 'brush', part: 'draw', group: 'drawing', keys: ['b'], run: ({drawing}) => (drawing.tool.value = 'brush')},
  {id: 'point', part: 'draw', group: 'drawing', keys: ['d'], run: ({drawing}) => (drawing.tool.value = 'point')},
  {id: 'select', part: 'draw', group: 'drawing', keys: ['s'], run: ({drawing}) => (drawing.tool.value = 'select')},
  {id: 'move', part: 'draw', group: 'drawing', keys: ['m'], run: ({drawing}) => (drawing.tool.value = 'move')},
  {id: 'erase', part: 'draw', group: 'drawing', keys: ['e'], run: ({drawing}) => (drawing.tool.value = 'erase')},
  {id: 'pickClass', part: 'draw', group: 'drawing', keys: ['1', '2', '3', '4', '5', '6'], run: (playground, key) => pickClass(playground, Number(key) - 1)},
  {id: 'drawTest', part: 'draw', group: 'drawing', keys: ['t'], run: ({drawing}) => drawing.chooseTest(!drawing.brushTest.value)},
  {id: 'say', group: 'hearing', keys: ['a'], run: ({sayStanding}) => sayStanding()},
  {id: 'pin', group: 'drawing', keys: ['p'], run: ({probe}) => probe.pin()},
  {id: 'hearLoss', group: 'hearing', keys: ['l'], run: hear('loss')},
  {id: 'hearAcross', group: 'hearing', keys: ['h'], run: hear('across')},
  {id: 'hearUpwards', group: 'hearing', keys: ['v'], run: hear('upwards')},
  {id: 'undo', group: 'page', keys: ['Control+z'], run: ({history}) => history.undo()},
  {id: 'redo', group: 'page', keys: ['Control+Shift+z', 'Control+y'], run: ({history}) => history.redo()},
  {id: 'present', group: 'page', keys: ['f'], run: ({settings}) => (settings.presenting.value = !settings.presenting.value)},
  {id: 'keys', group: 'page', keys: ['?'], run: ({dialog}) => (dialog.value = 'keys')}
];

/** @param {Playground} playground @param {number} index */
function pickClass({experiment, drawing}, index) {
  const {data} = experiment.value;
  if (taskOf(data) === 'classification' && 'classes' in data && index < data.classes) drawing.chooseClass(index);
}

/** Whether a key does something without Ctrl, and so can be switched off. @param {string} key */
const isSingle = (key) => !key.startsWith('Control+');

/** A key as the table writes it. Letters and signs are what they print, whatever Shift has to do with it. @param {KeyboardEvent} event */
function keyOf({key, shiftKey, ctrlKey, metaKey}) {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key;
  const isSign = key.length === 1 && !/[a-z ]/i.test(key);
  return `${ctrlKey || metaKey ? 'Control+' : ''}${shiftKey && !isSign ? 'Shift+' : ''}${name}`;
}

/** What a key press stands for. @param {KeyboardEvent} event @param {boolean} singleKeys whether those may be used */
export function shortcutFor(event, singleKeys) {
  if (event.altKey || event.isComposing) return null;
  const key = keyOf(event);
  const shortcut = KEYS.find(({keys}) => keys.includes(key));
  return shortcut && (singleKeys || !isSingle(key)) ? {...shortcut, key} : null;
}

/** For `aria-keyshortcuts`. @param {KeyId} id @param {import('../../playground/settings.js').Settings} settings */
export function keysOf(id, settings) {
  const keys = KEYS.find((shortcut) => shortcut.id === id)?.keys.filter((key) => settings.keys.value || !isSingle(key)) ?? [];
  return keys.length > 0 ? keys.join(' ') : undefined;
}

/** A key as it is printed on a keyboard. @param {string} key */
export const printedKey = (key) =>
  key.split('+').map((part) => (part in t.keyCaps ? t.keyCaps[/** @type {keyof typeof t.keyCaps} */ (part)] : part.toUpperCase())).join(' + ');
