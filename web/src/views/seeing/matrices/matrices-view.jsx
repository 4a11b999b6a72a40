/** A dense layer as matrices, for the batch that comes next: X·W + b = Z, Y = f(Z), and back dZ, dW = Xᵀ·dZ, dX = dZ·Wᵀ. */
import {useEffect, useId, useRef, useState} from 'preact/hooks';

import {BATCH_STEPS, fitting, relationOf} from '../../../maths/batch-matrices.js';
import {pointsOf} from '../../../state/points.js';
import {shortNumber, t, wholeNumber} from '../../../text/index.js';
import {Choice, Segments} from '../../controls/fields.jsx';
import {useLive} from '../../live.js';
import {Formula, RightSide} from '../parts/formula.jsx';
import {windowAround} from '../parts/grid-walk.js';
import {Larger} from '../parts/larger.jsx';
import {useRoom} from '../parts/room.js';
import {layerName} from '../../network/names.js';
import {MatrixProduct} from './matrix-product.jsx';

/** @typedef {import('../../../maths/batch-matrices.js').BatchStep} BatchStep */
/** @typedef {import('../../../maths/batch-matrices.js').Matrix} Matrix */
/** @typedef {import('../parts/grid-walk.js').Cell} Cell */

/** While training, numbers change this often: as often as they can be read. */
const EVERY_MS = 120;
/** A cell with the gap beside it, and what stands before the cells and above the rows. */
const CELL = Object.freeze({width: 48, height: 24, heads: 132, above: 172});
/** Where the page scrolls, so many rows are shown. */
const ROWS_OF_PAGE = 24;
/** Batches up to this size are ringed on the map. */
const MOST_RINGS = 64;

