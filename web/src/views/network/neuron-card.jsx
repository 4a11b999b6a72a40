/** An opened neuron: its picture, its formula, and every weight and bias of it to read and to change. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {drawFunction} from '../../draw/network.js';
import {NeuronPictures, largestIn} from '../../draw/neuron-pictures.js';
import {contextOf} from '../../draw/surface.js';
import {outputFormula} from '../../maths/activation-formulas.js';
import {longSum, minus, number, relation, symbol, times} from '../../maths/expression.js';
import {markNeuron} from '../../state/experiment.js';
import {shortNumber, t} from '../../text/index.js';
import {Part} from '../controls/part.jsx';
import {Formula, RightSide} from '../seeing/parts/formula.jsx';
import {classOfOutput} from '../seeing/readout.js';
import {useLatestFrame, valueAt} from './latest-frame.js';
import {inputName, nodeName, placeName} from './names.js';
import {ParameterFacts, ParameterField} from './parameter-card.jsx';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../engine/client.js').Frame} Frame */
/** @typedef {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */
/** @typedef {import('../../playground/shown-neuron.js').NodePlace} NodePlace */

/**
 * @param {{playground: Playground, node: NodePlace, marked: ParameterPlace | null, onMark: (place: ParameterPlace | null) => void,
 *   onClose: () => void}} props node: a neuron, no input; marked: the number that has the focus
 */
export function NeuronCard({playground, node: {column, index}, marked, onMark, onClose}) {
  const frame = useLatestFrame(playground, {parameters: true, gradients: true, lastUpdate: true});
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const experiment = playground.experiment.value;
  const {layers} = experiment;
  const layer = column - 1;
  useEffect(() => heading.current?.focus({preventScroll: true}), []);
  if (!layers[layer] || index >= layers[layer].neurons) return null; // it was just removed, and the card is closing

  const found = playground.diagnosis.value?.findings.find((finding) => finding.layer === layer && finding.neuron === index);
  const trouble = found ? t.troubleSays[found.kind] : '';
  const inputs = frame?.parameters?.[layer]?.inputs ?? 0;
  const incoming = Array.from({length: inputs}, (_, input) => /** @type {ParameterPlace} */ ({layer, role: 'weight', input, neuron: index}));
  const outgoing = Array.from({length: layers[layer + 1]?.neurons ?? 0}, (_, neuron) =>
    /** @type {ParameterPlace} */ ({layer: layer + 1, role: 'weight', input: index, neuron}));
  const bias = /** @type {ParameterPlace} */ ({layer, role: 'bias', neuron: index});
  const toggle = (/** @type {'frozenNeurons' | 'silentNeurons'} */ mark, /** @type {string} */ label, /** @type {string} */ help) => {
    const on = layers[layer][mark]?.includes(index) ?? false;
    return (
      <button aria-pressed={on} aria-description={help}
        onClick={() => playground.store.replace(markNeuron(playground.store.get(), layer, index, mark, !on))}>{label}</button>
    );
  };
  const row = (/** @type {ParameterPlace} */ place, /** @type {string} */ head, /** @type {string} */ name) =>
    <Row key={JSON.stringify(place)} {...{playground, frame, place, head, name, onMark}} />;
  return (
    <>
      <header class="row">
        <h3 ref={heading} tabIndex={-1}>{nodeName(experiment, column, index)}</h3>
        <button class="quiet" onClick={onClose}>{t.dismiss}</button>
      </header>
      <div class="neuron-top">
        {experiment.data.kind !== 'table' && <Portrait playground={playground} node={{column, index}} />}
        <div class="neuron-formula derivation"><NeuronFormula playground={playground} frame={frame} layer={layer} index={index} /></div>
      </div>
      {trouble && <p class="trouble">{trouble}</p>}
      <Part playground={playground} name="weights">
        <div class="neuron-actions">
          {toggle('frozenNeurons', t.freezeNeuron, t.freezeNeuronHelp)}
          {column < layers.length && toggle('silentNeurons', t.silenceNeuron, t.silenceNeuronHelp)}
          <button aria-description={t.resetNeuronHelp} onClick={() => void playground.resetNeuron(layer, index)}>{t.resetNeuron}</button>
        </div>
      </Part>
      <div class="neuron-lists">
        <table>
          <caption>{t.into}</caption>
          <tbody>
            {row(bias, t.bias, t.bias)}
            {incoming.map((place) => row(place, nodeName(experiment, layer, place.input ?? 0), t.weightFrom(nodeName(experiment, layer, place.input ?? 0))))}
          </tbody>
        </table>
        {outgoing.length > 0 && (
          <table>
            <caption>{t.outOf}</caption>
            <tbody>{outgoing.map((place) => row(place, nodeName(experiment, layer + 2, place.neuron), t.weightTo(nodeName(experiment, layer + 2, place.neuron))))}</tbody>
          </table>
        )}
      </div>
      <p class="card-title">{placeName(experiment, marked ?? bias)}</p>
      <ParameterFacts playground={playground} place={marked ?? bias} frame={frame} />
    </>
  );
}

