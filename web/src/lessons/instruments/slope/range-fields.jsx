/** What part of the plane is seen: typed, zoomed, moved, or fitted to the curve. */
import {t} from '../../../text/index.js';
import {NumberField} from '../../../views/controls/fields.jsx';
import {MOST} from '../slope.js';
import {fittedRise, stepIn, zoomed} from './scale.js';

/** One press makes everything so many times as large. */
const TIMES = 2;
/** Nearer than this the numbers at the axes would no longer differ. */
const NARROWEST = 1e-4;

/** @param {{state: import('../slope.js').Slope, reading: import('../../instrument.js').Reading, onChange: (change: Partial<import('../slope.js').Slope>) => void}} props */
export function RangeFields({state: {x, range, rise}, reading: {curve, numbers}, onChange}) {
  const seen = rise ?? fittedRise(curve.values).map((end) => Number(end.toPrecision(3)));
  /** @param {number} times */
  function zoom(times) {
    const y = Number.isFinite(numbers.y) ? numbers.y : (seen[0] + seen[1]) / 2;
    onChange({range: zoomed(range, x, times), rise: zoomed([seen[0], seen[1]], y, times)});
  }
  /** @param {'range' | 'rise'} which @param {readonly number[]} of @param {0 | 1} end @param {string} label */
  const field = (which, of, end, label) => (
    <NumberField label={label} help={t.rangeHelp} value={of[end]} min={end === 0 ? -MOST : of[0] + NARROWEST} max={end === 0 ? of[1] - NARROWEST : MOST} size={5}
      nudge={stepIn([of[0], of[1]]) * 10} onChange={(value) => onChange({[which]: end === 0 ? [value, of[1]] : [of[0], value]})} />
  );
  return (
    <div class="range-fields" role="group" aria-label={t.rangeTitle}>
      {field('range', range, 0, t.rangeFrom('x'))}{field('range', range, 1, t.rangeTo('x'))}
      {field('rise', seen, 0, t.rangeFrom('y'))}{field('rise', seen, 1, t.rangeTo('y'))}
      <span class="buttons">
        <button aria-label={t.zoomIn} aria-description={t.zoomInHelp} disabled={range[1] - range[0] < 2 * TIMES * NARROWEST} onClick={() => zoom(1 / TIMES)}>+</button>
        <button aria-label={t.zoomOut} aria-description={t.zoomInHelp} disabled={range[1] - range[0] > MOST / TIMES} onClick={() => zoom(TIMES)}>−</button>
        <button aria-description={t.fitHeightHelp} disabled={rise === null} onClick={() => onChange({rise: null})}>{t.fitHeight}</button>
      </span>
    </div>
  );
}
