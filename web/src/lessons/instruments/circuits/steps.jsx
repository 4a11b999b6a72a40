/** The way back, gate by gate: buttons, and what the present gate does with the gradient that reaches it. */
import {t} from '../../../text/index.js';
import {useSaid} from './aloud.js';
import {wayBack} from './reading.js';
import {drawn, factor, ruleOf, titleOf} from './words.js';

/** @typedef {import('./run.js').Circuit} Circuit */

/** @param {{circuit: Circuit, back: number, onBack: (back: number) => void}} props */
export function Steps({circuit, back, onBack}) {
  const count = wayBack(circuit).length;
  return (
    <p class="buttons circuit-steps" role="group" aria-label={t.wayBack}>
      <button aria-description={t.onlyForwardHelp} disabled={back === 0} onClick={() => onBack(0)}>{t.onlyForward}</button>
      <button aria-description={t.gateForwardHelp} disabled={back === 0} onClick={() => onBack(back - 1)}>‹ {t.gateForward}</button>
      <button class={back < count ? 'primary' : ''} aria-description={t.gateBackHelp} disabled={back === count} onClick={() => onBack(back + 1)}>{t.gateBack} ›</button>
      <button aria-description={t.allTheWayHelp} disabled={back === count} onClick={() => onBack(count)}>{t.allTheWay}</button>
      <span class="quiet-text">{t.gatesPassed(String(back), String(count))}</span>
    </p>
  );
}

/** @param {{circuit: Circuit, back: number, say: import('./aloud.js').Say}} props */
export function Rule({circuit, back, say}) {
  const index = wayBack(circuit)[back - 1];
  const gate = circuit.gates[index];
  useSaid(say, gate ? `${titleOf(circuit, index)}: ${ruleOf(gate)}` : '');
  if (!gate) return null;
  return (
    <div class="circuit-rule">
      <p><b>{titleOf(circuit, index)}:</b> {ruleOf(gate)}</p>
      <ul>
        {gate.inputs.map(({gate: input, local, flow}, i) => (
          <li key={i}>{titleOf(circuit, input)}: <span class="sum-line">{drawn(gate.gradient)} · {factor(local)} = <b>{drawn(flow)}</b></span></li>
        ))}
      </ul>
    </div>
  );
}
