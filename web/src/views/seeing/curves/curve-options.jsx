/** What the curves show, and what was changed on the way. */
import {QUANTITIES, TIMES} from '../../../playground/looking.js';
import {t} from '../../../text/index.js';
import {Segments, Switch} from '../../controls/fields.jsx';
import {wordsOf} from './change-words.js';
import {CurveTable} from './curve-table.jsx';
import {timeText} from './reading.js';
import {curveName} from './shown.js';

/** @param {{playground: import('../../../playground/playground.js').Playground}} props */
export function CurveOptions({playground}) {
  const {looking: {quantity, logLoss, time}, experiment, curve, frame} = playground;
  void frame.value?.metrics; // marks come with the training
  const score = curveName('score', experiment.value);
  const names = {loss: t.curveNames.loss, score: t.curveNames[score]};
  const helps = {loss: t.curveHelps.loss, score: t.curveHelps[score]};
  const marks = curve.marks();
  return (
    <>
      <Segments label={t.curveShows('')} helps={helps} value={quantity.value} options={QUANTITIES} names={names} onChange={(next) => (quantity.value = next)} />
      <p class="quiet-text">{helps[quantity.value]}</p>
      {quantity.value === 'loss' && <Switch label={t.logScale} help={t.logScaleHelp} checked={logLoss.value} onChange={(next) => (logLoss.value = next)} />}
      <div class="row"><span>{t.timeAxis}</span>
        <Segments label={t.timeAxis} helps={t.timeHelps} value={time.value} options={TIMES} names={t.times} onChange={(next) => (time.value = next)} />
      </div>
      <h3>{t.changesMade}</h3>
      {marks.length === 0 ? <p class="quiet-text">{t.noChanges}</p> : (
        <ol class="changes">
          {marks.map(({update, epochs, changes}, i) => <li key={i}><span class="quiet-text">{timeText({update, epochs}, time.value)}</span> {wordsOf(changes)}</li>)}
        </ol>
      )}
      <CurveTable playground={playground} />
    </>
  );
}
