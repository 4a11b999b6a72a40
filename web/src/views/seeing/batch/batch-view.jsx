/** The batch that comes next under the lens: each sample's gradient, the batch's and everyone's, over two parameters. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {drawGradientArrows, scalesOf} from '../../../draw/gradient-arrows.js';
import {contextOf, inkOf, placeOn, sizeOf} from '../../../draw/surface.js';
import {angleBetween, cloudOf, flat, indexOfPlace, meanOf, mostAtOdds, placeOfIndex, strayOf} from '../../../maths/gradient-cloud.js';
import {countParameters} from '../../../state/sizes.js';
import {taskOf} from '../../../state/experiment.js';
import {pointsOf} from '../../../state/points.js';
import {LIMITS} from '../../../state/vocabulary.js';
import {fixed, shortNumber, t, wholeNumber} from '../../../text/index.js';
import {Slider} from '../../controls/fields.jsx';
import {useLive} from '../../live.js';
import {Larger} from '../parts/larger.jsx';
import {GradientsTable} from './gradients-table.jsx';
import {hasPlace, PlaceDrop, shortPlace} from './place-drop.jsx';

/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */

/** While training the arrows move this often. */
const EVERY_MS = 120;
/** How near a pointer has to be to a tip, in units. */
const REACH = 14;
/** Batches up to this size are ringed on the map. */
const MOST_RINGS = 64;

