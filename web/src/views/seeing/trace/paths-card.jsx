/** The chain rule as paths: every way from a chosen weight to the loss, and that their products add up to its derivative. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {drawPaths} from '../../../draw/paths.js';
import {contextOf, inkOf} from '../../../draw/surface.js';
import {number, slopeOfLoss, symbol, times} from '../../../maths/expression.js';
import {countPaths, flowOf, pathsOf} from '../../../maths/paths.js';
import {cellNumber, shortNumber, t, wholeNumber} from '../../../text/index.js';
import {hasPlace, PlaceDrop} from '../batch/place-drop.jsx';
import {Formula} from '../parts/formula.jsx';

/** @typedef {import('../../../maths/trace-steps.js').Walk} Walk */
/** @typedef {import('../../../maths/paths.js').Path} Path */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */

/** Paths listed, and the most that are multiplied out one by one. */
const LISTED = 12;
const MOST = 20000;

/** @param {{experiment: import('../../../state/experiment.js').Experiment, walk: Walk, place: ParameterPlace, onPlace: (place: ParameterPlace) => void}} props */
export function PathsCard({experiment, walk, place: wanted, onPlace}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [pointed, setPointed] = useState(/** @type {string | null} */ (null)); // a path, by its neurons
  const [pressed, setPressed] = useState(/** @type {string | null} */ (null));
  const place = hasPlace(experiment, wanted) ? wanted : /** @type {ParameterPlace} */ ({layer: 0, role: 'weight', input: 0, neuron: 0});
  const {layer, role, input = 0, neuron} = place;
  const count = countPaths(walk, place);
  const paths = count <= MOST ? pathsOf(walk, place) : [];
  const marked = paths.find((path) => keyOf(path) === (pointed ?? pressed)) ?? null;
  const {dWeights, dBiases, input: inputs} = walk.trace.layers[layer];
  const derivative = role === 'bias' ? dBiases[neuron] : dWeights[input * dBiases.length + neuron];
  const name = role === 'bias' ? symbol('b', [neuron + 1], 'bias') : symbol('w', [input + 1, neuron + 1], 'weight');

  function draw() {
    if (!canvas.current?.clientWidth) return;
    const {context, width, height} = contextOf(canvas.current);
    const last = walk.layers.length - 1;
    drawPaths(context, {
      start: role === 'bias' ? 'b' : 'w', neuron, first: layer, counts: walk.layers.slice(layer).map(({neurons}) => neurons),
      input: role === 'bias' ? 1 : inputs[input], slopes: walk.trace.layers.slice(layer, last).map(({slopes}) => slopes),
      ...flowOf(walk, place), errors: walk.trace.layers[last].dSums, total: derivative, marked: marked?.neurons ?? null
    }, {width, height, ink: inkOf(canvas.current), font: `12px ${getComputedStyle(canvas.current).fontFamily}`, numberText: cellNumber});
  }
  useEffect(draw);
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    const observer = new ResizeObserver(() => latest.current());
    if (canvas.current) observer.observe(canvas.current);
    return () => observer.disconnect();
  }, []);

  const sum = paths.reduce((total, {product}) => total + product, 0);
  return (
    <div class="step-card paths">
      <div class="point-bar">
        <PlaceDrop label={t.pathsFrom} experiment={experiment} place={place} wide onChange={onPlace} />
        <span class="quiet-text">{t.pathsSay}</span>
      </div>
      <canvas ref={canvas} role="img" aria-label={t.pathsLabel(wholeNumber(count))} />
      <p class="derivation"><Formula of={slopeOfLoss(name)} /> <span class="value result" data-testid="path-sum">= {shortNumber(paths.length > 0 ? sum : derivative)}</span> <span class="quiet-text">{paths.length > 0 ? t.pathsAddUp(wholeNumber(count)) : t.pathsTooMany(wholeNumber(count))}</span></p>
      <ol class="path-list" onPointerLeave={() => setPointed(null)}>
        {paths.slice(0, LISTED).map((path) => (
          <li key={keyOf(path)} onPointerMove={() => setPointed(keyOf(path))}>
            <button class="link" aria-pressed={pressed === keyOf(path)} aria-description={t.pathHelp} onFocus={() => setPointed(keyOf(path))} onBlur={() => setPointed(null)}
              onClick={() => setPressed(pressed === keyOf(path) ? null : keyOf(path))}>{path.neurons.map((index) => index + 1).join(' → ')}</button>
            <span class="written"><Formula of={times(...path.factors.map((factor, i) => number(factor, roleOf(i, path))))} /> <span class="value">= {shortNumber(path.product)}</span></span>
          </li>
        ))}
      </ol>
      {paths.length > LISTED && <p class="quiet-text">{t.pathsMore(wholeNumber(paths.length - LISTED))}</p>}
    </div>
  );
}

const keyOf = (/** @type {Path} */ {neurons}) => neurons.join();

/** Input, then slope and weight in turn, then dL/dz. @param {number} at @param {Path} path */
function roleOf(at, {factors}) {
  if (at === 0) return 'data';
  if (at === factors.length - 1) return 'gradient';
  return at % 2 === 0 ? 'weight' : undefined;
}
