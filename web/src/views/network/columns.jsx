/** Above the drawing: what stands in each column, how many neurons, and where a layer can be added. */
import {useLayoutEffect, useRef} from 'preact/hooks';

import {gapsOf} from '../../draw/network-layout.js';
import {units} from '../../draw/surface.js';
import {addLayer, moveLayer, outputNeuronChoices, removeLayer, setNeurons} from '../../state/experiment.js';
import {PAGE_LIMITS} from '../../state/vocabulary.js';
import {t, wholeNumber} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {lazy} from '../controls/lazy.jsx';
import {Part} from '../controls/part.jsx';
import {layerName} from './names.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../draw/network-layout.js').Layout} Layout */
/** @typedef {{insert: (index: number) => void, remove: (index: number) => void, move: (from: number, to: number) => void}} LayerActions */

const LayerSettings = lazy(async () => (await import('./layer-settings.jsx')).LayerSettings);

/** @param {{playground: Playground, layout: Layout}} props */
export function Columns({playground, layout}) {
  const {experiment, store, announcer} = playground;
  const {layers, data} = experiment.value;
  const element = useRef(/** @type {HTMLDivElement | null} */ (null));
  const focusNext = useRef(/** @type {number | null} */ (null)); // the layer whose title gets the focus after an edit
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    const titles = element.current?.querySelectorAll(/** @type {'button'} */ ('.column-title > button'));
    titles?.[Math.min(focusNext.current, titles.length - 1)]?.focus();
    focusNext.current = null;
  }, [experiment.value]);

  /** @param {import('../../state/experiment.js').Experiment} next @param {number} focus @param {string} sentence */
  function edit(next, focus, sentence) {
    if (next === store.get()) return;
    for (const drop of element.current?.querySelectorAll(':popover-open') ?? []) /** @type {HTMLElement} */ (drop).hidePopover(); // it is another layer's now
    store.replace(next);
    if (store.get() !== next) return; // it is locked
    focusNext.current = focus;
    announcer.say(sentence);
  }
  const full = layers.length - 1 >= PAGE_LIMITS.layers;
  /** @type {LayerActions} */
  const actions = {
    insert: (index) => !full && edit(addLayer(store.get(), index), index, t.layerAdded(t.layer(index + 1))),
    remove: (index) => edit(removeLayer(store.get(), index), Math.max(0, index - 1), t.layerRemoved),
    move: (from, to) => edit(moveLayer(store.get(), from, to), to, t.layerMoved(t.layer(to + 1)))
  };
  return (
    <div class="columns" ref={element}>
      <div class="column" style={{left: units(layout.columns[0].x)}}>
        <span class="column-title">{data.kind === 'table' ? t.inputs : t.features}</span>
      </div>
      {gapsOf(layout).map((x, index) => [
        <Part key={`gap ${index}`} playground={playground} name="layers">
          <button class="gap link" style={{left: units(x)}} disabled={full} aria-description={full ? t.tooManyLayers : t.addLayerHelp}
            aria-label={t.addLayerBefore(layerName(index, layers.length))} onClick={() => actions.insert(index)}>{t.addLayer}</button>
        </Part>,
        <LayerColumn key={`layer ${index}`} {...{playground, index, actions}} x={layout.columns[index + 1].x} />
      ])}
    </div>
  );
}

/** @param {{playground: Playground, index: number, x: number, actions: LayerActions}} props */
function LayerColumn({playground, index, x, actions}) {
  const {experiment, store} = playground;
  const {layers} = experiment.value;
  const layer = layers[index];
  const last = index === layers.length - 1;
  const name = layerName(index, layers.length);
  const fixedSize = last && outputNeuronChoices(experiment.value).length === 1;
  const title = `${wholeNumber(layer.neurons)} · ${t.activations[layer.activation]}`;
  const resize = (/** @type {number} */ by) => store.replace(setNeurons(store.get(), index, layer.neurons + by));

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.altKey && event.key === 'ArrowLeft') actions.move(index, index - 1);
    else if (event.altKey && event.key === 'ArrowRight') actions.move(index, index + 1);
    else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === '+' && !fixedSize && layer.neurons < PAGE_LIMITS.neurons) resize(1);
    else if (event.key === '-' && !fixedSize && layer.neurons > 1) resize(-1);
    else if (event.key === 'Delete') actions.remove(index);
    else return;
    event.preventDefault();
  }
  return (
    <div class="column" role="group" aria-label={name} style={{left: units(x)}}>
      <span class="column-title" onKeyDown={(event) => event.target instanceof HTMLButtonElement && event.target.parentElement === event.currentTarget && onKey(event)}>
        <Drop label={title} name={t.layerTitle(name, title)} help={t.layerHelp} class="quiet-drop">
          {() => <LayerSettings {...{playground, index, actions}} />}
        </Drop>
      </span>
      {!fixedSize && (
        <Part playground={playground} name="neurons">
          <span class="column-tools">
            <button aria-label={t.fewer(name)} aria-description={t.neuronsHelp} aria-keyshortcuts="-" disabled={layer.neurons <= 1} onClick={() => resize(-1)}>−</button>
            <button aria-label={t.more(name)} aria-description={t.neuronsHelp} aria-keyshortcuts="+" disabled={layer.neurons >= PAGE_LIMITS.neurons} onClick={() => resize(1)}>+</button>
          </span>
        </Part>
      )}
    </div>
  );
}
