/** The points in words, and from and to a file. */
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {lazy} from '../controls/lazy.jsx';

/** @typedef {{playground: import('../../playground/playground.js').Playground}} Props */

const TablePanel = lazy(/** @returns {Promise<(props: Props) => import('preact').ComponentChildren>} */ async () => (await import('./table-panel.jsx')).TablePanel);

/** @param {Props} props */
export function TableDrop({playground}) {
  return <Drop label={t.table} help={t.tableHelp}>{() => <TablePanel playground={playground} />}</Drop>;
}
