/** The points in words, and as a file. */
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {lazy} from '../controls/lazy.jsx';

/** @typedef {{playground: import('../../playground/playground.js').Playground}} Props */

const PointsTable = lazy(/** @returns {Promise<(props: Props) => import('preact').ComponentChildren>} */ () =>
  import('./points-table.jsx').then((module) => module.PointsTable));

/** @param {Props} props */
export function TableDrop({playground}) {
  return <Drop label={t.table} help={t.tableHelp}>{() => <PointsTable playground={playground} />}</Drop>;
}
