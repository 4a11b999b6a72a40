/** The way from a chosen number to the loss: its factors, their product, the numerical check, and a nudge to see it happen. */
import {t} from '../../../text/index.js';
import {inAllDigits} from '../../text.js';
import {useSaid} from './aloud.js';
import {drawn, factor, isChecked, signed, signOf, titleOf} from './words.js';

/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./run.js').CircuitPath} CircuitPath */

const NUDGE = 0.001;
/** So many ways are written out; of more, their sum. */
const MOST_WAYS = 4;

/** @param {{run: Run, chosen: string, nudge: number, onNudge: ((nudge: number) => void) | null, say: import('./aloud.js').Say}} props onNudge: null where it cannot be nudged */
export function Way({run: {circuit, ways, nudged}, chosen, nudge, onNudge, say}) {
  const gate = circuit.gates[circuit.variables.indexOf(chosen)];
  const moved = nudge === 0 ? '' : t.nudged(chosen, signed(nudge), drawn(circuit.value), drawn(nudged), signed(nudged - circuit.value));
  useSaid(say, moved);
  if (!gate || ways.length === 0) return <p class="quiet-text">{t.chooseWay}</p>;
  return (
    <section class="circuit-way" aria-label={t.wayOf(chosen)}>
      {ways.slice(0, MOST_WAYS).map((way, i) => <Product key={i} circuit={circuit} way={way} name={ways.length > 1 ? t.wayNumber(String(i + 1)) : `dL/d${chosen}`} />)}
      {ways.length > MOST_WAYS && <p class="quiet-text">{t.moreWays(String(ways.length - MOST_WAYS))}</p>}
      {ways.length > 1 && <p class="sum-line">{t.waysTogether(`dL/d${chosen}`, drawn(gate.gradient))}</p>}
      <p class="quiet-text">{isChecked(gate) === false ? t.checkDiffers(drawn(gate.difference), inAllDigits(circuit.step)) : t.checkAgrees(gate.difference.toPrecision(9).replace('-', '−'), inAllDigits(circuit.step))}</p>
      {onNudge && (
        <p class="buttons">
          <button aria-pressed={nudge < 0} aria-label={t.nudge(chosen, signed(-NUDGE))} aria-description={t.nudgeHelp} onClick={() => onNudge(nudge < 0 ? 0 : -NUDGE)}>{signed(-NUDGE)}</button>
          <button aria-pressed={nudge > 0} aria-label={t.nudge(chosen, signed(NUDGE))} aria-description={t.nudgeHelp} onClick={() => onNudge(nudge > 0 ? 0 : NUDGE)}>{signed(NUDGE)}</button>
          <span>{moved && <>{moved} {t.gradientSays} <span class="sum-line">{factor(gate.gradient)} · {factor(nudge)} = {drawn(gate.gradient * nudge)}</span></>}</span>
        </p>
      )}
    </section>
  );
}

/** From the loss back, as the chain rule is written. @param {{circuit: import('./run.js').Circuit, way: CircuitPath, name: string}} props */
function Product({circuit, way, name}) {
  const factors = [...way.factors].map((value, i) => ({value, gate: way.gates[i + 1]})).reverse();
  return (
    <p class="circuit-product">
      <span class="name">{name} =</span>
      {factors.map(({value, gate}, i) => (
        <span key={i} class="factor"><b>{i > 0 && '· '}{factor(value)}</b><small>{signOf(circuit.gates[gate])}<span class="visually-hidden"> {titleOf(circuit, gate)}</span></small></span>
      ))}
      <span class="name">= <b>{drawn(way.product)}</b></span>
    </p>
  );
}
