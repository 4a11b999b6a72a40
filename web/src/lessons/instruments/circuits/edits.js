/** What a reader does with a circuit: edits of its state. */
import {TARGET} from './forms.js';

/** @typedef {import('./model.js').CircuitState} CircuitState */
/** @typedef {import('./run.js').Run} Run */

/** What was learned so far stays: whoever moves a number begins from there. @param {CircuitState} state @param {Run | null} run @returns {CircuitState} */
export const fromHere = (state, run) => ({...state, values: {...state.values, ...run?.values}, updates: 0, nudge: 0});

/** @param {CircuitState} state @param {Run | null} run @param {string} name @param {number} value @returns {CircuitState} */
export function setValue(state, run, name, value) {
  const here = fromHere(state, run);
  return {...here, values: {...here.values, [name]: value}};
}

/** @param {CircuitState} state @param {import('./forms.js').Loss} loss @param {Run | null} run @returns {CircuitState} */
export const setLoss = (state, loss, run) => ({...fromHere(state, run), loss, chosen: state.chosen === TARGET && loss !== 'target' ? '' : state.chosen});

/** Chosen again, nothing is. @param {CircuitState} state @param {string} name @returns {CircuitState} */
export const choose = (state, name) => ({...state, chosen: state.chosen === name ? '' : name, nudge: 0});

/** @param {CircuitState} state @param {string} name @param {number | null} value null: blank again @returns {CircuitState} */
export function setGiven(state, name, value) {
  const {[name]: _, ...rest} = state.given;
  return {...state, given: value === null ? rest : {...rest, [name]: value}};
}
