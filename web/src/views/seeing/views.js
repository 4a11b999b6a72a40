/** The views under the map, in the order of their tabs. Use lazy() for all but the first: their code comes when they are opened. */
import {taskOf} from '../../state/experiment.js';
import {lazy} from '../controls/lazy.jsx';
import {CurvesView} from './curves/curves-view.jsx';

/** `wide`: it stands in the network's place. @typedef {{playground: import('../../playground/playground.js').Playground, wide?: boolean}} ViewProps */
/**
 * `name`: the key of its name in the catalogue. `fits`: whether it has anything to show for an experiment.
 * @typedef {object} View
 * @property {string} id
 * @property {'curves' | 'runs'} [part] as links call it; all others are the views
 * @property {'curvesTab' | 'runsTab' | 'confusionTab' | 'traceTab' | 'matricesTab' | 'histogramsTab' | 'hiddenTab' | 'batchTab'} name
 * @property {(props: ViewProps) => import('preact').ComponentChildren} View
 * @property {(experiment: import('../../state/experiment.js').Experiment) => boolean} [fits]
 */

/** @type {readonly View[]} */
export const VIEWS = [
  {id: 'loss', part: 'curves', name: 'curvesTab', View: CurvesView},
  {id: 'runs', part: 'runs', name: 'runsTab', View: lazy(() => import('../runs/runs-view.jsx').then(({RunsView}) => RunsView))},
  {
    id: 'confusion', name: 'confusionTab', fits: ({data}) => taskOf(data) === 'classification',
    View: lazy(() => import('./confusion/confusion-view.jsx').then(({ConfusionView}) => ConfusionView))
  },
  {id: 'trace', name: 'traceTab', View: lazy(() => import('./trace/trace-view.jsx').then(({TraceView}) => TraceView))},
  {id: 'matrices', name: 'matricesTab', View: lazy(() => import('./matrices/matrices-view.jsx').then(({MatricesView}) => MatricesView))},
  {id: 'histograms', name: 'histogramsTab', View: lazy(() => import('./histograms/histograms-view.jsx').then(({HistogramsView}) => HistogramsView))},
  {id: 'hidden', name: 'hiddenTab', View: lazy(() => import('./hidden/hidden-view.jsx').then(({HiddenView}) => HiddenView))},
  {id: 'batch', name: 'batchTab', View: lazy(() => import('./batch/batch-view.jsx').then(({BatchView}) => BatchView))}
];

/** @param {ViewProps['playground']} playground the view that is shown large, if it still has anything to show */
export function wideView({inspecting, experiment}) {
  const wanted = VIEWS.find(({id}) => id === inspecting.wide.value);
  return wanted && (!wanted.fits || wanted.fits(experiment.value)) ? wanted : null;
}
