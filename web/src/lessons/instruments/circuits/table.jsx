/** The circuit as a table: every number beside its gradient, and every gradient beside its check. */
import {fixed, t} from '../../../text/index.js';
import {inAllDigits} from '../../text.js';
import {wayBack} from './reading.js';
import {titleOf} from './words.js';

const CHECK_DECIMALS = 6;

/** @param {{circuit: import('./run.js').Circuit, back: number}} props */
export function GateTable({circuit, back}) {
  const order = wayBack(circuit);
  const all = back >= order.length;
  return (
    <details class="table-view circuit-table">
      <summary>{t.circuitTable}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={t.circuitTable}>
        <table>
          <thead><tr>{[t.gateColumn, t.gateValue, t.gradientColumn, t.numericalColumn].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {circuit.gates.map(({value, gradient, difference}, i) => (
              <tr key={i}>
                <th scope="row">{titleOf(circuit, i)}</th>
                <td>{inAllDigits(value)}</td>
                <td>{all ? inAllDigits(gradient) : ''}</td>
                <td>{all ? fixed(difference, CHECK_DECIMALS) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