/** @param {import('../views.js').ViewProps} props */
export function MatricesView({playground, wide = false}) {
  const {experiment, engine, inspecting} = playground;
  const {layers, loss, features} = experiment.value;
  const [step, setStep] = useState(/** @type {BatchStep} */ ('sums'));
  const [chosen, setChosen] = useState(/** @type {Cell} */ ({row: 0, column: 0}));
  const [pointed, setPointed] = useState(/** @type {Cell | null} */ (null));
  const choose = (/** @type {Cell} */ cell) => {
    setChosen(cell);
    setPointed(null);
  };
  const [first, setFirst] = useState(0); // inner place shown first
  const id = useId();
  const view = useRef(/** @type {HTMLDivElement | null} */ (null));
  const room = useRoom(view);
  const starts = useRef({rows: 0, columns: 0});
  const layer = Math.min(layers.length - 1, inspecting.layer.value);
  const batch = useLive(playground, () => engine.ask('batchTrace', layer), [layer], EVERY_MS);
  const points = playground.points.value;
  useEffect(() => {
    const all = pointsOf(experiment.peek(), points);
    inspecting.rings.value = batch && batch.samples <= MOST_RINGS ? [...batch.indices].flatMap((index) => all[index] ?? []) : [];
  }, [batch, points]);
  useEffect(() => () => void (inspecting.rings.value = []), []);

  /** What the loss compares an output with: a class is 1 at its own output. @param {number} sample @param {number} neuron */
  function target(sample, neuron) {
    const value = points?.targets[batch?.indices[sample] ?? 0] ?? NaN;
    return layers[layer].neurons === 1 ? value : Number(value === neuron);
  }
  const fits = batch && batch.biases.length === layers[layer].neurons;
  const relation = fits && relationOf(batch, step, {layer: layers[layer], isLast: layer === layers.length - 1, loss, target});
  return (
    <div class={wide ? 'matrices wide' : 'matrices'} ref={view}>
      <div class="point-bar">
        <Choice hideLabel={!wide} label={t.layerHead} help={t.matricesLayerHelp} value={String(layer)} options={layers.map((_, i) => String(i))}
          names={Object.fromEntries(layers.map((_, i) => [i, layerName(i, layers.length)]))} onChange={(value) => (inspecting.layer.value = Number(value))} />
        {wide ? <span class="segments-scroll"><Segments label={t.traceStep} helps={t.batchSays} value={step} options={BATCH_STEPS} names={t.batchSteps} onChange={setStep} /></span> : (
          <Choice hideLabel label={t.traceStep} help={t.matricesStepHelp} value={step} options={BATCH_STEPS} names={t.batchSteps} onChange={setStep} />
        )}
        {!wide && <Larger playground={playground} id="matrices" roomy />}
      </div>
      {relation ? body(relation) : <p class="quiet-text">{t.waiting}</p>}
    </div>
  );

  /** @param {import('../../../maths/batch-matrices.js').Relation} shown */
  function body(shown) {
    const {left, top, result, bias} = shown;
    const clamp = (/** @type {Cell} */ {row, column}) => ({row: Math.min(row, result.height - 1), column: Math.min(column, result.width - 1)});
    const at = clamp(chosen);
    const lit = clamp(pointed ?? chosen);
    const across = Math.max(2, Math.floor((room.width - CELL.heads) / CELL.width));
    const down = Number.isFinite(room.height) && wide ? Math.max(6, Math.floor((room.height - CELL.above) / CELL.height)) : ROWS_OF_PAGE;
    const counts = top
      ? fitting({rows: result.height, columns: result.width, inner: left.width}, {across, down: down - (bias ? 1 : 0)})
      : {rows: down, columns: Math.max(1, Math.floor(across / 2)), inner: 1};
    const rows = windowAround({first: starts.current.rows, count: counts.rows}, at.row);
    const columns = windowAround({first: starts.current.columns, count: counts.columns}, at.column);
    starts.current = {rows: rows.first, columns: columns.first};
    const inner = {first: Math.max(0, Math.min(first, left.width - counts.inner)), count: counts.inner};
    const name = t.batchSteps[step];
    return (
      <>
        <p class="quiet-text">{wide && t.batchSays[step]} {shapesOf(shown)}</p>
        <div class="derivation" id={id} data-testid="product">
          <div class="written">
            <Formula of={shown.label(lit.row, lit.column)} /><RightSide of={shown.spell(lit.row, lit.column)} />
            <span class="value result">= {shortNumber(result.at(lit.row, lit.column))}</span>
          </div>
        </div>
        <div class="grid-scroll">
          <MatrixProduct relation={shown} label={t.matricesLabel(name)} describedBy={id} nameOf={nameOf} windows={{rows, columns, inner}} chosen={at} lit={lit}
            onChoose={choose} onPoint={setPointed} onMore={(which, place) => {
              const by = place === 'after' ? 1 : -1;
              if (which === 'inner') setFirst(Math.max(0, inner.first + by * counts.inner));
              else if (which === 'rows') choose(clamp({...at, row: Math.max(0, at.row + by * counts.rows)}));
              else choose(clamp({...at, column: Math.max(0, at.column + by * counts.columns)}));
            }} />
        </div>
        <p class="quiet-text">{t.nextBatch(wholeNumber(batch?.samples ?? 0))}</p>
      </>
    );
  }

  /** @param {import('../../../maths/batch-matrices.js').Axis} axis @param {number} index */
  function nameOf(axis, index) {
    if (axis === 'samples') return `#${(batch?.indices[index] ?? 0) + 1}`;
    if (axis === 'inputs' && batch && index >= batch.input.length / batch.samples) return '1';
    return axis === 'inputs' && layer === 0 ? (features[index] ?? String(index + 1)) : String(index + 1);
  }
}

/** (10×2)·(2×8) + (1×8) = (10×8) @param {import('../../../maths/batch-matrices.js').Relation} relation */
function shapesOf({left, top, result, bias}) {
  const shape = (/** @type {Matrix} */ {height, width}) => `(${height}×${width})`;
  return [top ? `${shape(left)}·${shape(top)}` : shape(left), ...(bias ? [`+ ${shape(bias)}`] : []), top ? '=' : '→', shape(result)].join(' ');
}
