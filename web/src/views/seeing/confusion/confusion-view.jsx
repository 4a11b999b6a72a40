/** Which classes are taken for which: a matrix whose cells choose their points, on the map and in a list. */
import {useEffect, useState} from 'preact/hooks';

import {follow} from '../../../playground/follow.js';
import {taskOf} from '../../../state/experiment.js';
import {pointsOf} from '../../../state/points.js';
import {percent, t, wholeNumber} from '../../../text/index.js';
import {Segments} from '../../controls/fields.jsx';
import {className, placeText} from '../../data/units.js';
import {Larger} from '../parts/larger.jsx';
import {askPredictions} from '../predictions.js';
import {shareScale, sharesOf} from '../readout.js';
import {cellPoints} from './cell-points.js';
import {Matrix} from './matrix.jsx';

/** @typedef {import('../../../playground/playground.js').Playground} Playground */
/** @typedef {import('../predictions.js').Predictions} Predictions */
/** @typedef {import('../parts/grid-walk.js').Cell} Cell */

/** Numbers change no faster than they can be read, and many of them no faster than they can be written. */
const EVERY_MS = 250;
const MANY_EVERY_MS = 1000;
const MANY_CLASSES = 12;
const SETS = /** @type {const} */ (['train', 'test']);
/** More points than this are counted, not listed. */
const LISTED = 60;

/** @param {import('../views.js').ViewProps} props */
export function ConfusionView({playground, wide = false}) {
  const {looking: {confusionSet}, experiment, needs, drawing, announcer} = playground;
  const [chosen, choose] = useState(/** @type {Cell | null} */ (null));
  const metrics = useCalmMetrics(playground);
  const set = confusionSet.value;
  const {data} = experiment.value;
  const nameOf = (/** @type {number} */ index) => className(data, index);
  useEffect(() => needs.add({metrics: true}), []);
  const predictions = useChosenPoints(playground, chosen, set, () => choose(null));
  const indexes = chosen && predictions ? cellPoints(predictions, chosen, set) : null;
  const confusion = metrics?.[set].confusion ?? [];
  const classes = Math.sqrt(confusion.length);

  /** @param {Cell} cell chosen again, it is let go */
  function onChoose(cell) {
    const same = chosen?.row === cell.row && chosen.column === cell.column;
    if (same) drawing.select([]);
    else announcer.say(t.cellSays(nameOf(cell.row), nameOf(cell.column), wholeNumber(confusion[cell.row * classes + cell.column])));
    choose(same ? null : cell);
  }
  return (
    <div class="confusion">
      <div class="row">
        <Segments label={t.confusionOf} helps={t.confusionHelps} value={set} options={SETS} names={{train: t.train, test: t.test}} onChange={(next) => (confusionSet.value = next)} />
        <span class="quiet-text">{t.confusionAxes}</span>
        {!wide && <Larger playground={playground} id="confusion" />}
      </div>
      {classes > 1 && metrics && metrics[set].samples > 0
        ? <Matrix confusion={confusion} classes={classes} nameOf={nameOf} chosen={chosen} onChoose={onChoose} />
        : <p class="quiet-text">{set === 'test' ? t.noTestPoints : t.noNumbers}</p>}
      {chosen && indexes && <PointList playground={playground} cell={chosen} indexes={indexes} predictions={/** @type {Predictions} */ (predictions)} />}
    </div>
  );
}

/** The metrics, renewed a few times a second. @param {Playground} playground */
function useCalmMetrics({frame, onFrame}) {
  const [metrics, setMetrics] = useState(frame.peek()?.metrics);
  useEffect(() => {
    let last = 0;
    return onFrame((next) => {
      const now = performance.now();
      const classes = Math.sqrt(next?.metrics?.train.confusion.length ?? 0);
      if (next?.playing && now - last < (classes > MANY_CLASSES ? MANY_EVERY_MS : EVERY_MS)) return;
      last = now;
      setMetrics(next?.metrics);
    });
  }, []);
  return metrics;
}

/**
 * Keeps the chosen cell's points selected on the map while training goes on, until somebody selects others.
 * @param {Playground} playground @param {Cell | null} chosen @param {'train' | 'test'} set @param {() => void} letGo
 */
function useChosenPoints(playground, chosen, set, letGo) {
  const {drawing} = playground;
  const [predictions, setPredictions] = useState(/** @type {Predictions | null} */ (null));
  useEffect(() => {
    if (!chosen) return;
    let ours = drawing.selection.peek();
    const stop = follow(playground, () => askPredictions(playground), (next) => {
      if (drawing.selection.peek() !== ours) return letGo();
      setPredictions(next);
      if (taskOf(next.experiment.data) !== 'classification') return;
      drawing.select(cellPoints(next, chosen, set));
      ours = drawing.selection.peek();
    }, EVERY_MS);
    return () => {
      stop();
      if (drawing.selection.peek() === ours) drawing.select([]);
    };
  }, [chosen, set]);
  return predictions;
}

/** @param {{playground: Playground, cell: Cell, indexes: number[], predictions: Predictions}} props */
function PointList({playground, cell, indexes, predictions}) {
  const {data} = playground.experiment.value;
  const points = pointsOf(playground.experiment.value, playground.points.value);
  const {values, outputs, experiment} = predictions;
  const scale = shareScale(experiment);
  const shareOf = (/** @type {number} */ index) => sharesOf(Array.from({length: outputs}, (_, k) => values[index * outputs + k]), scale)[cell.column];
  return (
    <div class="cell-points">
      <p>{t.cellSays(className(data, cell.row), className(data, cell.column), wholeNumber(indexes.length))}</p>
      <ul>
        {indexes.slice(0, LISTED).map((index) => (
          <li key={index}>
            {points[index] ? placeText(data, points[index]) : t.rowNumber(wholeNumber(index + 1))} <b>{percent(shareOf(index), 0)}</b>
          </li>
        ))}
      </ul>
      {indexes.length > LISTED && <p class="quiet-text">{t.andMore(wholeNumber(indexes.length - LISTED))}</p>}
    </div>
  );
}
