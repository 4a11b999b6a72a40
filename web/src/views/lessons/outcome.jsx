/** A prediction beside what the engine says, and why one may have come to it. */
import {filled, inDigits, inLanguage} from '../../lessons/text.js';
import {t} from '../../text/index.js';

/** @typedef {import('../../lessons/format.js').Prediction} Prediction */
/** @typedef {import('../../lessons/judge.js').Given} Given */
/** @typedef {import('../../lessons/judge.js').Verdict} Verdict */

/** Something predicted, in words. @param {Prediction} predict @param {Given} given @returns {string} */
export function inWords(predict, given) {
  const all = typeof given === 'number' ? [given] : given;
  if (predict.kind === 'choice') return inLanguage(predict.options[all[0]]?.text);
  if (predict.kind === 'order') return all.map((item) => inLanguage(predict.items[item].text)).join(' › ');
  return all.map(inDigits).join(' · ');
}

/** What is said of it, also aloud. @param {Prediction} predict @param {Verdict} verdict */
export function sentenceOn(predict, {right, say, numbers, answer}) {
  if (right) return say ? `${t.rightPrediction} ${filled(say, numbers)}` : t.rightPrediction;
  return say ? filled(say, numbers) : t.otherPrediction(inWords(predict, answer));
}

/** @param {{predict: Prediction, given: Given, verdict: Verdict}} props */
export function Outcome({predict, given, verdict}) {
  return (
    <div class="outcome">
      {predict.kind === 'table' ? <Rows predict={predict} given={given} verdict={verdict} /> : (
        <dl>
          <div><dt>{t.yourPrediction}</dt><dd>{inWords(predict, given)}</dd></div>
          <div><dt>{t.engineSays}</dt><dd>{inWords(predict, verdict.answer)}</dd></div>
        </dl>
      )}
      <p class={verdict.right ? 'right' : ''}>{sentenceOn(predict, verdict)}</p>
    </div>
  );
}

/** @param {{predict: Extract<Prediction, {kind: 'table'}>, given: Given, verdict: Verdict}} props */
function Rows({predict, given, verdict: {answer, parts}}) {
  const [givens, answers] = [given, answer].map((all) => (typeof all === 'number' ? [all] : all));
  return (
    <table>
      <thead><tr><th scope="col"><span class="visually-hidden">{t.asked}</span></th><th scope="col">{t.yourPrediction}</th><th scope="col">{t.engineSays}</th></tr></thead>
      <tbody>
        {predict.rows.map(({label}, i) => (
          <tr key={i} class={parts[i] ? 'right' : ''}><th scope="row">{inLanguage(label)}</th><td>{inDigits(givens[i])}</td><td>{inDigits(answers[i])}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