/** @param {import('../views.js').ViewProps} props */
export function BatchView({playground, wide = false}) {
  const {engine, inspecting, announcer} = playground;
  const experiment = playground.experiment.value;
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [marked, setMarked] = useState(/** @type {number | null} */ (null)); // sample being read
  const [dial, setDial] = useState(/** @type {number | null} */ (null)); // null: the batch's own size
  const points = playground.points.value;
  const training = points ? points.test.reduce((sum, test) => sum + (test === 0 ? 1 : 0), 0) : 0;
  const size = Math.min(training, experiment.batchSize || training);
  const tooMany = size * countParameters(experiment) > LIMITS.sampleGradientValues;
  const answer = useLive(playground, async () => {
    if (tooMany) return null;
    const [batch, full, first] = await engine.askTogether(['sampleGradients'], ['fullGradients'], ['batchTrace', 0]);
    return {batch, full, indices: first.indices};
  }, [points, tooMany], EVERY_MS);
  const all = pointsOf(experiment, points);
  useEffect(() => {
    const shown = answer && answer.indices.length <= MOST_RINGS ? [...answer.indices].flatMap((index) => all[index] ?? []) : [];
    inspecting.rings.value = marked === null || !answer ? shown : [all[answer.indices[marked]]].filter(Boolean);
  }, [answer, points, marked]);
  useEffect(() => () => void (inspecting.rings.value = []), []);
  // The two parameters stay those of the first look, so that arrows move and axes do not.
  const fits = answer !== null && answer.full.length === experiment.layers.length && answer.full.every(({neurons}, i) => neurons === experiment.layers[i].neurons);
  const chosen = inspecting.plane.value?.every((place) => hasPlace(experiment, place)) ? inspecting.plane.value : null;
  const [across, up] = chosen ?? [null, null];
  useEffect(() => {
    if (!chosen && fits) chooseMostAtOdds();
  }, [chosen === null, fits]);
  const scene = makeScene();

  function draw() {
    if (!canvas.current?.clientWidth || !scene) return;
    const {context, width, height} = contextOf(canvas.current);
    const font = `12px ${getComputedStyle(canvas.current).fontFamily}`;
    drawGradientArrows(context, scene, {width, height, ink: inkOf(canvas.current), font, tickText: shortNumber});
  }
  useEffect(draw);
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    const observer = new ResizeObserver(() => latest.current());
    if (canvas.current) observer.observe(canvas.current);
    return () => observer.disconnect();
  }, [scene === null]);

  if (tooMany) return <p class="quiet-text">{t.batchTooLarge(wholeNumber(size))}</p>;
  if (!scene || !across || !up || !answer) return <p class="quiet-text">{t.waiting}</p>;
  const full = flat(answer.full);
  const mean = meanOf(answer.batch);
  const length = (/** @type {ArrayLike<number>} */ vector) => Math.hypot(...Array.from(vector));
  const change = (/** @type {ParameterPlace} */ a, /** @type {ParameterPlace} */ b) => (inspecting.plane.value = [a, b]);
  return (
    <div class={wide ? 'hidden-space wide' : 'hidden-space'}>
      <div class="point-bar">
        <PlaceDrop label={t.across} experiment={experiment} place={across} wide={wide} onChange={(place) => change(place, up)} />
        <PlaceDrop label={t.up} experiment={experiment} place={up} wide={wide} onChange={(place) => change(across, place)} />
        {wide && <button aria-description={t.mostAtOddsHelp} onClick={chooseMostAtOdds}>{t.mostAtOdds}</button>}
        {!wide && <Larger playground={playground} id="batch" roomy />}
      </div>
      <canvas ref={canvas} role="img" tabIndex={0} aria-label={t.arrowsLabel(shortPlace(experiment, across), shortPlace(experiment, up))}
        onPointerMove={onPoint} onPointerDown={onPoint} onPointerLeave={() => setMarked(null)} onKeyDown={onKey} onBlur={() => setMarked(null)} />
      <p class="quiet-text" data-testid="batch-says">
        {marked === null
          ? t.batchAgainstFull(fixed(angleBetween(mean, full), 0), shortNumber(length(mean) / length(full)), wholeNumber(full.length))
          : saySample(marked)}
      </p>
      {wide && <p class="quiet-text">{t.arrowsLegend} {hasPenalty() && t.arrowsPenalty}</p>}
      {wide && scene.stray && (
        <div class="dial">
          <Slider label={t.dial} help={t.dialHelp} shown={t.dialShown(wholeNumber(dial ?? size), wholeNumber(training))} value={dial ?? size} min={1} max={training} step={1} onChange={setDial} />
          <p class="quiet-text">{t.straySays(wholeNumber(dial ?? size), shortNumber(scene.stray.long), shortNumber(scene.stray.short), wholeNumber(answer.batch.samples))}</p>
        </div>
      )}
      {wide && <GradientsTable indices={answer.indices} samples={scene.samples} names={scene.names} />}
    </div>
  );

  function chooseMostAtOdds() {
    if (!answer) return;
    const [a, b] = mostAtOdds(answer.batch);
    inspecting.plane.value = [placeOfIndex(answer.full, a), placeOfIndex(answer.full, b)];
  }
  /** @returns {import('../../../draw/gradient-arrows.js').Scene | null} */
  function makeScene() {
    if (!answer || !fits || !across || !up) return null;
    const [a, b] = [indexOfPlace(answer.full, across), indexOfPlace(answer.full, up)];
    const {points: tips, mean: batch, covariance} = cloudOf(answer.batch, a, b);
    const everything = flat(answer.full);
    return {
      samples: tips.map((at, i) => ({at, target: points?.targets[answer.indices[i]] ?? 0})),
      classes: taskOf(experiment.data) === 'classification', batch, full: [everything[a], everything[b]],
      stray: covariance && strayOf(covariance, Math.max(1, Math.min(training, dial ?? size)), training), marked,
      names: {across: shortPlace(experiment, across), up: shortPlace(experiment, up)}
    };
  }
  function hasPenalty() {
    return experiment.layers.some(({l1 = 0, l2 = 0, biasL1 = 0, biasL2 = 0}) => l1 + l2 + biasL1 + biasL2 > 0);
  }
  /** @param {number} sample */
  function saySample(sample) {
    const [x, y] = scene?.samples[sample]?.at ?? [NaN, NaN];
    return t.sampleSays(String((answer?.indices[sample] ?? 0) + 1), shortNumber(x), shortNumber(y));
  }
  /** @param {PointerEvent} event */
  function onPoint(event) {
    if (!scene || !canvas.current) return;
    const {x, y} = placeOn(event);
    const {px, py} = scalesOf(scene, sizeOf(canvas.current));
    const away = scene.samples.map(({at}) => Math.hypot(px(at[0]) - x, py(at[1]) - y));
    const nearest = away.indexOf(Math.min(...away));
    setMarked(away[nearest] < REACH ? nearest : null);
  }
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (!scene) return;
    const last = scene.samples.length - 1;
    const at = marked ?? -1;
    const to = {ArrowRight: Math.min(last, at + 1), ArrowLeft: Math.max(0, at - 1), Home: 0, End: last}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setMarked(to);
    announcer.say(saySample(to));
  }
}
