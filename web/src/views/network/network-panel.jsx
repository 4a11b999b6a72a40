/** The network: features, layers and outputs as columns, with what can be changed standing where it is. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {drawNetwork} from '../../draw/network.js';
import {layoutNetwork, linkAt, wantedWidth} from '../../draw/network-layout.js';
import {contextOf, inkOf} from '../../draw/surface.js';
import {
  addLayer, outputActivationsFor, outputNeuronChoices, removeLayer, setActivation, setFeature, setNeurons, taskOf
} from '../../state/experiment.js';
import {CURVE_FEATURES, FEATURES, HIDDEN_ACTIVATIONS, PAGE_LIMITS} from '../../state/vocabulary.js';
import {shortNumber, t} from '../../text/index.js';
import {Choice} from '../controls/fields.jsx';
import {WeightsTable} from './weights-table.jsx';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../draw/network-layout.js').Link} Link */
/** @typedef {import('../../draw/network-layout.js').Node} Node */
/** @typedef {{x: number, y: number, lines: string[]}} Card */

/** Cells of a neuron's picture along each side. */
const NODE_CELLS = 18;

/** @param {{playground: Playground}} props */
export function NetworkPanel({playground}) {
  const {experiment, store} = playground;
  const {layers} = experiment.value;
  const full = layers.length - 1 >= PAGE_LIMITS.layers;
  return (
    <>
      <div class="row heading">
        <h2>{t.network}</h2>
        <button class="link" disabled={full} aria-description={t.addLayerHelp} onClick={() => store.replace(addLayer(store.get()))}>{t.addLayer}</button>
      </div>
      <div class="network-scroll">
        <div class="network" style={{minWidth: `${wantedWidth(experiment.value)}px`}}>
          <Headers playground={playground} />
          <Drawing playground={playground} />
        </div>
      </div>
      <WeightsTable playground={playground} />
    </>
  );
}

/** What a layer is called. @param {number} index @param {number} count */
export const layerName = (index, count) => (index === count - 1 ? t.output : t.layer(index + 1));

