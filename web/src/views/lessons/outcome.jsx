/** A prediction beside what the engine says, and why one may have come to it. */
import {listOf} from '../../lessons/judge.js';
import {filled, inAllDigits, inDigits, inLanguage} from '../../lessons/text.js';
import {t} from '../../text/index.js';

/** @typedef {import('../../lessons/format.js').Prediction} Prediction */
/** @typedef {import('../../lessons/judge.js').Given} Given */
/** @typedef {import('../../lessons/judge.js').Verdict} Verdict */

/** A number as exactly as a person wrote theirs: who predicts 33.8724 does not read 33.87. @param {number} value @param {number} given */
const asExactly = (value, given) => (inAllDigits(given).length > inDigits(given).length ? inAllDigits : inDigits)(value);

/** Something predicted, or the answer to it, in words. @param {Prediction} predict @param {Given} answer @param {Given} [given] @returns {string} */
export function inWords(predict, answer, given = 0) {
  if (isFunction(answer)) return answer.typed;
  const all = listOf(answer);
  if (predict.kind === 'choice') return inLanguage(predict.options[all[0]]?.text);
  if (predict.kind === 'order') return all.map((item) => inLanguage(predict.items[item].text)).join(' › ');
  return all.map((value, i) => asExactly(value, listOf(given)[i])).join(' · ');
}

/** @param {Given} given @returns {given is import('../../lessons/typed-function.js').TypedFunction} */
const isFunction = (given) => typeof given === 'object' && 'typed' in given;

/** What is said of it, also aloud: with a function, where the two are first apart. @param {Prediction} predict @param {Given} given @param {Verdict} verdict */
export function sentenceOn(predict, given, {right, say, numbers, answer}) {
  if (right) return say ? `${t.rightPrediction} ${filled(say, numbers)}` : t.rightPrediction;
  const place = isFunction(given) ? differenceOf(given) : '';
  if (say) return [filled(say, numbers), place].filter(Boolean).join(' ');
  return place || t.otherPrediction(inWords(predict, answer));
}

/** Where a typed function is first another than the right one. @param {{verdict: import('../../lessons/typed-function.js').Sameness}} given */
export function differenceOf({verdict: {sameness, differs}}) {
  if (sameness === 'undecided') return t.functionUndecided;
  const [[name, at]] = Object.entries(differs?.at ?? {'': NaN});
  return differs ? t.functionDiffers(`${name} = ${inDigits(at)}`, inDigits(differs.given), inDigits(differs.wanted)) : '';
}

/** @param {{predict: Prediction, given: Given, verdict: Verdict}} props */
export function Outcome({predict, given, verdict}) {
  return (
    <div class="outcome">
      {predict.kind === 'table' ? <Rows predict={predict} given={given} verdict={verdict} /> : (
        <dl>
          <div><dt>{t.yourPrediction}</dt><dd>{inWords(predict, given, given)}</dd></div>
          <div><dt>{t.engineSays}</dt><dd>{inWords(predict, verdict.answer, given)}</dd></div>
        </dl>
      )}
      {(verdict.right || verdict.say || isFunction(given)) && <p class={verdict.right ? 'right' : ''}>{sentenceOn(predict, given, verdict)}</p>}
    </div>
  );
}

/** @param {{predict: Extract<Prediction, {kind: 'table'}>, given: Given, verdict: Verdict}} props */
function Rows({predict, given, verdict: {answer, parts}}) {
  const [givens, answers] = [given, answer].map(listOf);
  return (
    <table>
      <thead><tr><th scope="col"><span class="visually-hidden">{t.asked}</span></th><th scope="col">{t.yourPrediction}</th><th scope="col">{t.engineSays}</th></tr></thead>
      <tbody>
        {predict.rows.map(({label}, i) => (
          <tr key={i} class={parts[i] ? 'right' : ''}><th scope="row">{inLanguage(label)}</th><td>{asExactly(givens[i], givens[i])}</td><td>{asExactly(answers[i], givens[i])}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
