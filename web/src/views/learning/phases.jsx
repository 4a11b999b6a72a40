/** An update in slow motion: its phases side by side, each with its numbers once its turn has come. */
import {useEffect} from 'preact/hooks';

import {PHASE_MS} from '../../playground/training.js';
import {fixed, shortNumber, t, wholeNumber} from '../../text/index.js';
import {Slider} from '../controls/fields.jsx';
import {keysOf} from '../frame/keys.js';
import {placeName} from '../network/names.js';

/** @typedef {import('../../engine/protocol.js').Phase} Phase */
/** @typedef {import('../../engine/protocol.js').PhaseName} PhaseName */
/** @typedef {import('../../state/experiment.js').Experiment} Experiment */

const DESCENT = /** @type {readonly PhaseName[]} */ (['forward', 'loss', 'backward', 'update']);

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function Phases({playground}) {
  const {phase, phaseMs, history, settings, experiment, needs} = playground;
  useEffect(() => needs.add({parameters: true, gradients: true, lastUpdate: true}), []); // so that the links have them when their phase comes
  const now = phase.value;
  const names = now?.names ?? DESCENT;
  const reached = now ? names.indexOf(now.name) : -1;
  return (
    <section class="phases" aria-label={t.phases}>
      <ol>
        {names.map((name, index) => (
          <li key={name} class={index < reached ? 'done' : ''} aria-current={index === reached ? 'step' : undefined}>
            <b>{t.phaseNames[name]}</b>
            <span>{now && index <= reached ? says(name, now, experiment.value) : t.phaseWaits[name]}</span>
          </li>
        ))}
      </ol>
      <div class="phase-tools">
        <button aria-description={t.nextPhaseHelp} aria-keyshortcuts={keysOf('phase', settings)} onClick={playground.stepPhase}>{t.nextPhase}</button>
        <Slider label={t.phaseTime} help={t.phaseTimeHelp} shown={t.seconds(fixed(phaseMs.value / 1000, 1))} value={phaseMs.value}
          min={PHASE_MS.least} max={PHASE_MS.most} step={200} history={history} onChange={playground.setPhaseMs} />
      </div>
    </section>
  );
}

/** What a phase has to say, once it is reached. @param {PhaseName} name @param {Phase} phase @param {Experiment} experiment */
function says(name, phase, experiment) {
  const {batch, batches, samples, loss, gradientNorm, clippedTo, learningRate, biggest} = phase;
  switch (name) {
    case 'forward': return t.phaseForward(wholeNumber(batch), wholeNumber(batches), wholeNumber(samples));
    case 'loss': return t.phaseLoss(shortNumber(loss));
    case 'backward': return t.phaseBackward(shortNumber(gradientNorm), clippedTo === null ? null : shortNumber(clippedTo));
    case 'update': {
      if (biggest === null) return t.phaseNoUpdate;
      const change = `${biggest.change > 0 ? '+' : ''}${shortNumber(biggest.change)}`;
      return t.phaseUpdate(shortNumber(learningRate), placeName(experiment, biggest), change);
    }
    case 'try': return t.phaseTry(shortNumber(loss));
    case 'keep': return biggest === null ? t.phaseNotKept(shortNumber(loss)) : t.phaseKept(shortNumber(loss));
    default: return '';
  }
}
