/** What a layer makes of the plane, seen through two of its neurons: where it puts the points, and how it bends the space. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {createGround} from '../../../draw/ground.js';
import {drawHiddenSpace, viewOf} from '../../../draw/hidden-space.js';
import {contextOf, inkOf, placeOn, sizeOf} from '../../../draw/surface.js';
import {taskOf} from '../../../state/experiment.js';
import {pointsOf} from '../../../state/points.js';
import {fixed, shortNumber, t} from '../../../text/index.js';
import {Choice} from '../../controls/fields.jsx';
import {useLive} from '../../live.js';
import {Larger} from '../parts/larger.jsx';
import {layerName} from '../../network/names.js';
import {askSpace} from './ask-space.js';
import {className} from '../../data/units.js';
import {PointsTable} from './points-table.jsx';

/** @typedef {import('./ask-space.js').Space} Space */
/** @typedef {import('../../../draw/hidden-space.js').HiddenPoint} HiddenPoint */

/** How near a pointer has to be to a point, in units. */
const REACH = 14;
/** While training it moves this often: smooth enough for the eye. */
const EVERY_MS = 50;

/** @param {import('../views.js').ViewProps} props */
export function HiddenView({playground, wide = false}) {
  const {experiment, engine, inspecting} = playground;
  const {layers} = experiment.value;
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [ground] = useState(createGround);
  const [markedIndex, setMarked] = useState(/** @type {number | null} */ (null)); // of the point being read
  const usable = layers.flatMap(({neurons}, layer) => (neurons > 1 ? [layer] : []));
  const wanted = inspecting.hidden.value;
  const layer = usable.includes(wanted.layer) ? wanted.layer : (usable.findLast((index) => index < layers.length - 1) ?? usable[0]);
  const count = layers[layer]?.neurons ?? 0;
  const pair = {layer, across: Math.min(wanted.across, count - 1), up: Math.min(wanted.up, count - 1)};
  const points = playground.points.value;
  const task = taskOf(experiment.value.data);
  const space = useLive(playground, () => (points && count > 1 ? askSpace(engine, playground.store.get(), points, pair) : null),
    [points, layer, pair.across, pair.up], EVERY_MS);
  const marked = space?.points.find(({index}) => index === markedIndex) ?? null;

  function draw() {
    if (!canvas.current?.clientWidth || !space) return;
    const {context, width, height} = contextOf(canvas.current);
    const font = `12px ${getComputedStyle(canvas.current).fontFamily}`;
    const {box, points: places, lines, regions} = space;
    drawHiddenSpace(context, {box, points: places, lines, task, marked, names: {across: `${t.hiddenAxis(pair.across + 1)} →`, up: `↑ ${t.hiddenAxis(pair.up + 1)}`}, ground: regions && {ground, ...regions}},
      {width, height, ink: inkOf(canvas.current), font, tickText: shortNumber});
  }
  useEffect(draw);
  useEffect(() => {
    const observer = new ResizeObserver(() => latest.current());
    if (canvas.current) observer.observe(canvas.current);
    return () => observer.disconnect();
  }, [count > 1]);
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    const place = markedIndex === null ? undefined : pointsOf(experiment.peek(), points)[markedIndex];
    inspecting.rings.value = place ? [place] : [];
    return () => void (inspecting.rings.value = []);
  }, [markedIndex, points]);

  /** @param {PointerEvent} event */
  function onPoint(event) {
    if (!space || !canvas.current) return;
    const {x, y} = placeOn(event);
    const {px, py} = viewOf(space.box, sizeOf(canvas.current));
    let nearest = /** @type {HiddenPoint | null} */ (null);
    let distance = REACH;
    for (const point of space.points) {
      const away = Math.hypot(px(point.x) - x, py(point.y) - y);
      if (away < distance) [nearest, distance] = [point, away];
    }
    setMarked(nearest?.index ?? null);
  }
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (!space || space.points.length === 0) return;
    const at = space.points.findIndex(({index}) => index === markedIndex);
    const last = space.points.length - 1;
    const to = {ArrowRight: Math.min(last, at + 1), ArrowLeft: Math.max(0, at - 1), Home: 0, End: last}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setMarked(space.points[to].index);
    playground.announcer.say(sayPoint(space.points[to]));
  }
  /** @param {HiddenPoint} point */
  const sayPoint = ({index, x, y, target}) =>
    t.hiddenPoint(String(index + 1), shortNumber(x), shortNumber(y), task === 'classification' ? className(experiment.peek().data, target) : fixed(target, 2));
  const change = (/** @type {Partial<import('./ask-space.js').Pair>} */ patch) => (inspecting.hidden.value = {...pair, ...patch});
  if (count < 2) return <p class="quiet-text">{t.noPair}</p>;
  const neurons = Array.from({length: count}, (_, i) => String(i));
  const neuronNames = Object.fromEntries(neurons.map((i) => [i, String(Number(i) + 1)]));
  const says = marked ? sayPoint(marked) : '';
  return (
    <div class={wide ? 'hidden-space wide' : 'hidden-space'}>
      <div class="point-bar">
        <Choice hideLabel={!wide} label={t.layerHead} help={t.hiddenLayerHelp} value={String(layer)} options={usable.map(String)}
          names={Object.fromEntries(usable.map((i) => [i, layerName(i, layers.length)]))} onChange={(value) => change({layer: Number(value), across: 0, up: 1})} />
        <Choice label={t.across} help={t.acrossHelp} value={String(pair.across)} options={neurons} names={neuronNames} onChange={(value) => change({across: Number(value)})} />
        <Choice label={t.up} help={t.acrossHelp} value={String(pair.up)} options={neurons} names={neuronNames} onChange={(value) => change({up: Number(value)})} />
        {!wide && <Larger playground={playground} id="hidden" roomy />}
      </div>
      <canvas ref={canvas} role="img" tabIndex={0} aria-label={t.hiddenLabel(layerName(layer, layers.length), pair.across + 1, pair.up + 1)}
        onPointerMove={onPoint} onPointerDown={onPoint} onPointerLeave={() => setMarked(null)} onKeyDown={onKey} onBlur={() => setMarked(null)} />
      <p class="quiet-text hidden-says" data-testid="hidden-says">{says || sayRegions(space)}</p>
      {wide && space && <PointsTable space={space} data={experiment.value.data} />}
    </div>
  );
}

/** What the regions are. @param {Space | null} space */
function sayRegions(space) {
  if (!space) return t.waiting;
  if (space.held === null) return t.hiddenNoRegions;
  return space.held === 0 ? t.hiddenExact : t.hiddenHeld(space.held);
}
