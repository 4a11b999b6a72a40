/** How weights, outputs and gradients are spread in every layer, on shared axes; and which neurons are dead, saturated or alike. */
import {useState} from 'preact/hooks';

import {FLAT_SIGMOID, FLAT_TANH, NEARLY_ALL, trainingCoordinates} from '../../../state/diagnosis.js';
import {fixed, percent, shortNumber, t, wholeNumber} from '../../../text/index.js';
import {Choice} from '../../controls/fields.jsx';
import {useLive} from '../../live.js';
import {Larger} from '../parts/larger.jsx';
import {layerName} from '../../network/names.js';
import {distributionOf, KINDS, outputsByLayer} from './distributions.js';
import {Histogram} from './histogram.jsx';

/** @typedef {import('./distributions.js').Distribution} Distribution */
/** @typedef {import('./distributions.js').Kind} Kind */

/** While training the bars move this often, which is as often as the eye can follow. */
const EVERY_MS = 100;

/** @param {import('../views.js').ViewProps} props */
export function HistogramsView({playground, wide = false}) {
  const {engine} = playground;
  const points = playground.points.value;
  const [kind, setKind] = useState(/** @type {Kind} */ ('weights'));
  const [says, setSays] = useState('');
  const say = (/** @type {string} */ text, /** @type {boolean} */ byKey) => {
    setSays(text);
    if (text && byKey) playground.announcer.say(text);
  };
  const answer = useLive(playground, () => {
    if (!points) return null;
    const {coordinates} = trainingCoordinates(points);
    return engine.askTogether(['parameters'], ['neuronOutputs', coordinates], ['fullGradients']).then(([parameters, outputs, gradients]) => [
      distributionOf('weights', parameters.map(({weights}) => weights)),
      distributionOf('outputs', outputsByLayer(outputs, parameters), playground.store.get().layers.map(({activation}) => activation)),
      distributionOf('gradients', gradients.map(({weights}) => weights))
    ]);
  }, [points], EVERY_MS);
  if (!answer) return <p class="quiet-text">{t.waiting}</p>;
  const shown = wide ? answer : answer.filter((distribution) => distribution.kind === kind);
  return (
    <div class={wide ? 'histograms wide' : 'histograms'}>
      <div class="row">
        {wide ? <span class="quiet-text">{t.histogramsHelp}</span> : (
          <Choice label={t.histogramOf} help={t.histogramOfHelp} value={kind} options={KINDS} names={t.histogramKinds} onChange={setKind} />
        )}
        {!wide && <Larger playground={playground} id="histograms" />}
      </div>
      <div class="histogram-grid">
        {shown.map((distribution, row) => <Row key={distribution.kind} distribution={distribution} named={wide} titled={row === 0} onSay={say} />)}
      </div>
      <span class="value quiet-text histogram-says">{says || '\u00a0'}</span>
      <Troubles playground={playground} layers={answer[0].layers.length} />
      <SpreadTable distributions={answer} />
    </div>
  );
}

/** One kind of value, layer beside layer. @param {{distribution: Distribution, named: boolean, titled: boolean, onSay: (text: string, byKey: boolean) => void}} props */
function Row({distribution: {kind, layers}, named, titled, onSay}) {
  const name = t.histogramKinds[kind];
  return (
    <div class="histogram-row" role="group" aria-label={name}>
      {named && <h3>{name}</h3>}
      <div class="histogram-cells">
        {layers.map(({counts, low, high, top, spread}, layer) => {
          const title = layerName(layer, layers.length);
          return (
            <div key={layer} class="histogram-cell">
              {titled && <span class="quiet-text">{title}</span>}
              <Histogram label={t.histogramLabel(name, title)} counts={counts} low={low} high={high} top={top} onSay={onSay}
                sayBar={(from, to, count) => t.bar(title, wholeNumber(count), wholeNumber(spread.count), shortNumber(from), shortNumber(to))} />
              <span class="row axis"><span>{shortNumber(low)}</span><span>{shortNumber(high)}</span></span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What is wrong, layer by layer, with the rule it is judged by. @param {{playground: import('../../../playground/playground.js').Playground, layers: number}} props */
function Troubles({playground, layers}) {
  const found = playground.diagnosis.value;
  if (!found) return null;
  const {findings, samples} = found;
  const lines = Array.from({length: layers}, (_, layer) => /** @type {const} */ (['dead', 'saturated', 'equal']).flatMap((kind) => {
    const neurons = findings.filter((finding) => finding.layer === layer && finding.kind === kind).map(({neuron}) => neuron + 1);
    return neurons.length === 0 ? [] : [t.troubles[kind](layerName(layer, layers), neurons)];
  })).flat();
  return (
    <div class="troubles" data-testid="troubles">
      {lines.length === 0 ? <p>{t.noTroubles(wholeNumber(samples))}</p> : lines.map((line) => <p key={line}>{line}</p>)}
      <p class="quiet-text">{t.troubleRule(fixed(FLAT_TANH, 2), fixed(FLAT_SIGMOID, 2), fixed(1 - FLAT_SIGMOID, 2), percent(NEARLY_ALL, 0), wholeNumber(samples))}</p>
    </div>
  );
}

/** The same in numbers. @param {{distributions: readonly Distribution[]}} props */
function SpreadTable({distributions}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.histogramsTable}</summary>
      {open && (
        <div class="scroll" tabIndex={0} role="region" aria-label={t.histogramsTable}>
          <table>
            <thead><tr>{[t.quantity, t.layerHead, t.count, t.smallest, t.mean, t.deviation, t.largest].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>
              {distributions.flatMap(({kind, layers}) => layers.map(({spread}, layer) => (
                <tr key={`${kind} ${layer}`}>
                  <td>{t.histogramKinds[kind]}</td><td>{layerName(layer, layers.length)}</td><td>{wholeNumber(spread.count)}</td>
                  {[spread.low, spread.mean, spread.deviation, spread.high].map((value, i) => <td key={i}>{shortNumber(value)}</td>)}
                </tr>
              )))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
