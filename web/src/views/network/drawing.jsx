/** The drawing one can touch: inputs and neurons as buttons where they stand, links and biases that open their number. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {biasSpot} from '../../draw/network.js';
import {nodesOf, nodeTowards} from '../../draw/network-layout.js';
import {leastDrawn, linkAt} from '../../draw/network-links.js';
import {placeOn, units} from '../../draw/surface.js';
import {setFeature} from '../../state/experiment.js';
import {t} from '../../text/index.js';
import {lazy} from '../controls/lazy.jsx';
import {isHidden, isLocked} from '../controls/part.jsx';
import {Popup} from '../controls/popup.jsx';
import {useVisible} from '../visible.js';
import {createNetworkCanvas} from './network-canvas.js';
import {marksAt, useMarks} from './marks.js';
import {networkSummary, nodeName, offeredFeatures, placeName} from './names.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../draw/network-layout.js').Node} Node */
/** @typedef {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */
/** A link or bias being read, where on the screen, and whether it is being changed. @typedef {{place: ParameterPlace, at: import('../controls/placing.js').Place, editing: boolean, touched: boolean}} Reading */

const ParameterCard = lazy(async () => (await import('./parameter-card.jsx')).ParameterCard);
const NeuronCard = lazy(async () => (await import('./neuron-card.jsx')).NeuronCard);

/** A node's button is so large where nothing else is near, and a bias's always. */
const [TARGET, BIAS_TARGET] = [44, 24];

/** @param {{playground: Playground, layout: import('../../draw/network-layout.js').Layout,
 *   onScale: (size: number) => void, frame: {current: HTMLDivElement | null}}} props */
