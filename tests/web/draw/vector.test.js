/** A canvas context that writes an SVG. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {PRINT} from '../../../web/src/draw/handout.js';
import {createVector} from '../../../web/src/draw/vector.js';

/** What is drawn, without what is around it. @param {(context: CanvasRenderingContext2D) => void} draw */
async function drawn(draw) {
  const copied = [];
  const {context, finish} = createVector({width: 100, height: 50, title: 'a < b'}, {
    measure: (font, text) => text.length * parseFloat(font),
    copy: async (source, box) => (copied.push(box), 'data:image/png;base64,AA==')
  });
  draw(context);
  const svg = await finish();
  const [, inside] = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="100" height="50" viewBox="0 0 100 50"><title>a &lt; b<\/title>(.*)<\/svg>$/.exec(svg);
  return {inside, copied};
}

test('paths are what they are on a canvas, moved and scaled with it', async () => {
  const {inside} = await drawn((context) => {
    context.translate(10, 5);
    context.scale(2, 2);
    context.lineWidth = 1.5;
    context.strokeStyle = '#123456';
    context.setLineDash([5, 4]);
    context.beginPath();
    context.lineTo(0, 0); // as the first one it begins
    context.lineTo(3, 0.001);
    context.bezierCurveTo(1, 2, 3, 4, 5, 6);
    context.closePath();
    context.stroke();
  });
  assert.equal(inside, '<path d="M10 5L16 5C12 9 16 13 20 17Z" fill="none" stroke="#123456" stroke-width="3" stroke-dasharray="10 8"/>');
});

test('circles and parts of circles, boxes with and without corners', async () => {
  const {inside} = await drawn((context) => {
    context.fillStyle = 'rgba(29, 34, 48, 0.5)';
    context.globalAlpha = 0.5;
    for (const shape of [
      () => context.arc(10, 10, 4, 0, 2 * Math.PI),
      () => context.arc(10, 10, 4, Math.PI, 0),
      () => context.roundRect(0, 0, 10, 8, 2),
      () => context.rect(1, 2, 3, 4)
    ]) {
      context.beginPath();
      shape();
      context.fill();
    }
  });
  const look = 'fill="rgb(29, 34, 48)" fill-opacity="0.25"';
  assert.equal(inside, [
    'M14 10A4 4 0 0 1 6 10A4 4 0 0 1 14 10', 'M6 10A4 4 0 0 1 10 6A4 4 0 0 1 14 10',
    'M2 0H8A2 2 0 0 1 10 2V6A2 2 0 0 1 8 8H2A2 2 0 0 1 0 6V2A2 2 0 0 1 2 0Z', 'M1 2H4V6H1Z'
  ].map((path) => `<path d="${path}" ${look}/>`).join(''));
});

test('what is clipped and changed between save and restore ends with it', async () => {
  const {inside} = await drawn((context) => {
    context.save();
    context.translate(5, 5);
    context.beginPath();
    context.rect(0, 0, 10, 10);
    context.clip();
    context.fillStyle = '#ff0000';
    context.fillRect(0, 0, 1, 1);
    context.restore();
    context.fillRect(0, 0, 1, 1);
  });
  assert.equal(inside, '<clipPath id="clip-0"><path d="M5 5H15V15H5Z"/></clipPath><g clip-path="url(#clip-0)"><rect x="5" y="5" width="1" height="1" fill="#ff0000"/></g>'
    + '<rect x="0" y="0" width="1" height="1" fill="#000000"/>');
});

test('words stand where a canvas has them, whatever is in them, and pictures bring only their part', async () => {
  const {inside, copied} = await drawn((context) => {
    context.font = '600 12px system-ui, "DejaVu Sans"';
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText('x < "y" & z', 50, 20);
    assert.equal(context.measureText('four').width, 4 * 600); // the stand-in measures by the first number
    context.imageSmoothingEnabled = false;
    context.drawImage(/** @type {any} */ ({width: 64, height: 32}), 0, 0, 20, 10);
    context.drawImage(/** @type {any} */ ({width: 64, height: 32}), 8, 4, 16, 16, 1, 2, 3, 4);
  });
  assert.match(inside, /^<text x="50" y="24.2" font-family="system-ui, &quot;DejaVu Sans&quot;" font-size="12" font-weight="600" text-anchor="end" fill="#000000">x &lt; &quot;y&quot; &amp; z<\/text>/);
  assert.match(inside, /<image x="0" y="0" width="20" height="10" preserveAspectRatio="none" image-rendering="pixelated" href="data:image\/png;base64,AA=="\/><image x="1" y="2" width="3" height="4"/);
  assert.deepEqual(copied, [[0, 0, 64, 32], [8, 4, 16, 16]]);
});

test('print has the colours of the light theme', () => {
  const roles = readFileSync(new URL('../../../web/src/styles/roles.css', import.meta.url), 'utf8');
  const names = {ink: 'ink', soft: 'ink-soft', paper: 'card', line: 'hairline', accent: 'accent', negative: 'negative', positive: 'positive'};
  for (const [name, role] of Object.entries(names)) assert.ok(roles.includes(`--${role}: light-dark(${PRINT[name]},`), name);
});
