/** The drops with little in them: loss, rate, penalty, precision. */
import {lossesFor, setLoss, setOptimizer, setPenalty, setPrecision, taskOf} from '../../state/experiment.js';
import {USUAL} from '../../state/usual.js';
import {shortNumber, t} from '../../text/index.js';
import {Amount, LogSlider} from '../controls/amount.jsx';
import {Options} from '../controls/options.jsx';

/** @typedef {import('./learning-strip.jsx').Props} Props */

/** @param {Props} props */
export function LossDrop({playground: {experiment, store, history}}) {
  const {loss, data} = experiment.value;
  return (
    <>
      <Options label={t.loss} value={loss.kind} options={lossesFor(taskOf(data))} names={t.losses} sentences={t.lossSays}
        onChange={(kind) => store.replace(setLoss(store.get(), kind))} />
      {loss.kind === 'huber' && (
        <Amount label="δ" help={t.deltaHelp} value={loss.delta ?? USUAL.loss.delta} low={1e-3} high={100} max={1e6} history={history}
          onChange={(delta) => store.replace(setLoss(store.get(), 'huber', Math.max(1e-6, delta)))} />
      )}
    </>
  );
}

/** @param {Props} props */
export function RateDrop({playground: {experiment, store, history, frame}}) {
  const {learningRate} = experiment.value.optimizer;
  const now = frame.value?.progress.learningRate;
  return (
    <>
      <LogSlider label={t.rate} help={t.rateHelp} value={learningRate} low={1e-5} high={10} history={history}
        onChange={(rate) => store.replace(setOptimizer(store.get(), {learningRate: rate}))} />
      <p class="quiet-text">{t.rateHelp}.</p>
      {now !== undefined && <p class="quiet-text">{t.rateNow(shortNumber(now))}</p>}
    </>
  );
}

/** Penalties of all layers at once; layer by layer they are set in the network. @param {Props} props */
export function PenaltyDrop({playground: {experiment, store, history}}) {
  const {layers} = experiment.value;
  return (
    <>
      <p class="quiet-text">{t.penaltySays}</p>
      {/** @type {const} */ (['l1', 'l2', 'biasL1', 'biasL2']).map((kind) => {
        const strengths = layers.map((layer) => layer[kind] ?? 0);
        const differs = new Set(strengths).size > 1;
        return (
          <div key={kind}>
            <Amount label={t.penalties[kind]} help={t[`${kind}Help`]} value={strengths[0]} low={1e-5} high={1} max={100} zero history={history}
              onChange={(strength) => store.replace(setPenalty(store.get(), kind, strength))} />
            {differs && <p class="quiet-text">{t.penaltyDiffers(strengths.map(shortNumber).join(' · '))}</p>}
          </div>
        );
      })}
    </>
  );
}

/** @param {Props} props */
export function PrecisionDrop({playground: {experiment, store}}) {
  return (
    <Options label={t.precision} value={experiment.value.precision} options={/** @type {const} */ (['float', 'double'])} names={t.precisionNames} sentences={t.precisionSays}
      onChange={(precision) => store.replace(setPrecision(store.get(), precision))} />
  );
}
