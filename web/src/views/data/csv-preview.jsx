/** The first rows of a CSV and what is to be made of its columns; what does not fit is said before anything is replaced. */
import {useEffect, useState} from 'preact/hooks';

import {ROLES} from '../../csv/recognise.js';
import {DELIMITERS} from '../../csv/split.js';
import {takeImported} from '../../playground/take-imported.js';
import {t, wholeNumber} from '../../text/index.js';
import {Choice, Segments, Switch} from '../controls/fields.jsx';
import {sentenceFor} from './csv-sentences.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../csv/session.js').Look} Look */
/** @typedef {import('../../csv/session.js').Verdict} Verdict */
/** @typedef {import('../../csv/reader.js').CsvReader} CsvReader */
/** @typedef {import('../../csv/recognise.js').Role} Role */

/** Columns that are shown; of a wider table the others stay what they were taken for. */
const SHOWN_COLUMNS = 24;
/** One column at most is each of these. */
const SINGLE = /** @type {readonly Role[]} */ (['x', 'y', 'target', 'test']);

/**
 * @param {{playground: Playground, look: Look, reader: CsvReader, onLook: (wishes: import('../../csv/session.js').Wishes) => void,
 *   onOther: () => void}} props
 */
export function CsvPreview({playground, look, reader, onLook, onOther}) {
  const [choice, setChoice] = useState({...look.reading, skip: false});
  const [standardised, setStandardised] = useState(true);
  const [verdict, setVerdict] = useState(/** @type {Verdict | null} */ (null));
  const [refused, setRefused] = useState('');
  useEffect(() => {
    let current = true;
    void reader.check(choice).then((answer) => current && setVerdict(answer), () => current && setRefused(t.csvFailed));
    return () => void (current = false);
  }, [choice]);

  async function use() {
    const result = await reader.take(choice).catch(() => null);
    const why = result?.ok ? await takeImported(playground, result.imported, standardised) : t.csvFailed;
    if (why !== null) return setRefused(why);
    playground.announcer.say(t.csvTaken(wholeNumber(result?.ok ? result.imported.targets.length : 0)));
  }
  const {delimiter, encoding, columns, rows} = look;
  const wishes = {delimiter, header: choice.header, mark: choice.mark};
  return (
    <div class="csv-preview">
      <p>{t.csvHow(wholeNumber(rows), wholeNumber(columns.length), encoding)}</p>
      <div class="row wraps">
        <Choice label={t.csvDelimiter} help={t.csvDelimiterHelp} value={delimiter} options={DELIMITERS} names={t.csvDelimiters} onChange={(next) => onLook({delimiter: next})} />
        <Choice label={t.csvMark} help={t.csvMarkHelp} value={choice.mark} options={/** @type {const} */ (['.', ','])} names={t.csvMarks} onChange={(mark) => onLook({...wishes, mark})} />
        <Switch label={t.csvHeader} help={t.csvHeaderHelp} checked={choice.header} onChange={(header) => onLook({...wishes, header})} />
      </div>
      <Columns look={look} roles={choice.roles} onRoles={(roles) => setChoice({...choice, roles})} />
      <div class="row wraps">
        <span class="choice"><span>{t.csvTarget}</span>
          <Segments label={t.csvTarget} helps={{classes: t.csvTargetHelp, values: t.csvTargetHelp}} value={choice.target} options={/** @type {const} */ (['classes', 'values'])}
            names={t.csvTargets} onChange={(target) => setChoice({...choice, target})} /></span>
        <Switch label={t.standardise} help={t.standardiseHelp} checked={standardised} onChange={setStandardised} />
      </div>
      <Judgement verdict={verdict} refused={refused} choice={choice} onSkip={(skip) => setChoice({...choice, skip})} />
      <div class="row">
        <button aria-description={t.csvOtherHelp} onClick={onOther}>{t.csvOther}</button>
        <button class="primary" aria-description={t.csvUseHelp} aria-describedby="csv-summary" disabled={!verdict?.ok} onClick={use}>{t.csvUse}</button>
      </div>
    </div>
  );
}

/** @param {{look: Look, roles: readonly Role[], onRoles: (roles: Role[]) => void}} props */
function Columns({look: {columns, first}, roles, onRoles}) {
  const shown = columns.slice(0, SHOWN_COLUMNS);
  const nameAt = (/** @type {number} */ at) => columns[at].name || t.csvColumn(wholeNumber(at + 1));
  /** What was there before takes the other's place. @param {number} at @param {Role} role */
  function choose(at, role) {
    const before = roles[at];
    onRoles(roles.map((present, column) => (column === at ? role : SINGLE.includes(role) && present === role ? before : present)));
  }
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t.csvFirst}>
      <table>
        <thead>
          <tr>{shown.map((_, at) => <th key={at} scope="col">{nameAt(at)}</th>)}{columns.length > shown.length && <th scope="col">{t.csvMoreColumns(wholeNumber(columns.length - shown.length))}</th>}</tr>
          <tr>{shown.map((_, at) => (
            <td key={at}><Choice label={t.csvRole(nameAt(at))} help={t.csvRoleHelp} value={roles[at]} options={ROLES} names={t.csvRoles} hideLabel onChange={(role) => choose(at, role)} /></td>
          ))}</tr>
        </thead>
        <tbody>
          {first.map((cells, row) => <tr key={row}>{shown.map((_, at) => <td key={at} class={roles[at] === 'ignore' ? 'ignored' : ''}>{cells[at]}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  );
}

/**
 * What taking it would come to, or everything that is wrong.
 * @param {{verdict: Verdict | null, refused: string, choice: import('../../csv/reader.js').Choice, onSkip: (skip: boolean) => void}} props
 */
function Judgement({verdict, refused, choice, onSkip}) {
  if (refused) return <p class="problem inline" role="alert">{t.worded(refused)}</p>;
  if (!verdict) return <p>{t.csvReading}</p>;
  const skips = 'problems' in verdict ? verdict.problems.some(({row}) => row !== undefined) : verdict.left > 0;
  return (
    <div class="judgement">
      {verdict.ok ? <p id="csv-summary">{summaryOf(verdict, choice)}</p> : (
        <div class="problem inline" role="alert"><ul>
          {verdict.problems.slice(0, 5).map((problem, at) => <li key={at}>{sentenceFor(problem)}</li>)}
          {verdict.count > 5 && <li>{t.csvMoreProblems(wholeNumber(verdict.count - 5))}</li>}
        </ul></div>
      )}
      {(skips || choice.skip) && <Switch label={t.csvSkip} help={t.csvSkipHelp} checked={choice.skip ?? false} onChange={onSkip} />}
    </div>
  );
}

/** @param {Extract<Verdict, {ok: true}>} verdict @param {import('../../csv/reader.js').Choice} choice */
function summaryOf({samples, classes, left}, {roles, target}) {
  const inputs = roles.filter((role) => role === 'x' || role === 'y' || role === 'input').length;
  const count = wholeNumber(samples);
  const what = inputs > 2 ? t.csvBecomes.table(count, wholeNumber(inputs)) : inputs === 1 && target === 'values' ? t.csvBecomes.curve(count) : t.csvBecomes.plane(count);
  return [what, target === 'classes' && t.csvClasses(wholeNumber(classes)), left > 0 && t.csvLeft(wholeNumber(left))].filter(Boolean).join(' ');
}
