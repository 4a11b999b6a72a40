/** What the chips of the strip open, in one piece that is loaded with the first of them. */
export {LossDrop, PenaltyDrop, PrecisionDrop, RateDrop} from './simple-drops.jsx';
export {OptimizerDrop} from './optimizer-drop.jsx';
export {ScheduleDrop} from './schedule-drop.jsx';
export {StartDrop} from './start-drop.jsx';
export {StopDrop} from './stop-drop.jsx';
