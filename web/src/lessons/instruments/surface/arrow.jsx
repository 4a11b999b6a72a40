/** An arrow on the map, with its name beyond its head. */

const HEAD = 11;
/** From the head to the middle of the name. */
const NAME = 16;

/** @typedef {{x: number, y: number}} Place */

/** @param {{from: Place, to: Place, label: string, class: string}} props */
export function Arrow({from, to, label, class: looks}) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const neck = {x: to.x - HEAD * 0.8 * Math.cos(angle), y: to.y - HEAD * 0.8 * Math.sin(angle)};
  const side = (/** @type {number} */ by) => `${(to.x - HEAD * Math.cos(angle + by)).toFixed(1)} ${(to.y - HEAD * Math.sin(angle + by)).toFixed(1)}`;
  const shaft = {x1: from.x, y1: from.y, x2: neck.x, y2: neck.y};
  return (
    <g class={`arrow ${looks}`} aria-hidden="true">
      <line class="casing" {...shaft} />
      <line class="shaft" {...shaft} />
      <path class="head" d={`M${to.x.toFixed(1)} ${to.y.toFixed(1)}L${side(0.45)}L${side(-0.45)}Z`} />
      <text x={to.x + NAME * Math.cos(angle)} y={to.y + NAME * Math.sin(angle)} dy="0.35em" text-anchor={Math.cos(angle) > 0.5 ? 'start' : Math.cos(angle) < -0.5 ? 'end' : 'middle'}>{label}</text>
    </g>
  );
}
