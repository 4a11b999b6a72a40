/** How the rate changes while it trains: the rule, its numbers, and its curve as the engine will go through it. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {drawScheduleCurve} from '../../draw/schedule-curve.js';
import {contextOf, inkOf} from '../../draw/surface.js';
import {setSchedule} from '../../state/experiment.js';
import {horizonOf} from '../../state/horizon.js';
import {USUAL} from '../../state/usual.js';
import {SCHEDULES} from '../../state/vocabulary.js';
import {rate as roughly, shortNumber, t, wholeNumber} from '../../text/index.js';
import {NumberField} from '../controls/fields.jsx';
import {Options} from '../controls/options.jsx';

/** @typedef {import('../../state/experiment.js').Experiment['schedule']} Schedule */
/** @typedef {Exclude<keyof Schedule, 'kind'>} Parameter */

/** The numbers each rule has. */
const PARAMETERS = /** @type {Record<Schedule['kind'], readonly Parameter[]>} */ ({
  constant: [], 'inverse-time': ['decay'], step: ['factor', 'every'], exponential: ['factor'], cosine: ['period', 'minimum']
});
const RANGES = /** @type {Record<Parameter, [number, number]>} */ ({
  decay: [0, 1e6], every: [1, 1e12], factor: [0, 1], period: [1, 1e12], minimum: [0, 1], warmUp: [0, 1e12]
});
/** Steps of the curve; horizons are multiples of it. */
const STEPS = 250;

/** @param {import('./learning-strip.jsx').Props} props */
export function ScheduleDrop({playground}) {
  const {experiment, store} = playground;
  const {schedule} = experiment.value;
  const field = (/** @type {Parameter} */ name) => (
    <NumberField key={name} label={t.scheduleParameters[name]} help={t.scheduleParameterHelp[name]} value={schedule[name] ?? USUAL.schedule[name]}
      min={RANGES[name][0]} max={RANGES[name][1]} onChange={(value) => store.replace(setSchedule(store.get(), {[name]: value}))} />
  );
  return (
    <>
      <Options label={t.schedule} value={schedule.kind} options={SCHEDULES} names={t.schedules} sentences={t.scheduleSays}
        onChange={(kind) => store.replace(setSchedule(store.get(), {kind}))} />
      <div class="fields">{PARAMETERS[schedule.kind].map(field)}{field('warmUp')}</div>
      <Curve playground={playground} />
    </>
  );
}

/** @param {import('./learning-strip.jsx').Props} props */
function Curve({playground}) {
  const {experiment, engine, frame} = playground;
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [curve, setCurve] = useState({rates: /** @type {ArrayLike<number>} */ ([]), every: 1});
  const {schedule, optimizer} = experiment.value;
  const progress = frame.value?.progress;
  const horizon = horizonOf(schedule, progress?.update ?? 0);

  useEffect(() => {
    let gone = false;
    const every = horizon / STEPS;
    engine.ask('scheduleCurve', optimizer.learningRate, schedule, every, STEPS + 1)
      .then((rates) => gone || setCurve({rates, every}), () => {}); // the store will come back to what the engine takes
    return () => void (gone = true);
  }, [schedule, optimizer.learningRate, horizon]);

  useEffect(() => {
    if (!canvas.current) return;
    const {context, width, height} = contextOf(canvas.current);
    const present = progress ? {update: progress.update, rate: progress.learningRate} : null;
    const font = `12px ${getComputedStyle(canvas.current).fontFamily}`;
    drawScheduleCurve(context, {...curve, present}, {width, height, ink: inkOf(canvas.current), font, say: {rate: shortNumber, update: roughly}});
  });
  const last = curve.rates[curve.rates.length - 1];
  const says = progress ? t.scheduleNow(wholeNumber(progress.update), shortNumber(progress.learningRate)) : '';
  const ahead = last === undefined ? '' : t.scheduleAhead(wholeNumber((curve.rates.length - 1) * curve.every), shortNumber(last));
  return (
    <figure class="schedule-curve">
      <canvas ref={canvas} role="img" aria-label={`${t.scheduleCurve}. ${says} ${ahead}`} />
      <figcaption class="quiet-text">{says} {ahead}</figcaption>
    </figure>
  );
}
