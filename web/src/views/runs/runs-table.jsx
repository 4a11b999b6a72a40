/** All saved runs side by side with the present one: what became of them, what differs, and what is the same. */
import {useEffect} from 'preact/hooks';

import {OVERLAY_DASHES} from '../../draw/overlay-dashes.js';
import {countParameters} from '../../state/sizes.js';
import {fixed, t, wholeNumber} from '../../text/index.js';
import {RunActions, RunName, scoreOf} from './runs-list.jsx';
import {settingRows} from './setting-words.js';

/** @typedef {import('../../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../../playground/runs.js').Result} Result */
/** One column. @typedef {{experiment: Experiment, result: Omit<Result, 'digest'> & {digest: string | null}}} Column */

/** @param {{playground: import('../../playground/playground.js').Playground, runs: import('../../playground/runs.js').Runs}} props */
export function RunsTable({playground, runs}) {
  const {needs} = playground;
  useEffect(() => needs.add({metrics: true}), []);
  const all = runs.runs.value;
  const shown = all.filter((run) => run.shown);
  const columns = [presentOf(playground), ...all.map(({keepsake, result}) => ({experiment: keepsake.saved.experiment, result}))];
  const settings = settingRows().map(({name, words}) => ({name, cells: columns.map(({experiment}) => words(experiment))}));
  const differs = (/** @type {{cells: string[]}} */ {cells}) => new Set(cells).size > 1;
  return (
    <div class="scroll runs-scroll" tabIndex={0} role="region" aria-label={t.runsTable}>
      <table class="runs-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t.presentRun}</th>
            {all.map((run) => (
              <th scope="col" key={run.id}><RunName run={run} runs={runs} dash={OVERLAY_DASHES[shown.indexOf(run) % OVERLAY_DASHES.length]} /></th>
            ))}
          </tr>
        </thead>
        <tbody>{resultRows().map(({name, words}) => <Row key={name} name={name} cells={columns.map(words)} />)}</tbody>
        <tbody>{settings.filter(differs).map(({name, cells}) => <Row key={name} name={name} cells={cells} looks="differs" />)}</tbody>
        <tbody>{settings.filter((row) => !differs(row)).map(({name, cells}) => <Row key={name} name={name} cells={cells} looks="same" />)}</tbody>
        <tfoot><tr><td colSpan={2} />{all.map((run) => <td key={run.id}><RunActions run={run} runs={runs} /></td>)}</tr></tfoot>
      </table>
    </div>
  );
}

/** @param {{name: string, cells: string[], looks?: string}} props */
const Row = ({name, cells, looks}) => (
  <tr class={looks}><th scope="row">{name}</th>{cells.map((cell, index) => <td key={index}>{cell}</td>)}</tr>
);

/** @returns {{name: string, words: (column: Column) => string}[]} */
const resultRows = () => [
  {name: t.runTrainLoss, words: ({result}) => fixed(result.trainLoss, 4)},
  {name: t.runTestLoss, words: ({result}) => fixed(result.testLoss, 4)},
  {name: t.runTrainScore, words: ({experiment, result}) => scoreOf(experiment, result.trainScore)},
  {name: t.runTestScore, words: ({experiment, result}) => scoreOf(experiment, result.testScore)},
  {name: t.runEpochs, words: ({result}) => wholeNumber(result.epoch)},
  {name: t.runUpdates, words: ({result}) => wholeNumber(result.update)},
  {name: t.runParameters, words: ({result}) => wholeNumber(result.parameters)},
  {name: t.runDigest, words: ({result}) => result.digest ?? '–'}
];

/** How the present run stands. @param {import('../../playground/playground.js').Playground} playground @returns {Column} */
function presentOf({experiment, frame}) {
  const now = experiment.value;
  const metrics = frame.value?.metrics;
  const score = (/** @type {import('../../engine/protocol.js').Metrics['train'] | undefined} */ set) => (set ? (Number.isNaN(set.accuracy) ? set.rSquared : set.accuracy) : NaN);
  const {update = 0, epoch = 0} = frame.value?.progress ?? {};
  return {
    experiment: now,
    result: {
      update, epoch, digest: null, parameters: countParameters(now), trainLoss: metrics?.train.loss ?? NaN, testLoss: metrics?.test.loss ?? NaN,
      trainScore: score(metrics?.train), testScore: score(metrics?.test)
    }
  };
}
