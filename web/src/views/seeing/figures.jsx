/** Losses and accuracies of this moment, on what is trained on and on what is not. */
import {useEffect} from 'preact/hooks';

import {taskOf} from '../../state/experiment.js';
import {fixed, percent, t} from '../../text/index.js';

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function Figures({playground: {frame, experiment, needs}}) {
  useEffect(() => needs.add({metrics: true}), []);
  const metrics = frame.value?.metrics;
  const classes = taskOf(experiment.value.data) === 'classification';
  const score = (/** @type {import('../../engine/protocol.js').Metrics['train'] | undefined} */ set) =>
    classes ? percent(set?.accuracy ?? NaN) : fixed(set?.rSquared ?? NaN, 3);
  return (
    <dl class="figures">
      <div><dt>{t.loss.toLowerCase()} {t.train}</dt><dd data-testid="train-loss">{fixed(metrics?.train.loss ?? NaN, 4)}</dd></div>
      <div><dt>{t.test}</dt><dd data-testid="test-loss">{fixed(metrics?.test.loss ?? NaN, 4)}</dd></div>
      <div><dt>{classes ? t.accuracy : t.rSquared} {t.train}</dt><dd data-testid="train-score">{score(metrics?.train)}</dd></div>
      <div><dt>{t.test}</dt><dd data-testid="test-score">{score(metrics?.test)}</dd></div>
    </dl>
  );
}
