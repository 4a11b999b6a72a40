/** How it learns, as calm chips: each says how it stands, and opens what there is to set. Only the start touches a weight. */
import {setOptimizer, setStrategy} from '../../state/experiment.js';
import {USUAL} from '../../state/usual.js';
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {NumberField} from '../controls/fields.jsx';
import {lazy} from '../controls/lazy.jsx';
import {isHidden, Part} from '../controls/part.jsx';
import {isSearch, optimizerWords, penaltyWords, scheduleWords, startWords, stopWords} from './words.js';

/** @typedef {{playground: import('../../playground/playground.js').Playground}} Props */
/** @typedef {typeof import('./drops.js')} Drops */

/** What chips open comes with the first one. @param {keyof Drops} name */
const opened = (name) => lazy(async () => /** @type {(props: Props) => import('preact').JSX.Element} */ ((await import('./drops.js'))[name]));
const LossDrop = opened('LossDrop');
const OptimizerDrop = opened('OptimizerDrop');
const RateDrop = opened('RateDrop');
const ScheduleDrop = opened('ScheduleDrop');
const PenaltyDrop = opened('PenaltyDrop');
const StartDrop = opened('StartDrop');
const StopDrop = opened('StopDrop');
const PrecisionDrop = opened('PrecisionDrop');

/** @param {Props} props */
export function LearningStrip(props) {
  const {playground} = props;
  const now = playground.experiment.value;
  const {loss, optimizer, seeds, precision} = now;
  const follows = !isSearch(now);
  if (isHidden(playground, 'learning')) return null;
  return (
    <div class="strip" role="group" aria-label={t.learning}>
      <div class="strip-row">
        <Chip part="loss" {...props} name={t.loss} help={t.lossHelp} value={t.losses[loss.kind]}>{() => <LossDrop playground={playground} />}</Chip>
        <Chip part="optimizer" {...props} name={t.optimizer} help={t.optimizerHelp} value={optimizerWords(now)}>{() => <OptimizerDrop playground={playground} />}</Chip>
        <Part playground={playground} name={follows ? 'rate' : 'strategy'}>
          {follows ? <Rate playground={playground} rate={optimizer.learningRate} /> : <Scale playground={playground} />}
        </Part>
        {follows && <Chip part="schedule" {...props} name={t.schedule} help={t.scheduleHelp} value={scheduleWords(now)}>{() => <ScheduleDrop playground={playground} />}</Chip>}
      </div>
      <div class="strip-row">
        {follows && <Chip part="regularization" {...props} name={t.penaltyOfWeights} help={t.penaltyHelp} value={penaltyWords(now)}>{() => <PenaltyDrop playground={playground} />}</Chip>}
        <Chip part="start" {...props} name={t.start} help={t.startHelp} value={t.startAndSeed(startWords(now), String(seeds.weights))}>{() => <StartDrop playground={playground} />}</Chip>
        <Part playground={playground} name="seed"><button aria-description={t.newStartHelp} onClick={playground.newStart}>{t.newStart}</button></Part>
        <Chip part="stop" {...props} name={t.stop} help={t.stopHelp} value={stopWords(now)}>{() => <StopDrop playground={playground} />}</Chip>
        <Chip part="precision" {...props} name={t.precision} help={t.precisionHelp} value={t.precisions[precision]}>{() => <PrecisionDrop playground={playground} />}</Chip>
      </div>
    </div>
  );
}

/** @param {Props & {part: import('../controls/part.jsx').PartName, name: string, help: string, value: string, children: () => import('preact').ComponentChildren}} props */
function Chip({playground, part, name, help, value, children}) {
  return (
    <Part playground={playground} name={part}>
      <Drop class="setting" help={help} label={(
        <><span class="setting-name">{name}<span class="visually-hidden">: </span></span><span class="setting-value">{value}</span></>
      )}>
        {children}
      </Drop>
    </Part>
  );
}

/** What is changed most often is typed where it stands. @param {Props & {rate: number}} props */
function Rate({playground, rate}) {
  const {store} = playground;
  return (
    <span class="setting pair">
      <NumberField label={t.rate} help={t.rateHelp} value={rate} min={0} max={1e6}
        onChange={(learningRate) => store.replace(setOptimizer(store.get(), {learningRate}))} />
      <Drop label="" name={t.moreOf(t.rate)} help={t.rateHelp}>{() => <RateDrop playground={playground} />}</Drop>
    </span>
  );
}

/** @param {Props} props */
function Scale({playground: {experiment, store}}) {
  return (
    <span class="setting pair">
      <NumberField label={t.scale} help={t.scaleHelp} value={experiment.value.strategy?.scale ?? USUAL.strategy.scale} min={1e-9} max={1e3}
        onChange={(scale) => store.replace(setStrategy(store.get(), {scale}))} />
    </span>
  );
}
