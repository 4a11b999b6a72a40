/**
 * What an instrument of the lessons is. Each is two files in instruments/, found by their name, so that nothing lists them:
 *
 * - `<kind>.js`: its model, the default export: pure, also used by tests and for answers, never touches the page;
 * - `<kind>.jsx`: its view, the default export: loaded when it is first shown.
 *
 * Its name and one sentence on it stand in the catalogues under `instruments.<kind>`. Everything an instrument is at, at one
 * moment, is its `state`: plain data, so that a lesson can say which state an answer is read in ("with"), a step can be reset, and
 * nothing is lost when the reader goes back and forth.
 */

/** @typedef {import('./asking.js').Ask} Ask */
/** @typedef {Record<string, any>} Settings what a step says beside the kind, checked and complete */
/** @typedef {Record<string, any>} State */
/** What the engine says of a state: the named numbers that a lesson can use, and whatever else the view draws. */
/** @typedef {{numbers: Readonly<Record<string, number>>} & Record<string, any>} Reading */
/**
 * @typedef {object} Model
 * @property {(input: Readonly<Record<string, unknown>>) => Settings} settings checks what a step says and fills in what it leaves
 *   out; throws an InstrumentError with the end of a sentence. `{}` has to be fine: that is free play
 * @property {(settings: Settings, seed: number | null) => State} start where the reader finds it; `seed`: for what is drawn at random
 * @property {(settings: Settings) => readonly string[]} numbers the names that read() gives
 * @property {(state: State, settings: Settings, ask: Ask) => Promise<Reading>} read all numbers come from the engine
 */
/**
 * @typedef {object} InstrumentProps
 * @property {Settings} settings
 * @property {State} state
 * @property {(next: State) => void} onState the reader did something; the next reading follows by itself
 * @property {Reading | null} reading of the present state, or of the last one that was read; null before the first
 * @property {boolean} locked a prediction comes first: everything is shown and nothing can be changed
 * @property {Ask} ask for what only the view needs
 * @property {import('../playground/playground.js').Playground} playground
 */

/** A step's settings are none of this instrument. The message is the end of a sentence: "steps[0].instrument …". */
export class InstrumentError extends Error {}
