/** A question with its prediction: the form first, then what was predicted. */
import {useEffect} from 'preact/hooks';

import {t} from '../../text/index.js';
import {AnswerForm} from './answers.jsx';
import {inWords, Outcome, sentenceOn} from './outcome.jsx';

/** @typedef {import('../../lessons/player.js').Player} Player */
/** @typedef {import('../../lessons/player.js').Which} Which */

/** @param {{player: Player, which: Which}} props */
export function Question({player, which}) {
  const predict = questionOf(player, which);
  const {given, done, shown} = player.progress.value[which];
  if (!predict) return null;
  const {instrument, experiment} = player.step.value;
  const waits = which === 'main' && (instrument !== undefined || experiment !== undefined);
  if (!done) {
    return (
      <>
        <AnswerForm key={`${player.at.value} ${which}`} predict={predict} functions={player.ask.functions} onGiven={(now) => player.predict(now, which)} onSkip={() => player.skip(which)} />
        {waits && <p class="quiet-text lesson-note">{t.predictFirst}</p>}
      </>
    );
  }
  if (shown || given === null) return null; // it stands beside the result, or there is none
  return <p class="given"><span>{t.yourPrediction}</span> <b>{inWords(predict, given, given)}</b></p>;
}

/** The result, once it is to be seen. @param {{player: Player, which: Which, announcer: import('../../playground/announcer.js').Announcer}} props */
export function Result({player, which, announcer}) {
  const predict = questionOf(player, which);
  const {given, shown} = player.progress.value[which];
  const verdict = player.verdicts[which].value;
  const said = shown && predict && verdict && given !== null ? sentenceOn(predict, given, verdict) : '';
  useEffect(() => {
    if (said) announcer.say(said);
  }, [said]);
  if (!said || !predict || !verdict || given === null) return null;
  return <Outcome predict={predict} given={given} verdict={verdict} />;
}

/** @param {Player} player @param {Which} which */
const questionOf = ({step}, which) => (which === 'main' ? step.value.predict : step.value.transfer?.predict);
