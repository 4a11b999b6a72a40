/** What drawings sound like: pitch is height, time and place run together. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {classesScore, linesScore, valuesScore} from '../../../web/src/sound/score.js';

const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

test('a falling line falls two octaves while it goes from the left ear to the right', () => {
  const {seconds, voices: [voice]} = linesScore([[{x: 0, y: 2}, {x: 5, y: 1}, {x: 10, y: 0}]]);
  assert.equal(seconds, 3);
  assert.ok(voice.glides);
  assert.deepEqual(voice.tones.map(({at, pan}) => [at, pan]), [[0, -1], [1.5, 0], [3, 1]]);
  voice.tones.forEach(({frequency}, i) => near(frequency, [880, 440, 220][i]));
});

test('a second line follows on the same scale with another voice; what is no number is left out', () => {
  const {seconds, voices} = linesScore([[{x: 0, y: 1}, {x: 1, y: 0}], [{x: 0, y: NaN}, {x: 0.5, y: 2}, {x: 1, y: 1}]]);
  assert.notEqual(voices[0].wave, voices[1].wave);
  near(voices[0].tones[0].frequency, 440); // half as high as the second line's highest
  near(voices[1].tones[0].frequency, 880);
  assert.ok(voices[1].tones[0].at > 3 && voices[1].tones.at(-1).at < seconds + 1e-9);
  assert.equal(voices[1].tones.length, 2);
});

test('there is nothing to hear in less than two points; a flat line is low and steady', () => {
  assert.equal(linesScore([[], [{x: 1, y: 1}], [{x: NaN, y: 1}, {x: 2, y: NaN}]]), null);
  assert.deepEqual(linesScore([[{x: 0, y: 3}, {x: 1, y: 3}]]).voices[0].tones.map(({frequency}) => frequency), [220, 220]);
});

test('a long line is thinned out and keeps both ends', () => {
  const {voices: [{tones}]} = linesScore([Array.from({length: 5000}, (_, x) => ({x, y: x}))]);
  assert.ok(tones.length <= 180);
  near(tones[0].frequency, 220);
  near(tones.at(-1).frequency, 880);
});

test('each class is a note, sure places are loud; unsure ones are quiet, not silent', () => {
  const {voices: [{tones, glides}]} = classesScore([[1, 0, 0], [0.5, 0.5, 0], [0, 0, 1]], true);
  assert.equal(glides, false);
  assert.equal(new Set([tones[0].frequency, tones[2].frequency]).size, 2);
  assert.deepEqual([tones[0].gain, tones[2].gain], [1, 1]);
  assert.ok(tones[1].gain > 0.2 && tones[1].gain < 0.5);
  assert.equal(classesScore([[1 / 3, 1 / 3, 1 / 3]], true).voices[0].tones[0].gain, 0.2);
  assert.equal(new Set(Array.from({length: 6}, (_, k) => classesScore([[0, 0, 0, 0, 0, 0].map((_, i) => +(i === k))], true).voices[0].tones[0].frequency)).size, 6);
});

test('upwards it stays in the middle; values from −1 to 1 span the octaves and no more', () => {
  const {voices: [{tones}]} = valuesScore([-5, -1, 0, 1, 5], false);
  assert.deepEqual(tones.map(({pan}) => pan), [0, 0, 0, 0, 0]);
  [220, 220, 440, 880, 880].forEach((hertz, i) => near(tones[i].frequency, hertz));
});
