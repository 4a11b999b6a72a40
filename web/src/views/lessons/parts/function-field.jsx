/**
 * A function to type, drawn anew at every letter that leaves one. What is none is said once the field is left or Enter pressed,
 * beside the field, which keeps it; the last one that was understood stays in use.
 */
import {useEffect, useId, useRef, useState} from 'preact/hooks';

import {drawn} from '../../../functions/drawn.js';
import {messageOf} from '../../../playground/notices.js';
import {t} from '../../../text/index.js';
import {Formula} from '../../seeing/parts/formula.jsx';
import {FunctionProblem} from './function-problem.jsx';

/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').FunctionTree} FunctionTree */
/** @typedef {import('preact').ComponentChildren} Children */

/**
 * `variables`: the letters it may use, all of them without it; `locked`: there is nothing to type, only the formula; `roleOf`: what
 * they stand for. What was understood comes with its variables.
 * @param {{label: string, value: string, variables?: string[], functions: import('../../../functions/functions.js').Functions, locked?: boolean,
 *   size?: number, roleOf?: Parameters<typeof drawn>[1], onChange: (text: string, variables: string[]) => void}} props
 */
export function FunctionField({label, value, variables, functions, locked = false, size = 18, roleOf, onChange}) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [tree, setTree] = useState(/** @type {FunctionTree | null} */ (null));
  const [problem, setProblem] = useState(/** @type {Children} */ (null));
  const waiting = useRef(/** @type {Children} */ (null)); // a problem nobody was told of yet
  const turns = useRef(0);
  const told = useRef(/** @type {string | null} */ (null)); // what came from here; typing may have gone on since

  /** @param {string} text @param {boolean} typed */
  async function read(text, typed) {
    const turn = (turns.current += 1);
    waiting.current = null;
    try {
      const answer = await functions.parse({text, variables});
      if (turn !== turns.current) return;
      if ('problem' in answer) {
        waiting.current = <FunctionProblem problem={answer.problem} text={text} />;
        return;
      }
      setTree(answer.is.tree);
      setProblem(null);
      if (!typed) return;
      told.current = text;
      onChange(text, answer.variables);
    } catch (error) {
      if (turn === turns.current) waiting.current = messageOf(error);
    }
  }
  const reading = useRef(/** @type {Promise<void>} */ (Promise.resolve()));
  /** @param {string} text @param {boolean} typed */
  const begin = (text, typed) => (reading.current = read(text, typed));
  const tell = () => void reading.current.then(() => setProblem(waiting.current));

  useEffect(() => { // another function from outside: a preset, a reset
    if (value === told.current || (value === draft && tree)) return;
    told.current = null;
    setDraft(value);
    setProblem(null);
    void begin(value, false).then(tell);
  }, [value, variables?.join()]);

  const understood = tree && <span class="function-read"><Formula of={drawn(tree, roleOf)} /></span>;
  if (locked) return <span class="function-field"><span class="function-name">{label}</span> {understood}{problem !== null && <span class="problem inline" role="alert">{problem}</span>}</span>;
  return (
    <span class="function-field">
      <span class="choice field">
        <label for={id}>{label}</label>
        <input id={id} type="text" autocomplete="off" autocapitalize="none" spellcheck={false} size={size} value={draft} aria-invalid={problem !== null}
          aria-description={t.functionHelp} aria-describedby={problem === null ? undefined : `${id}-problem`}
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            void begin(event.currentTarget.value, true);
          }}
          onChange={tell} onKeyDown={(event) => event.key === 'Enter' && tell()} />
      </span>
      {understood}
      {problem !== null && <span class="problem inline" role="alert" id={`${id}-problem`}>{problem}</span>}
    </span>
  );
}