export function Drawing({playground, layout, onScale, frame: frameElement}) {
  const {experiment, store, announcer, shownNeuron} = playground;
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const view = useRef(/** @type {import('./network-canvas.js').NetworkCanvas | null} */ (null));
  const [pointed, setPointed] = useState(/** @type {string | null} */ (null)); // the node under the pointer, or with the focus
  const [opened, setOpened] = useState(/** @type {{key: string, at: import('../controls/placing.js').Place} | null} */ (null)); // the neuron whose card is open
  const [marked, setMarked] = useState(/** @type {ParameterPlace | null} */ (null)); // the number in it that has the focus
  const [reading, setReading] = useState(/** @type {Reading | null} */ (null));
  const [current, setCurrent] = useState('0 0'); // the node that Tab leads to
  const visible = useVisible(canvas);
  const marks = useMarks(playground, visible, layout.nodes.flat().length);
  const nodes = nodesOf(layout);
  const features = offeredFeatures(experiment.value);
  const choosable = !isHidden(playground, 'features') && !isLocked(playground, 'features');
  const find = (/** @type {string | undefined | null} */ key) => nodes.find((node) => keyOf(node) === key) ?? null;
  const openNode = find(opened?.key);
  const chosen = find(pointed) ?? openNode;
  const reachable = nodes.some((node) => keyOf(node) === current) ? current : '0 0';

  useEffect(() => {
    view.current = createNetworkCanvas(/** @type {HTMLCanvasElement} */ (canvas.current), playground, onScale);
    return () => view.current?.destroy();
  }, []);
  useEffect(() => view.current?.show({layout, marked: reading?.place ?? (openNode && marked), chosen, marks, visible}));
  useEffect(() => {
    shownNeuron.value = chosen && chosen.index >= 0 ? {column: chosen.column, index: chosen.index} : null;
    return () => void (shownNeuron.value = null);
  }, [chosen?.column, chosen?.index]);

  /** @param {MouseEvent} event @param {number} reach */
  function linkUnder(event, reach) {
    const numbers = playground.frame.peek()?.[playground.linksShow.peek()] ?? [];
    const least = numbers.map(({weights}) => leastDrawn(weights));
    const isDrawn = (/** @type {number} */ layer, /** @type {number} */ input, /** @type {number} */ neuron) =>
      numbers[layer] !== undefined && Math.abs(numbers[layer].weights[input * numbers[layer].neurons + neuron]) >= least[layer];
    const {x, y} = placeOn(event);
    return linkAt(layout, x, y, isDrawn, reach);
  }
  /** Reads a number; a second tap, or a click, changes it. @param {ParameterPlace | null} place @param {MouseEvent} event @param {boolean} clicked */
  function read(place, event, clicked) {
    if (reading?.editing) return;
    if (!place) return setReading(null);
    const touched = /** @type {PointerEvent} */ (event).pointerType === 'touch';
    const same = reading !== null && samePlace(reading.place, place);
    if (same && !clicked) return;
    const again = same && reading.touched;
    const at = {left: event.clientX + 14, right: event.clientX, top: event.clientY - 8, bottom: event.clientY + 14};
    setReading({place, at, touched, editing: clicked && (!touched || again)});
  }
  /** @param {KeyboardEvent} event @param {Node} node */
  function onKey(event, node) {
    if (!event.key.startsWith('Arrow') || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = nodeTowards(layout, node, event.key);
    if (!next) return;
    setCurrent(keyOf(next));
    frameElement.current?.querySelector(/** @type {'button'} */ (`[data-node="${keyOf(next)}"]`))?.focus();
  }
  /** @param {Node} node @param {Element} button */
  function press(node, button) {
    setCurrent(keyOf(node));
    if (node.column > 0) {
      setMarked(null);
      return setOpened(opened?.key === keyOf(node) ? null : {key: keyOf(node), at: {...placeOf(button), limit: frameElement.current?.parentElement?.parentElement?.getBoundingClientRect().right}});
    }
    if (features.length === 0 || !choosable) return setPointed(keyOf(node));
    const feature = features[node.slot];
    const next = setFeature(store.get(), feature, !store.get().features.includes(feature));
    if (next === store.get()) announcer.say(t.lastFeature);
    store.replace(next);
  }
  const point = (/** @type {Node} */ node) => ({
    onPointerEnter: (/** @type {PointerEvent} */ event) => event.pointerType !== 'touch' && setPointed(keyOf(node)),
    onPointerLeave: (/** @type {PointerEvent} */ event) => event.pointerType !== 'touch' && setPointed(null),
    onFocus: () => (setCurrent(keyOf(node)), setPointed(keyOf(node))),
    onBlur: () => setPointed(null)
  });
  return (
    <div class="drawing" ref={frameElement} role="group" aria-label={t.drawing} aria-describedby="network-summary network-help">
      <p id="network-summary" class="visually-hidden">{networkSummary(experiment.value)}</p>
      <p id="network-help" class="visually-hidden">{t.drawingHelp}</p>
      <canvas ref={canvas} aria-hidden="true" class={reading ? 'on-link' : ''}
        onPointerMove={(event) => event.pointerType !== 'touch' && read(linkUnder(event, 8), event, false)}
        onPointerLeave={(event) => event.pointerType !== 'touch' && read(null, event, false)}
        onClick={(event) => read(linkUnder(event, 12), event, true)} />
      {nodes.map((node) => {
        const isFeature = node.column === 0 && features.length > 0;
        const feature = features[node.slot];
        return (
          <button key={keyOf(node)} data-node={keyOf(node)} class={isFeature ? 'node feature' : 'node'} tabIndex={keyOf(node) === reachable ? 0 : -1}
            aria-label={isFeature ? t.featureOn(feature) : [nodeName(experiment.value, node.column, node.index), ...marksAt(marks, node.column, node.index)].join(', ')}
            aria-pressed={isFeature ? node.index >= 0 : undefined} aria-expanded={node.column > 0 ? opened?.key === keyOf(node) : undefined} aria-disabled={isFeature && !choosable ? true : undefined} aria-description={isFeature ? (choosable ? t.featureHelp : t.lockedHelp) : node.column > 0 ? t.neuronHelp : t.tableInputHelp}
            style={boxAround(node.x, node.y, Math.max(node.size, Math.min(TARGET, node.room - 1)))}
            onClick={(event) => press(node, event.currentTarget)} onKeyDown={(event) => onKey(event, node)} {...point(node)}>
            {isFeature && <span class="node-name">{feature}</span>}
          </button>
        );
      })}
      {nodes.filter(({column}) => column > 0 && !layout.columns[column].bundled).map((node) => {
        const place = /** @type {ParameterPlace} */ ({layer: node.column - 1, role: 'bias', neuron: node.index});
        const spot = biasSpot(node, true);
        return (
          <button key={`bias ${keyOf(node)}`} class="bias-button" tabIndex={-1} aria-label={placeName(experiment.value, place)} aria-description={t.biasHelp} style={boxAround(spot.x, spot.y, BIAS_TARGET)}
            onPointerEnter={(event) => event.pointerType !== 'touch' && read(place, event, false)}
            onPointerLeave={(event) => event.pointerType !== 'touch' && read(null, event, false)}
            onClick={(event) => read(place, event, true)} />
        );
      })}
      {opened && openNode && (
        <Popup key={opened.key} at={opened.at} beside label={nodeName(experiment.value, openNode.column, openNode.index)} class="neuron-card"
          onClose={() => setOpened((now) => (now?.key === opened.key ? null : now))}>
          <NeuronCard playground={playground} node={openNode} marked={marked} onMark={setMarked} onClose={() => setOpened(null)} />
        </Popup>
      )}
      {reading && (
        <Popup key={`${JSON.stringify(reading.place)} ${reading.editing}`} at={reading.at} hint={!reading.editing} label={placeName(experiment.value, reading.place)}
          class="parameter-popup" onClose={() => setReading(null)}>
          <p class="card-title">{placeName(experiment.value, reading.place)}</p>
          <ParameterCard playground={playground} place={reading.place} editing={reading.editing} prompt={reading.touched ? t.tapToChange : t.clickToChange} />
        </Popup>
      )}
    </div>
  );
}

/** @param {Node} node */
const keyOf = ({column, slot}) => `${column} ${slot}`;

/** @param {Element} element @returns {import('../controls/placing.js').Place} */
function placeOf(element) {
  const {left, right, top, bottom} = element.getBoundingClientRect();
  return {left, right, top, bottom};
}

/** @param {ParameterPlace} a @param {ParameterPlace} b */
const samePlace = (a, b) => a.layer === b.layer && a.role === b.role && a.input === b.input && a.neuron === b.neuron;

/** @param {number} x @param {number} y @param {number} size in units */
const boxAround = (x, y, size) => ({left: units(x - size / 2), top: units(y - size / 2), width: units(size), height: units(size)});
