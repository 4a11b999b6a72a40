/** Weights and biases layer by layer as a matrix, in the drawing's place: to walk through by keys, to read, and to change. */
import {useRef, useState} from 'preact/hooks';

import {largestOf} from '../../draw/network-links.js';
import {t} from '../../text/index.js';
import {Tabs} from '../controls/tabs.jsx';
import {NumberGrid} from '../seeing/parts/number-grid.jsx';
import {useLatestFrame, valueAt} from './latest-frame.js';
import {inputName, layerName, networkSummary, nodeName, placeName} from './names.js';
import {ParameterFacts, ParameterField} from './parameter-card.jsx';

/** @typedef {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */
/** @typedef {import('../seeing/parts/grid-walk.js').Cell} Cell */

/** So many rows and columns at a time; the rest is a step away. */
const PAGE = Object.freeze({rows: 9, columns: 8});

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function WeightsTable({playground}) {
  const frame = useLatestFrame(playground, {parameters: true, gradients: true, lastUpdate: true});
  const [layer, setLayer] = useState(0);
  const [at, setAt] = useState(/** @type {Cell} */ ({row: 0, column: 0}));
  const aside = useRef(/** @type {HTMLDivElement | null} */ (null));
  const experiment = playground.experiment.value;
  const {layers} = experiment;
  const shown = Math.min(layer, layers.length - 1);
  const numbers = frame?.parameters?.[shown];
  if (!numbers) return null;
  const {inputs, neurons, weights, biases} = numbers;
  const gradients = frame.gradients?.[shown];
  const cell = {row: Math.min(at.row, inputs), column: Math.min(at.column, neurons - 1)};
  const place = /** @type {ParameterPlace} */ (cell.row === inputs
    ? {layer: shown, role: 'bias', neuron: cell.column}
    : {layer: shown, role: 'weight', input: cell.row, neuron: cell.column});
  const rowOf = (/** @type {import('../../engine/protocol.js').Reals | undefined} */ values, /** @type {number} */ input) =>
    values?.subarray(input * neurons, (input + 1) * neurons);
  const rows = Array.from({length: inputs}, (_, input) => ({
    head: shown === 0 ? inputName(experiment, input) : String(input + 1), name: nodeName(experiment, shown, input),
    values: /** @type {ArrayLike<number>} */ (rowOf(weights, input)), below: rowOf(gradients?.weights, input)
  }));
  const largest = largestOf([numbers]);
  return (
    <div class="weights-table">
      <p class="visually-hidden">{networkSummary(experiment)}</p>
      <Tabs label={t.layers} tabs={layers.map((_, index) => ({id: String(index), name: layerName(index, layers.length)}))} chosen={String(shown)}
        onChoose={(id) => setLayer(Number(id))}>
        <div class="weights-page">
          <div class="grid-scroll" onKeyDown={(event) => event.key === 'Enter' && aside.current?.querySelector('input')?.select()}>
            <NumberGrid label={t.tableOf(layerName(shown, layers.length))} bound={Math.max(largest.weight, largest.bias)} chosen={cell} onChoose={setAt}
              columns={Array.from({length: neurons}, (_, index) => ({head: String(index + 1), name: nodeName(experiment, shown + 1, index)}))}
              rows={[...rows, {head: t.bias, name: t.bias, values: biases, below: gradients?.biases, strong: true}]}
              rowWindow={pageAround(cell.row, PAGE.rows)} columnWindow={pageAround(cell.column, PAGE.columns)} />
            <p class="quiet-text">{t.gradientBelow}</p>
          </div>
          <div class="parameter-card" ref={aside}>
            <p class="card-title">{placeName(experiment, place)}</p>
            <ParameterField key={JSON.stringify(place)} playground={playground} place={place} value={valueAt(frame.parameters, place)} label={t[place.role]} />
            <ParameterFacts playground={playground} place={place} frame={frame} />
          </div>
        </div>
      </Tabs>
    </div>
  );
}

/** @param {number} at @param {number} count */
const pageAround = (at, count) => ({first: Math.floor(at / count) * count, count});
