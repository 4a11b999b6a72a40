/** Losses and scores of this moment, on what is trained on and on what is not; softer where they are a moment old. */
import {useEffect} from 'preact/hooks';

import {taskOf} from '../../state/experiment.js';
import {isTrainable} from '../../state/trainable.js';
import {fixed, percent, shortNumber, t, wholeNumber} from '../../text/index.js';

/** @typedef {import('../../engine/protocol.js').Metrics} Metrics */

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function Figures({playground: {frame, experiment, needs, playing}}) {
  useEffect(() => needs.add({metrics: true}), []);
  const {metrics: latest, progress} = frame.value ?? {};
  const metrics = isTrainable(experiment.value) ? latest : undefined;
  const classes = taskOf(experiment.value.data) === 'classification';
  const score = (/** @type {Metrics['train'] | undefined} */ set) =>
    classes ? percent(set?.accuracy ?? NaN) : fixed(set?.rSquared ?? NaN, 3);
  // A frame that came while training may be followed by another, even if nothing trains any more.
  const old = metrics && (metrics.update !== progress?.update || frame.value?.playing !== playing.value);
  return (
    <div role="group" aria-label={t.figures} aria-description={metrics && t.figuresHelp?.(wholeNumber(metrics.update))}>
      <dl class={old ? 'figures old' : 'figures'} data-testid="figures">
        <div><dt>{t.lossFigure} {t.train}</dt><dd data-testid="train-loss">{fixed(metrics?.train.loss ?? NaN, 4)}</dd></div>
        <div><dt>{t.test}</dt><dd data-testid="test-loss">{fixed(metrics?.test.loss ?? NaN, 4)}</dd></div>
        {metrics && metrics.regularization > 0 && (
          <div><dt>+ {t.penaltyTerm}</dt><dd data-testid="penalty">{shortNumber(metrics.regularization)}</dd></div>
        )}
        <div><dt>{classes ? t.accuracy : t.rSquared} {t.train}</dt><dd data-testid="train-score">{score(metrics?.train)}</dd></div>
        <div><dt>{t.test}</dt><dd data-testid="test-score">{score(metrics?.test)}</dd></div>
      </dl>
    </div>
  );
}
