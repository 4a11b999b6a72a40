/** What a person looks into, kept while they go from view to view: the traced point, what the map rings, what is shown large. */
import {signal} from '@preact/signals';

/** @typedef {import('../state/traced.js').Traced} Traced */
/** @typedef {{x: number, y: number}} Place */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */

export function createInspecting() {
  return {
    traced: signal(/** @type {Traced | null} */ (null)), // null: the first point
    step: signal(0), // of the trace
    checkStep: signal(-5), // log10 of the step of central differences
    traceAs: signal(/** @type {'steps' | 'paths' | 'table'} */ ('steps')),
    pathFrom: signal(/** @type {ParameterPlace} */ ({layer: 0, role: 'weight', input: 0, neuron: 0})),
    layer: signal(0), // of the matrices, counted from 0
    /** Two neurons of a layer, counted from 0; the layer −1: the last hidden one. */
    hidden: signal({layer: -1, across: 0, up: 1}),
    /** Two parameters whose derivatives are looked at; null: those that differ most. */
    plane: signal(/** @type {[ParameterPlace, ParameterPlace] | null} */ (null)),
    /** The view that has taken the network's place, by its id. */
    wide: signal(/** @type {string | null} */ (null)),
    /** The view that has just come back from there. */
    returned: /** @type {string | null} */ (null),
    /** The view that went there without being sent, and goes again as soon as another tab is chosen. */
    byItself: /** @type {string | null} */ (null),
    /** Views that the person does not want there. */
    sentBack: /** @type {Set<string>} */ (new Set()),
    /** Points the map draws a ring around. */
    rings: signal(/** @type {readonly Place[]} */ ([])),
    /** Who wants to know about clicks on the map, while no tool is chosen. */
    picker: signal(/** @type {((place: Place) => void) | null} */ (null))
  };
}