/** One number: what it leads from or to, itself, its gradient. @param {{playground: Playground, frame: Frame | null, place: ParameterPlace, head: string, name: string, onMark: (place: ParameterPlace) => void}} props */
function Row({playground, frame, place, head, name, onMark}) {
  return (
    <tr onFocusCapture={() => onMark(place)}>
      <th scope="row">{head}</th>
      <td><ParameterField playground={playground} place={place} value={valueAt(frame?.parameters, place)} label={name} hideLabel /></td>
      <td class="quiet-text" aria-label={t.gradient}>{shortNumber(valueAt(frame?.gradients, place))}</td>
    </tr>
  );
}

/** z as the sum it is, with names and numbers, and y as what the activation makes of it. @param {{playground: Playground, frame: Frame | null, layer: number, index: number}} props */
function NeuronFormula({playground, frame, layer, index}) {
  const experiment = playground.experiment.value;
  const numbers = frame?.parameters?.[layer];
  if (!numbers || index >= numbers.neurons) return null;
  const weights = Array.from({length: numbers.inputs}, (_, input) => numbers.weights[input * numbers.neurons + index]);
  const input = (/** @type {number} */ i) => (layer === 0 ? symbol(inputName(experiment, i), [], 'data') : symbol('y', [i + 1], 'data'));
  const signed = (/** @type {number} */ value, /** @type {(size: number) => import('../../maths/expression.js').Expression} */ of) =>
    value < 0 ? minus(of(-value)) : of(value);
  const terms = weights.map((weight, i) => signed(weight, (size) => times(number(size, 'weight'), input(i))));
  const z = symbol('z', [index + 1]);
  const {rule} = outputFormula(experiment.layers[layer], index, weights);
  return (
    <>
      <div class="line"><Formula of={z} /><RightSide of={longSum(terms, weights, [signed(numbers.biases[index], (size) => number(size, 'bias'))])} /></div>
      <div class="line"><Formula of={relation(symbol('y', [index + 1]), '=', rule)} /></div>
    </>
  );
}

/** Its picture, larger. @param {{playground: Playground, node: NodePlace}} props */
function Portrait({playground, node: {column, index}}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [pictures] = useState(() => new NeuronPictures());
  const grid = playground.shownGrid.value;
  const experiment = playground.experiment.value;
  useEffect(() => {
    if (!canvas.current || !grid) return;
    const {context, width, height} = contextOf(canvas.current);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    if (grid.rows === 1) {
      drawFunction(context, (i) => grid.values[i], grid.columns, largestIn(grid.values, 0, grid.columns), {left: 0, top: 0, size: width});
    } else {
      pictures.show(grid, [column === experiment.layers.length ? classOfOutput(experiment, index) : null]);
      pictures.draw(context, 0, {left: 0, top: 0, width, height});
    }
  }, [grid]);
  return <canvas ref={canvas} class="portrait" role="img" aria-label={t.picture(nodeName(experiment, column, index))} />;
}
