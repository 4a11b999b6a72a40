/** The bend of an activation, drawn small beside its name. */
import {useEffect, useRef} from 'preact/hooks';

import {drawActivation} from '../../draw/activation-curve.js';
import {contextOf, inkOf} from '../../draw/surface.js';
import {t} from '../../text/index.js';

/** @param {{activation: import('../../state/experiment.js').ActivationKind, slope: number, look: string}} props look: draw anew when it changes */
export function ActivationCurve({activation, slope, look}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  useEffect(() => {
    if (!canvas.current) return;
    const {context, width, height} = contextOf(canvas.current);
    drawActivation(context, {activation, slope}, {width, height, ink: inkOf(canvas.current)});
  }, [activation, slope, look]);
  return <canvas ref={canvas} class="activation-curve" role="img" aria-label={t.activationCurve(t.activations[activation])} />;
}
