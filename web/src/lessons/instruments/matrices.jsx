/** Two matrices as blocks that meet at a corner: where they fit, their product stands there, row beside row, column below column. */
import {Fragment} from 'preact';

import {t} from '../../text/index.js';
import {NumberField} from '../../views/controls/fields.jsx';
import {inDigits} from '../text.js';
import {cellOf, MOST, NAMES, resized, shownOf, turnedOver} from './matrices.js';
import {Block} from './matrices/block.jsx';
import {Product} from './matrices/product.jsx';

/** @typedef {import('./matrices.js').State} State */
/** @typedef {import('./matrices.js').Matrix} Matrix */
/** @typedef {import('./matrices.js').Name} Name */

/** @param {import('../instrument.js').InstrumentProps} props */
export default function Matrices({settings, state, onState, reading, locked}) {
  const now = /** @type {State} */ (state);
  const [x, w] = [shownOf(now, 'x'), shownOf(now, 'w')];
  const can = (/** @type {string} */ part) => !locked && settings.drag.includes(part);
  const blank = settings.asks && locked;
  const is = reading?.numbers.xRows === x.length && reading.numbers.wColumns === w[0].length && reading.numbers.inner === x[0].length && reading.numbers.wRows === w.length ? reading : null; // of these blocks
  const lit = is && !blank && is.numbers.fits === 1 ? cellOf(now, x, w) : {row: 0, column: 0};
  const across = x[0].length + w[0].length;
  const sides = {x: sidesOf('x', now, settings.stored), w: sidesOf('w', now, settings.stored)};
  return (
    <div class="matrices" style={{'--across': across}}>
      <div class="matrices-sizes">
        {NAMES.map((name) => (
          <Sizes key={name} name={letter(name, now)} own={name} sides={sides[name]} rows={shownOf(now, name).length} columns={shownOf(now, name)[0].length} turned={now.turned.includes(name)} sizes={can('sizes')} turn={can('turn')}
            onSize={(rows, columns) => onState(resized(now, name, rows, columns, settings))} onTurn={() => onState(turnedOver(now, name))} />
        ))}
      </div>
      <Verdict now={now} x={x} w={w} blank={blank} />
      <div class="matrices-corner">
        <Block across={across} name={letter('w', now)} looks="of-w" rows={w} sides={sides.w} column={lit.column} />
        <Block across={across} name={letter('x', now)} looks="of-x" rows={x} sides={sides.x} row={lit.row} />
        {is && !blank && is.numbers.fits === 1
          ? <Product across={across} name={`${letter('x', now)} · ${letter('w', now)}${settings.b.length ? ' + b' : ''}`} rows={is.product} sides={[sides.x[0], sides.w[1]]} row={lit.row} column={lit.column} locked={!can('cell')} onCell={(cell) => onState({...now, cell})} />
          : <p class="matrices-none">{blank ? '?' : is ? '✗' : ''}</p>}
      </div>
      {is && !blank && is.numbers.fits === 1 && <Sum x={x[lit.row - 1]} w={w.map((row) => row[lit.column - 1])} b={settings.b[lit.column - 1]} place={lit} cell={is.product[lit.row - 1][lit.column - 1]} />}
    </div>
  );
}

/** @param {Name} name @param {State} state */
const letter = (name, {turned}) => `${name.toUpperCase()}${turned.includes(name) ? 'ᵀ' : ''}`;

/** What rows and columns of a block are. @param {Name} name @param {State} state @param {'neurons' | 'inputs'} stored @returns {[string, string]} */
function sidesOf(name, {turned}, stored) {
  /** @type {[string, string]} */
  const sides = name === 'x' ? [t.matricesSample, t.matricesInput] : stored === 'neurons' ? [t.matricesNeuron, t.matricesInput] : [t.matricesInput, t.matricesNeuron];
  return turned.includes(name) ? [sides[1], sides[0]] : sides;
}

/**
 * What a block's rows and columns are, and how it is changed.
 * @param {{name: string, own: Name, sides: readonly [string, string], rows: number, columns: number, turned: boolean, sizes: boolean, turn: boolean, onSize: (rows: number, columns: number) => void, onTurn: () => void}} props
 */
function Sizes({name, own, sides, rows, columns, turned, sizes, turn, onSize, onTurn}) {
  const field = {help: t.matricesSizeHelp, min: 1, max: MOST, whole: true, nudge: 1, size: 2};
  return (
    <div class={`matrices-size of-${own}`}>
      <span class="matrices-sides" aria-hidden="true">{name} {t.matricesSides(...sides)}</span>
      {sizes && <NumberField {...field} label={t.matricesRows(name)} value={rows} onChange={(next) => onSize(next, columns)} />}
      {sizes && <NumberField {...field} label={t.matricesColumns(name)} value={columns} onChange={(next) => onSize(rows, next)} />}
      {turn && <button aria-pressed={turned} aria-description={t.matricesTurnHelp} onClick={onTurn}>{t.matricesTurn(own.toUpperCase())}</button>}
    </div>
  );
}

/** Whether they fit, in sizes, in words, and as NumPy says it. @param {{now: State, x: Matrix, w: Matrix, blank: boolean}} props */
function Verdict({now, x, w, blank}) {
  const [X, W] = [letter('x', now), letter('w', now)];
  const [xColumns, wColumns] = [x[0].length, w[0].length];
  const fits = xColumns === w.length;
  const call = `np.dot(${X.replace('ᵀ', '.T')}, ${W.replace('ᵀ', '.T')})`;
  const inner = blank ? 'inner' : fits ? 'inner fits' : 'inner refused';
  return (
    <div class="matrices-verdict" role="status">
      <p class="matrices-shapes">
        <span class="of-x">{X}</span> ({x.length} × <b class={inner}>{xColumns}</b>) · <span class="of-w">{W}</span> (<b class={inner}>{w.length}</b> × {wColumns}) {blank ? '= ?' : fits ? <>= ({x.length} × {wColumns})</> : <b class="inner refused">✗</b>}
      </p>
      {!blank && <p>{fits ? t.matricesFit(xColumns, X, w.length, W) : t.matricesRefuse(xColumns, X, w.length, W)}</p>}
      {!blank && <p class="matrices-code"><code>{call}</code> <code>{fits ? `→ (${x.length}, ${wColumns})` : `ValueError: shapes (${x.length},${xColumns}) and (${w.length},${wColumns}) not aligned: ${xColumns} (dim 1) != ${w.length} (dim 0)`}</code></p>}
    </div>
  );
}

/** The chosen cell, written out. @param {{x: readonly number[], w: readonly number[], b: number | undefined, place: {row: number, column: number}, cell: number}} props */
function Sum({x, w, b, place, cell}) {
  const signed = (/** @type {number} */ value) => (value < 0 ? `(${inDigits(value)})` : inDigits(value));
  return (
    <p class="matrices-sum">
      <span class="quiet-text">{t.matricesCell(place.row, place.column)}</span>{' '}
      {x.map((value, k) => <Fragment key={k}><span class="matrices-term">{k > 0 && '+ '}<span class="of-x">{signed(value)}</span> · <span class="of-w">{signed(w[k])}</span></span>{' '}</Fragment>)}
      {b !== undefined && <span class="matrices-term">+ <span class="of-b">{signed(b)}</span></span>}{' '}
      <span class="matrices-term">= <b data-testid="cell">{inDigits(cell)}</b></span>
    </p>
  );
}
