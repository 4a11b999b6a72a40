/** Saved runs one under the other, as many as there are. */
import {taskOf} from '../../state/experiment.js';
import {fixed, percent, t} from '../../text/index.js';
import {Stroke} from '../seeing/curves/curves-view.jsx';

/** @typedef {import('../../playground/runs.js').Runs} Runs */
/** @typedef {import('../../playground/runs.js').SavedRun} SavedRun */

/** A score as it is written for a run's kind of targets. @param {SavedRun['keepsake']['saved']['experiment']} experiment @param {number} score */
export const scoreOf = ({data}, score) => (taskOf(data) === 'classification' ? percent(score) : fixed(score, 3));

/** @param {{runs: Runs}} props */
export function RunsList({runs}) {
  return (
    <ul class="runs-list">
      {runs.runs.value.map((run) => (
        <li key={run.id}>
          <RunName run={run} runs={runs} />
          <p class="run-result" aria-label={t.runInWords(fixed(run.result.trainLoss, 4), scoreOf(run.keepsake.saved.experiment, run.result.trainScore))}>
            {fixed(run.result.trainLoss, 3)} · {scoreOf(run.keepsake.saved.experiment, run.result.trainScore)}
          </p>
          <RunActions run={run} runs={runs} />
        </li>
      ))}
    </ul>
  );
}

/** Its name, to be changed where it stands, and whether and how its curve is drawn. @param {{run: SavedRun, runs: Runs, dash?: number[]}} props */
export const RunName = ({run, runs, dash}) => (
  <span class="run-name">
    <label class="run-shown">
      <input type="checkbox" checked={run.shown} aria-label={t.drawRun(run.name)} aria-description={t.drawRunHelp}
        onChange={(event) => runs.setShown(run.id, event.currentTarget.checked)} />
    </label>
    <input type="text" value={run.name} maxLength={60} aria-label={t.nameOfRun(run.name)} aria-description={t.nameOfRunHelp}
      onChange={(event) => {
        runs.rename(run.id, event.currentTarget.value);
        event.currentTarget.value = runs.runs.peek().find(({id}) => id === run.id)?.name ?? '';
      }} />
    {dash && <Stroke looks="other" dash={dash} />}
  </span>
);

/** @param {{run: SavedRun, runs: Runs}} props */
export const RunActions = ({run, runs}) => (
  <span class="run-actions">
    <button aria-label={t.bringBackRun(run.name)} aria-description={t.bringBackHelp} onClick={() => void runs.bringBack(run.id)}>{t.bringBack}</button>
    <button aria-label={t.removeRun(run.name)} aria-description={t.removeRunHelp} onClick={() => runs.remove(run.id)}>×</button>
  </span>
);
