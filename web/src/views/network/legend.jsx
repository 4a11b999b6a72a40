/** What the links show, and how: a switch and the key to it. */
import {MOST_DRAWN} from '../../draw/network-links.js';
import {LINKS_SHOW} from '../../playground/looking.js';
import {shortNumber, t, wholeNumber} from '../../text/index.js';
import {Choice} from '../controls/fields.jsx';

/** @param {{playground: import('../../playground/playground.js').Playground, widest: number, crowded: boolean}} props */
export function Legend({playground: {looking: {links}, linksShow}, widest, crowded}) {
  return (
    <div class="network-legend">
      <Choice label={t.linksShow} help={t.linksShowHelp} value={linksShow.value} options={LINKS_SHOW} names={t.linksShowNames}
        onChange={(wanted) => (links.value = wanted)} />
      <span><i class="line positive" aria-hidden="true" /> {t.positive}</span>
      <span><i class="line negative" aria-hidden="true" /> {t.negative}</span>
      <span class="widest">{t.widest(shortNumber(Number(widest.toPrecision(2))))}</span>
      {crowded && <span>{t.largestDrawn(wholeNumber(MOST_DRAWN))}</span>}
    </div>
  );
}
