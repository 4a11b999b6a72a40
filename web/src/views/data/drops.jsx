/** What there is to set about the points' plane and seeds, and the points in words, opened from buttons: code that comes with the first opening. */
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {lazy} from '../controls/lazy.jsx';

/** @typedef {{playground: import('../../playground/playground.js').Playground}} Props */

const PlaneFields = lazy(/** @returns {Promise<(props: Props) => import('preact').ComponentChildren>} */ async () => (await import('./plane-fields.jsx')).PlaneFields);
const SeedFields = lazy(/** @returns {Promise<(props: Props) => import('preact').ComponentChildren>} */ async () => (await import('./seed-fields.jsx')).SeedFields);
const TablePanel = lazy(/** @returns {Promise<(props: Props) => import('preact').ComponentChildren>} */ async () => (await import('./table-panel.jsx')).TablePanel);

/** @param {Props} props */
export const PlaneDrop = (props) => <Drop label={t.plane} help={t.planeHelp}>{() => <PlaneFields {...props} />}</Drop>;

/** @param {Props} props */
export const SeedsDrop = (props) => <Drop label={t.seedsOfData} help={t.seedsOfDataHelp}>{() => <SeedFields {...props} />}</Drop>;

/** @param {Props} props */
export const TableDrop = (props) => <Drop label={t.table} help={t.tableHelp}>{() => <TablePanel {...props} />}</Drop>;
