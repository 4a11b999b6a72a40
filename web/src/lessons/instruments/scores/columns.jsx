/** A column for each class: its score, a bar to drag, and under it its probability; all of these together fill one strip. */
import {useRef} from 'preact/hooks';

import {t} from '../../../text/index.js';
import {Handle} from '../../../views/lessons/parts/handle.jsx';
import {useSize} from '../../../views/network/size.js';
import {inDigits} from '../../text.js';
import {snapped} from '../slope/scale.js';

/** In units: room at the left for what the axes say, and the heights of what stands there from top to bottom. */
const LEFT = 44;
const TOP = 28;
const BETWEEN = 46;
const STRIP = 24;
const NAMES = 24;
const BAR = 56;
/** A letter of what is written in the strip is so wide. */
const LETTER = 9;
/** From this width on, a column has room for words. */
const ROOMY = 90;
const STEP = 0.1;

/**
 * `right`: the class that is marked, 0: none.
 * @param {{state: import('../scores.js').Scores, right: number, reading: import('../../instrument.js').Reading | null, blank: boolean, locked: boolean,
 *   onMove: (index: number, score: number) => void}} props
 */
export function Columns({state: {z, add, reach}, right, reading, blank, locked, onMove}) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const from = useRef(0);
  const {width, height} = useSize(box, '');
  const high = Math.max(1, height - TOP - BETWEEN - NAMES - STRIP - 12); // for both rows of bars
  const zero = TOP + 0.28 * high; // of scores, which go up and down from it
  const ground = TOP + BETWEEN + high; // of probabilities
  const perUnit = reach / (0.28 * high);
  const column = (width - LEFT) / z.length;
  const bar = Math.min(BAR, 0.6 * column);
  const middle = (/** @type {number} */ i) => LEFT + (i + 0.5) * column;
  const within = (/** @type {number} */ score) => snapped(Math.max(-reach, Math.min(reach, score)), STEP);
  return (
    <div ref={box} class="scores-columns">
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t.scoresColumns}>
          <g class="axes" aria-hidden="true">
            {[reach, 0, -reach].map((score) => (
              <g key={score}>
                <line class={score === 0 ? 'zero' : ''} x1={LEFT} x2={width} y1={zero - score / perUnit} y2={zero - score / perUnit} />
                <text x={LEFT - 7} y={zero - score / perUnit} dy="0.35em" text-anchor="end">{inDigits(score + add)}</text>
              </g>
            ))}
            {[1, 0].map((chance) => (
              <g key={chance}>
                <line class={chance === 0 ? 'zero' : ''} x1={LEFT} x2={width} y1={ground - 0.44 * high * chance} y2={ground - 0.44 * high * chance} />
                <text x={LEFT - 7} y={ground - 0.44 * high * chance} dy="0.35em" text-anchor="end">{chance}</text>
              </g>
            ))}
            <text class="name" x={LEFT - 12} y={zero - 0.14 * high} dy="0.35em" text-anchor="end">z</text>
            <text class="name" x={LEFT - 12} y={ground - 0.22 * high} dy="0.35em" text-anchor="end">p</text>
          </g>
          {z.map((score, i) => {
            const end = zero - score / perUnit;
            const top = ground - 0.44 * high * (reading?.chances[i] ?? 0);
            return (
              <g key={i} class={right === i + 1 ? 'right' : ''}>
                <rect class="scores-bar" x={middle(i) - bar / 2} width={bar} y={Math.min(zero, end)} height={Math.abs(end - zero)} />
                {reading && !blank && <rect class="scores-chance" x={middle(i) - bar / 2} width={bar} y={top} height={ground - top} />}
                <text class="tag of-y" aria-hidden="true" x={middle(i)} y={(blank ? ground : top) - 6} text-anchor="middle">{blank ? '?' : reading ? inDigits(reading.chances[i]) : ''}</text>
                <text class="scores-name" aria-hidden="true" x={middle(i)} y={ground + 17} text-anchor="middle">{i + 1}{right === i + 1 && (column > ROOMY ? ` ✓ ${t.scoresRight}` : ' ✓')}</text>
                <Handle class="score" at={{x: middle(i), y: end}} label={t.scoresHandle(String(i + 1))} help={t.scoresHandleHelp} value={score} valueText={inDigits(score + add)} min={-reach} max={reach} locked={locked}
                  onBegin={() => void (from.current = score)} onMove={(_, dy) => onMove(i, within(from.current - dy * perUnit))} onKeys={(steps) => onMove(i, within(score + steps * STEP))} />
                <text class="tag of-data" aria-hidden="true" x={middle(i)} y={score < 0 ? end + 25 : end - 15} text-anchor="middle">{inDigits(score + add)}</text>
              </g>
            );
          })}
          {reading && !blank && <Strip chances={reading.chances} right={right} left={LEFT} width={width - LEFT} top={ground + NAMES + 6} />}
        </svg>
      )}
    </div>
  );
}

/** The whole of 1, shared out. @param {{chances: readonly number[], right: number, left: number, width: number, top: number}} props */
function Strip({chances, right, left, width, top}) {
  let before = 0;
  return (
    <g class="scores-strip" aria-hidden="true">
      <text x={left - 7} y={top + STRIP / 2} dy="0.35em" text-anchor="end">Σ = {inDigits(chances.reduce((sum, chance) => sum + chance, 0))}</text>
      {chances.map((chance, i) => {
        const x = left + before * width;
        before += chance;
        return (
          <g key={i} class={right === i + 1 ? 'right' : ''}>
            <rect x={x} y={top} width={chance * width} height={STRIP} />
            {chance * width > 2 * LETTER && <text x={x + (chance * width) / 2} y={top + STRIP / 2} dy="0.35em" text-anchor="middle">{i + 1}</text>}
          </g>
        );
      })}
    </g>
  );
}
