/** Plays a score. */

/** Tones fade in and out so fast that it is not heard as such; without, they click. */
const FADE_SECONDS = 0.02;
/** Where there is nothing to play on, sound has no clock; it ends so long after it should have. */
const PATIENCE_SECONDS = 1;
/** Full volume is not the loudest a device can do: two voices have to fit. */
const HEADROOM = 0.4;

/**
 * @param {import('./score.js').Score} score @param {number} volume 0…1
 * @returns {{stop: () => void, ended: Promise<void>}} `ended` also when it is stopped
 */
export function play({voices}, volume) {
  const context = new AudioContext();
  const master = new GainNode(context, {gain: volume * HEADROOM});
  master.connect(context.destination);
  const begin = context.currentTime + FADE_SECONDS;
  const oscillators = voices.map(({wave, glides, tones}) => {
    const oscillator = new OscillatorNode(context, {type: wave});
    const gain = new GainNode(context, {gain: 0});
    const panner = new StereoPannerNode(context);
    oscillator.connect(gain).connect(panner).connect(master);
    const [first] = tones;
    oscillator.frequency.setValueAtTime(first.frequency, begin + first.at);
    gain.gain.setValueAtTime(0, begin + first.at);
    panner.pan.setValueAtTime(first.pan, begin + first.at);
    for (const {at, frequency, pan, gain: loudness} of tones) {
      const time = begin + at;
      if (glides) oscillator.frequency.linearRampToValueAtTime(frequency, time);
      else oscillator.frequency.setValueAtTime(frequency, time);
      gain.gain.linearRampToValueAtTime(loudness, time + FADE_SECONDS);
      panner.pan.linearRampToValueAtTime(pan, time);
    }
    const end = begin + tones[tones.length - 1].at + FADE_SECONDS;
    gain.gain.linearRampToValueAtTime(0, end + FADE_SECONDS);
    oscillator.start(begin + first.at);
    oscillator.stop(end + FADE_SECONDS);
    return oscillator;
  });
  /** @type {() => void} */
  let resolve = () => {};
  const ended = new Promise((/** @type {(value: void) => void} */ done) => (resolve = done));
  let running = oscillators.length;
  const stop = () => {
    clearTimeout(timer);
    if (context.state !== 'closed') void context.close();
    resolve();
  };
  const length = Math.max(...voices.map(({tones}) => tones[tones.length - 1].at));
  const timer = setTimeout(stop, 1000 * (length + PATIENCE_SECONDS));
  for (const oscillator of oscillators) oscillator.onended = () => ((running -= 1) === 0 ? stop() : undefined);
  return {stop, ended};
}
