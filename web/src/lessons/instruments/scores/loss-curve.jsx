/** −ln p over the probability of the right class, and where on it the loss is now. */
import {useRef} from 'preact/hooks';

import {t} from '../../../text/index.js';
import {useSize} from '../../../views/network/size.js';
import {inDigits} from '../../text.js';
import {Axes} from '../slope/plot.jsx';
import {pathOf, scaleOf} from '../slope/scale.js';

/** @param {{reading: import('../../instrument.js').Reading | null, blank: boolean}} props */
export function LossCurve({reading, blank}) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const size = useSize(box, '');
  return (
    <div ref={box} class="scores-curve">
      {size.width > 0 && reading && <Curve size={size} reading={reading} blank={blank} />}
    </div>
  );
}

/** @param {{size: {width: number, height: number}, reading: import('../../instrument.js').Reading, blank: boolean}} props */
function Curve({size, reading: {numbers: {chance, loss}, curve}, blank}) {
  const scale = scaleOf([0, 1], [0, curve.losses.at(-1) ?? 1], size);
  const {px, py, inner} = scale;
  const said = t.scoresLoss(inDigits(chance), inDigits(loss));
  const at = {x: px(chance), y: py(loss)};
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={blank ? t.scoresCurve : `${t.scoresCurve}: ${said}`}>
      <Axes scale={scale} names={['p', '−ln p']} />
      <path class="curve" d={pathOf(curve.chances, curve.losses, scale)} />
      {!blank && (
        <>
          <path class="scores-drop" d={`M${at.x} ${inner.bottom}V${at.y}H${inner.left}`} />
          <circle class="scores-point" cx={at.x} cy={at.y} r={7} />
        </>
      )}
      <text class="tag of-loss" data-testid="scores-loss" x={inner.right} y={inner.top + 30} text-anchor="end">{blank ? '−ln p = ?' : said}</text>
    </svg>
  );
}
