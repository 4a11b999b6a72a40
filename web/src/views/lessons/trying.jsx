/** What there is to try once a prediction is made: what to do, the goal, and hints one by one. */
import {useEffect, useRef} from 'preact/hooks';

import {filled, inLanguage} from '../../lessons/text.js';
import {t} from '../../text/index.js';

/** @typedef {import('../../lessons/player.js').Player} Player */

/**
 * Who did something and waits for what comes of it goes on from there: the focus follows when it comes, within one step.
 * @param {{current: HTMLElement | null}} element @param {Player} player @param {boolean} there
 */
export function useFocusAfter(element, {step}, there) {
  const before = useRef({step: step.value, there});
  useEffect(() => {
    const {step: its, there: was} = before.current;
    before.current = {step: step.value, there};
    if (its === step.value && there && !was) element.current?.focus();
  }, [step.value, there]);
}

/** @param {{player: Player, announcer: import('../../playground/announcer.js').Announcer}} props */
export function Trying({player, announcer}) {
  const {step: {value: step}, progress: {value: {reached, hints: given}}, values, locked} = player;
  const {goal, hints} = step;
  const numbers = values.value ?? {};
  const element = useRef(/** @type {HTMLDivElement | null} */ (null));
  const there = !locked.value && values.value !== null;
  useFocusAfter(element, player, there && step.predict !== undefined);
  useEffect(() => {
    if (reached) announcer.say(t.goalReached);
  }, [reached]);
  if (!there || !(step.try || goal || hints.length > 0)) return null;
  return (
    <div ref={element} tabIndex={-1} class="lesson-try">
      {step.try && <p class="lesson-text">{filled(step.try, numbers)}</p>}
      {goal && <p class={reached ? 'lesson-goal reached' : 'lesson-goal'}><b>{reached ? t.goalReached : t.goal}</b> {filled(goal.text, numbers)}</p>}
      {hints.slice(0, given).map((hint) => <p key={inLanguage(hint)} class="lesson-hint">{filled(hint, numbers)}</p>)}
      {given < hints.length && !reached && (
        <p class="buttons"><button aria-description={t.hintHelp} onClick={player.hint}>{t.hint(String(given + 1), String(hints.length))}</button></p>
      )}
    </div>
  );
}
