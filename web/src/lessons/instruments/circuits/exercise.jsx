/** An exercise from the circuit: what is left blank, whose numbers, the answers, and paper. */
import {t} from '../../../text/index.js';
import {NumberField, Switch} from '../../../views/controls/fields.jsx';
import {Drop} from '../../../views/controls/drop.jsx';
import {GROUPS, inOrder, MOST_SEED} from './sheets.js';
import {spelled} from './words.js';

/** @typedef {import('./model.js').CircuitState} CircuitState */

/**
 * @param {object} props
 * @param {CircuitState} props.state
 * @param {Record<import('./sheets.js').Group, string[]>} props.chain what can be left blank
 * @param {(seed: number) => Readonly<Record<string, number>>} props.valuesOf a student's numbers
 * @param {(next: CircuitState) => void} props.onState
 */
export function Exercise({state, chain, valuesOf, onState}) {
  const {blanks, sheet, answers} = state;
  /** @param {readonly string[]} names @param {boolean} blank */
  const mark = (names, blank) => onState({...state, blanks: inOrder(blank ? [...blanks, ...names] : blanks.filter((name) => !names.includes(name)), chain), answers: false});
  /** @param {number} next */
  const open = (next) => onState({...state, sheet: next, values: {...state.values, ...valuesOf(next)}, updates: 0, nudge: 0, chosen: '', given: {}, answers: false});
  return (
    <div class="circuit-exercise">
      <Drop label={t.exercise} help={t.exerciseHelp}>{() => (
        <div class="settings">
          <p class="quiet-text">{t.exerciseNote}</p>
          {GROUPS.filter((group) => chain[group].length > 0).map((group) => (
            <details key={group} class="blank-group">
              <summary>{t.blankGroups[group]} <span class="quiet-text">{t.blanksOf(String(chain[group].filter((name) => blanks.includes(name)).length), String(chain[group].length))}</span></summary>
              <Switch label={t.allOfThem} name={t.allOf(t.blankGroups[group])} help={t.blankAllHelp} checked={chain[group].every((name) => blanks.includes(name))} onChange={(checked) => mark(chain[group], checked)} />
              {chain[group].map((name) => <Switch key={name} label={spelled(name)} help={t.blankOneHelp} checked={blanks.includes(name)} onChange={(checked) => mark([name], checked)} />)}
            </details>
          ))}
        </div>
      )}</Drop>
      {blanks.length > 0 && (
        <>
          <NumberField label={t.sheetNumber} help={t.sheetNumberHelp} value={sheet} min={0} max={MOST_SEED} whole size={4} onChange={open} />
          <button aria-description={t.nextSheetHelp} onClick={() => open((sheet % MOST_SEED) + 1)}>{t.nextSheet}</button>
          <button aria-pressed={answers} aria-description={t.sheetAnswersHelp} onClick={() => onState({...state, answers: !answers})}>{t.sheetAnswers}</button>
          <button aria-description={t.printSheetHelp} onClick={() => print()}>{t.printSheet}</button>
        </>
      )}
    </div>
  );
}

/** What stands on paper alone. @param {{sheet: number, answers: boolean}} props */
export const PaperLine = ({sheet, answers}) => <p class="circuit-paper" aria-hidden="true">{answers ? t.paperAnswers(String(sheet)) : t.paperSheet(String(sheet))}</p>;