/** @param {{playground: Playground}} props */
function Headers({playground: {experiment, store}}) {
  const {layers, data, features} = experiment.value;
  const task = taskOf(data);
  const offered = FEATURES.filter((name) => task !== 'curve' || CURVE_FEATURES.some((other) => other === name));
  return (
    <div class="columns">
      <div class="column">
        <span class="column-title">{t.features.toLowerCase()}</span>
        {data.kind !== 'table' && (
          <div class="features" role="group" aria-label={t.features}>
            {offered.map((name) => (
              <button key={name} class="feature" aria-pressed={features.includes(name)} aria-label={t.featureOn(name)}
                onClick={() => store.replace(setFeature(store.get(), name, !features.includes(name)))}>{name}</button>
            ))}
          </div>
        )}
      </div>
      {layers.map((layer, index) => {
        const last = index === layers.length - 1;
        const name = layerName(index, layers.length);
        const resize = (/** @type {number} */ by) => store.replace(setNeurons(store.get(), index, layer.neurons + by));
        const fixedSize = last && outputNeuronChoices(experiment.value).length === 1;
        return (
          <div class="column" key={index}>
            <span class="column-title">
              <span aria-label={t.neurons(String(layer.neurons))}>{layer.neurons}</span> ·{' '}
              <Choice hideLabel label={`${name}: ${t.activation}`} value={layer.activation} names={t.activations}
                options={last ? outputActivationsFor(task) : HIDDEN_ACTIVATIONS}
                onChange={(activation) => store.replace(setActivation(store.get(), index, activation))} />
            </span>
            <span class="column-tools">
              {!fixedSize && <button aria-label={t.fewer(name)} disabled={layer.neurons <= 1} onClick={() => resize(-1)}>−</button>}
              {!fixedSize && <button aria-label={t.more(name)} disabled={layer.neurons >= PAGE_LIMITS.neurons} onClick={() => resize(1)}>+</button>}
              {!last && <button class="remove" aria-label={t.removeLayer(name)} onClick={() => store.replace(removeLayer(store.get(), index))}>×</button>}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** @param {{playground: Playground}} props */
function Drawing({playground}) {
  const {frame, experiment, points} = playground;
  const frameElement = useRef(/** @type {HTMLDivElement | null} */ (null));
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const marked = useRef(/** @type {Link | null} */ (null));
  const [size, setSize] = useState({width: 0, height: 0});
  const [card, setCard] = useState(/** @type {Card | null} */ (null));
  const {layers, features, data} = experiment.value;
  const inputs = data.kind === 'table' ? data.inputs : features.length;
  const layout = layoutNetwork(experiment.value, inputs, size.width, size.height);

  function draw() {
    const element = canvas.current;
    const shown = frame.value;
    if (!element || element.clientWidth === 0) return;
    const now = experiment.peek();
    const {context, width, height} = contextOf(element);
    const current = layoutNetwork(now, now.data.kind === 'table' ? now.data.inputs : now.features.length, width, height);
    const nodes = current.columns.reduce((sum, column) => sum + column.length, 0);
    const grids = shown?.neuronGrids;
    const cells = grids ? grids.request.columns * grids.request.rows : 0;
    const fits = grids && grids.values.length === cells * nodes;
    drawNetwork(context, {
      layout: current,
      parameters: shown?.parameters ?? [],
      grids: fits ? {values: grids.values, columns: grids.request.columns, rows: grids.request.rows} : null,
      classes: taskOf(now.data) === 'classification',
      marked: marked.current
    }, {ink: inkOf(element)});
  }
  useEffect(() => {
    const stopNeeding = playground.needs.add({parameters: true, neuronGrids: NODE_CELLS});
    const stop = playground.onFrame(draw);
    const observer = new ResizeObserver(([entry]) => {
      setSize({width: entry.contentRect.width, height: entry.contentRect.height});
    });
    if (frameElement.current) observer.observe(frameElement.current);
    return () => (stopNeeding(), stop(), observer.disconnect());
  }, []);
  useEffect(draw, [experiment.value, size, card, points.value]);

  /** @param {PointerEvent} event */
  function onPoint(event) {
    const link = linkAt(layout, event.offsetX, event.offsetY);
    marked.current = link;
    const parameters = link && frame.value?.parameters?.[link.layer];
    if (!link || !parameters || link.neuron >= parameters.neurons) return setCard(null);
    const weight = parameters.weights[link.input * parameters.neurons + link.neuron];
    const from = link.layer === 0 ? (features[link.input] ?? String(link.input + 1)) : t.neuronName(t.layer(link.layer), link.input + 1);
    setCard({x: event.offsetX, y: event.offsetY, lines: [from, `→ ${t.neuronName(layerName(link.layer, layers.length), link.neuron + 1)}`,
      `${t.weight} = ${shortNumber(weight)}`]});
  }
  /** @param {Node} node */
  function showNode(node) {
    marked.current = null;
    const bias = frame.value?.parameters?.[node.column - 1]?.biases[node.index];
    const lines = node.column === 0 ? [nodeName(node)] : [nodeName(node), `${t.bias} = ${shortNumber(bias ?? NaN)}`];
    setCard({x: node.x + node.size / 2, y: node.y, lines});
  }
  function hide() {
    marked.current = null;
    setCard(null);
  }
  /** @param {Node} node */
  const nodeName = ({column, index}) =>
    column === 0 ? t.inputName(features[index] ?? String(index + 1)) : t.neuronName(layerName(column - 1, layers.length), index + 1);

  return (
    <div class="drawing" ref={frameElement}>
      <canvas ref={canvas} aria-hidden="true" onPointerMove={onPoint} onPointerDown={onPoint} onPointerLeave={hide} />
      {layout.columns.flat().filter(({size: side}) => side >= 14).map((node) => (
        <button key={`${node.column}-${node.index}`} class="node" aria-label={nodeName(node)}
          style={{left: `${node.x - node.size / 2}px`, top: `${node.y - node.size / 2}px`, width: `${node.size}px`, height: `${node.size}px`}}
          onPointerEnter={() => showNode(node)} onPointerLeave={hide} onFocus={() => showNode(node)} onBlur={hide} onClick={() => showNode(node)} />
      ))}
      {card && (
        <div class="card" role="status" style={{left: `${Math.min(card.x + 12, size.width - 170)}px`, top: `${Math.min(card.y + 12, size.height - 70)}px`}}>
          {card.lines.map((line) => <div key={line}>{line}</div>)}
        </div>
      )}
    </div>
  );
}
