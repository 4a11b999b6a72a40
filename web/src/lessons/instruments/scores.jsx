/** A classifier's last layer drawn: scores to drag, the probabilities they become, and what the loss makes of the right one. */
import {t} from '../../text/index.js';
import {NumberSlider} from '../../views/controls/fields.jsx';
import {DragNumber} from '../../views/lessons/parts/drag-number.jsx';
import {inDigits} from '../text.js';
import {MOST, MOST_ADDED, reachOf} from './scores.js';
import {Columns} from './scores/columns.jsx';
import {LossCurve} from './scores/loss-curve.jsx';

/** @typedef {import('./scores.js').Scores} State */

const STEP = 0.1;
/** The slider goes so far; more can be typed. */
const SLID = 100;

/** @param {import('../instrument.js').InstrumentProps} props */
export default function ScoresAndLoss({settings: {drag, show, asks}, state, onState, reading, locked}) {
  const now = /** @type {State} */ (state);
  const can = (/** @type {string} */ part) => !locked && drag.includes(part);
  const blank = asks && locked;
  const marked = show.includes('loss') ? now.right : 0; // without the loss no class is a right one
  /** @param {number} index @param {number} score */
  function move(index, score) {
    const z = now.z.with(index, score);
    onState({...now, z, reach: reachOf(z, now.reach)});
  }
  return (
    <div class="scores">
      <div class={show.includes('loss') ? 'scores-drawings' : 'scores-drawings alone'}>
        <Columns state={now} right={marked} reading={reading} blank={blank} locked={!can('z')} onMove={move} />
        {marked > 0 && <LossCurve reading={reading} blank={blank} />}
      </div>
      {can('add') && <NumberSlider label={t.scoresAdd} help={t.scoresAddHelp} value={now.add} min={-SLID} max={SLID} step={1} least={-MOST_ADDED} most={MOST_ADDED} onChange={(add) => onState({...now, add})} />}
      {reading && <Table state={now} right={marked} reading={reading} shares={show.includes('shares')} blank={blank} can={can} onMove={move} onRight={(right) => onState({...now, right})} />}
      {reading && !blank && reading.numbers.sum === Infinity && <p>{t.scoresTooLarge}</p>}
    </div>
  );
}

/**
 * Everything in numbers, where scores are typed, too.
 * @param {{state: State, right: number, reading: import('../instrument.js').Reading, shares: boolean, blank: boolean, can: (part: string) => boolean,
 *   onMove: (index: number, score: number) => void, onRight: (right: number) => void}} props
 */
function Table({state: {z, add}, right, reading, shares, blank, can, onMove, onRight}) {
  const said = (/** @type {number} */ value) => (blank ? '?' : inDigits(value));
  return (
    <table class={shares && right > 0 ? 'scores-table full' : 'scores-table'}>
      <caption class="visually-hidden">{t.scoresTable}</caption>
      <thead>
        <tr>
          <th scope="col">{t.scoresClass}</th><th scope="col" class="of-data">z</th><th scope="col" class="scores-power">e<sup>z</sup></th>
          <th scope="col" class="of-y">p = e<sup>z</sup> / Σ</th>{shares && <th scope="col">z / Σ z</th>}{right > 0 && <th scope="col">{t.scoresRight}</th>}
        </tr>
      </thead>
      <tbody>
        {z.map((score, i) => (
          <tr key={i}>
            <th scope="row">{i + 1}</th>
            <td class="of-data">
              <span class="scores-typed">
                <DragNumber label={t.scoresScore(String(i + 1))} help={t.neuronDragHelp} class="data" value={score} min={-MOST} max={MOST} step={STEP} locked={!can('z')} onChange={(next) => onMove(i, next)} />
                {add !== 0 && <span class="scores-added">{add < 0 ? '−' : '+'} {inDigits(Math.abs(add))}</span>}
              </span>
            </td>
            <td class="scores-power">{said(reading.exponentials[i])}</td>
            <td class="of-y" data-testid={`p${i + 1}`}>{said(reading.chances[i])}</td>
            {shares && <td data-testid={`share${i + 1}`}>{said(reading.shares[i])}</td>}
            {right > 0 && <td>{can('right') ? <Right number={i + 1} right={right} onRight={onRight} /> : right === i + 1 && '✓'}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr><th scope="row">Σ</th><td /><td class="scores-power">{said(reading.numbers.sum)}</td><td class="of-y">{said(sumOf(reading.chances))}</td>{shares && <td>{said(sumOf(reading.shares))}</td>}{right > 0 && <td />}</tr>
      </tfoot>
    </table>
  );
}

/** @param {{number: number, right: number, onRight: (right: number) => void}} props */
const Right = ({number, right, onRight}) => (
  <label class="scores-choice">
    <input type="radio" name="scores-right" checked={right === number} aria-label={t.scoresIsRight(String(number))} aria-description={t.scoresRightHelp} onChange={() => onRight(number)} />
  </label>
);

/** @param {readonly number[]} values */
const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);
