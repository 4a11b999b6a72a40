/** The derivative, rule by rule: each rule is a box around the rules for its parts. One goes through it forwards and back. */
import {LAWS} from '../../../functions/derivation.js';
import {drawn} from '../../../functions/drawn.js';
import {slopeBy} from '../../../maths/expression.js';
import {t} from '../../../text/index.js';
import {Formula} from '../../../views/seeing/parts/formula.jsx';

/** @typedef {import('../../../functions/derivation.js').Applied} Applied */

/** @param {string} name */
const roleOf = (name) => (name === 'x' ? /** @type {const} */ ('data') : undefined);

/** @param {{derivation: {applied: Applied, moments: number}, at: number, titled: boolean, locked: boolean, onAt: (at: number) => void}} props `at`: so many moments are shown */
export function Rules({derivation: {applied, moments}, at, titled, locked, onAt}) {
  const now = Math.min(at, moments);
  return (
    <section class="rules" aria-label={t.slopeRules}>
      {titled && <h3>{t.slopeRules}</h3>}
      <p class="rules-ways">
        <button aria-label={t.rulesFirst} aria-description={t.rulesFirstHelp} disabled={locked || now === 0} onClick={() => onAt(0)}>«</button>
        <button aria-label={t.rulesBack} aria-description={t.rulesBackHelp} disabled={locked || now === 0} onClick={() => onAt(now - 1)}>‹</button>
        <button aria-label={t.rulesOn} aria-description={t.rulesOnHelp} disabled={locked || now === moments} onClick={() => onAt(now + 1)}>›</button>
        <button aria-label={t.rulesAll} aria-description={t.rulesAllHelp} disabled={locked || now === moments} onClick={() => onAt(moments)}>»</button>
        <span class="quiet-text" role="status">{t.rulesAt(String(now), String(moments))}</span>
      </p>
      <Box applied={applied} at={now} />
    </section>
  );
}

/** One rule and what is inside it. @param {{applied: Applied, at: number}} props */
function Box({applied: {step, opens, closes, inside}, at}) {
  const opened = at > opens;
  const closed = at > closes;
  const isNow = at === (closed ? closes : opens) + 1;
  return (
    <div class={isNow ? 'rule now' : 'rule'}>
      <p class="rule-line">
        <Formula of={slopeBy(step.by, drawn(step.before.tree, roleOf))} />
        <span aria-hidden="true">=</span>
        {closed ? <Formula of={drawn(step.after.tree, roleOf)} class="rule-result" /> : <b class="rule-open">?</b>}
        {opened && <span class="rule-name"><b>{t.derivativeRules[step.rule]}</b> <span class="rule-law">{LAWS[step.rule]}</span></span>}
      </p>
      {opened && step.rule === 'chain' && <p class="rule-parts"><Formula of={drawn(step.parts[0].is.tree)} /> <span>{t.ruleOuter}</span> · <Formula of={drawn(step.parts[1].is.tree, roleOf)} /> <span>{t.ruleInner}</span></p>}
      {opened && inside.map((part, i) => <Box key={i} applied={part} at={at} />)}
    </div>
  );
}
