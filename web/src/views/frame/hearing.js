/** Lets a person hear the loss curve, or the map along a line through the place that is read there. It sounds only when asked to, and stops on any key. */
import {classesScore, linesScore, valuesScore} from '../../sound/score.js';
import {play} from '../../sound/player.js';
import {taskOf} from '../../state/experiment.js';
import {fixed, t} from '../../text/index.js';
import {shareScale, sharesOf} from '../seeing/readout.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {'loss' | 'across' | 'upwards'} Hearable */

/** Places along a line through the map. */
const PLACES = 160;

let sounding = /** @type {{stop: () => void} | null} */ (null);

/** @param {Playground} playground @param {Hearable} what */
export async function hear(playground, what) {
  const {announcer, settings} = playground;
  sounding?.stop();
  const piece = what === 'loss' ? lossPiece(playground) : await mapPiece(playground, what === 'across');
  if (piece === null) return announcer.say(t.nothingToHear);
  announcer.say(piece.says);
  const playing = play(piece.score, settings.volume.value);
  sounding = playing;
  /** The key that stops it does nothing else. @param {KeyboardEvent} event */
  const onKey = (event) => {
    playing.stop();
    if (['Tab', 'Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', onKey, {capture: true});
  await playing.ended;
  document.removeEventListener('keydown', onKey, {capture: true});
}

/** @param {Playground} playground */
function lossPiece({curve}) {
  const samples = curve.samples();
  const line = (/** @type {'trainLoss' | 'testLoss'} */ loss) => samples.map((sample) => ({x: sample.epochs, y: sample[loss]}));
  const score = linesScore([line('trainLoss'), line('testLoss')]);
  if (score === null) return null;
  const [first, last] = [samples[0], samples[samples.length - 1]];
  return {score, says: t.hearLoss(fixed(first.trainLoss, 3), fixed(last.trainLoss, 3))};
}

/** @param {Playground} playground @param {boolean} across */
async function mapPiece({store, engine, probe}, across) {
  const experiment = store.get();
  const task = taskOf(experiment.data);
  if (experiment.data.kind === 'table') return null;
  const {xMin, xMax, yMin, yMax} = experiment.plane;
  const at = probe.keyed.value ?? probe.place.value ?? {x: (xMin + xMax) / 2, y: (yMin + yMax) / 2};
  const isAcross = across || task === 'curve'; // a curve has one axis only
  const places = Array.from({length: PLACES}, (_, index) => {
    const share = index / (PLACES - 1);
    const [x, y] = isAcross ? [xMin + share * (xMax - xMin), at.y] : [at.x, yMin + share * (yMax - yMin)];
    return task === 'curve' ? [x] : [x, y];
  });
  const outputs = await engine.ask('predict', places.flat()).catch(() => null);
  if (outputs === null) return null;
  const way = task === 'curve' ? t.hearCurve : isAcross ? t.hearAcross(fixed(at.y, 2)) : t.hearUpwards(fixed(at.x, 2));
  const says = `${way} ${task === 'classification' ? t.noteIsClass : t.pitchIsValue}`;
  if (task !== 'classification') return {score: valuesScore(Array.from(outputs), isAcross), says};
  const scale = shareScale(experiment);
  const count = outputs.length / PLACES;
  const shares = places.map((_, place) => sharesOf(outputs.slice(place * count, (place + 1) * count), scale));
  return {score: classesScore(shares, isAcross), says};
}
