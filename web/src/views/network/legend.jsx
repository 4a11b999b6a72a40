/** What the links show, and how: a switch, the key to it, and the way to the same as a table. */
import {MOST_DRAWN} from '../../draw/network-links.js';
import {LINKS_SHOW} from '../../playground/looking.js';
import {shortNumber, t, wholeNumber} from '../../text/index.js';
import {Choice} from '../controls/fields.jsx';

/**
 * @param {{playground: import('../../playground/playground.js').Playground, widest: import('@preact/signals').Signal<number>, crowded: boolean, asTable: boolean,
 *   onTable: (asTable: boolean) => void}} props
 */
export function Legend({playground: {looking: {links}, linksShow}, widest, crowded, asTable, onTable}) {
  return (
    <div class="network-legend">
      {!asTable && (
        <>
          <Choice label={t.linksShow} help={t.linksShowHelp} value={linksShow.value} options={LINKS_SHOW} names={t.linksShowNames}
            onChange={(wanted) => (links.value = wanted)} />
          <span class="key"><i class="link-sample" aria-hidden="true" /> {t.positive}</span>
          <span class="key"><i class="link-sample negative" aria-hidden="true" /> {t.negative}</span>
          <Widest size={widest} />
          {crowded && <span class="key">{t.largestDrawn(wholeNumber(MOST_DRAWN))}</span>}
        </>
      )}
      <button class="link table-switch" aria-pressed={asTable} aria-description={t.weightsTableHelp} onClick={() => onTable(!asTable)}>{t.weightsTable}</button>
    </div>
  );
}

/** @param {{size: import('@preact/signals').Signal<number>}} props */
const Widest = ({size}) => <span class="key">{t.widest(shortNumber(Number(size.value.toPrecision(2))))}</span>;
