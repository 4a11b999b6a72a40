/** What is wrong with a typed function, in words, and its place in what was typed. */
import {t} from '../../../text/index.js';

/** @param {{problem: import('../../../../../core/bindings/nn-core.d.ts').FunctionProblem['problem'], text: string}} props */
export function FunctionProblem({problem: {kind, from, to, what}, text}) {
  return (
    <>
      {t.functionProblems[kind](what)}
      {to > from && <code class="function-place">{text.slice(0, from)}<mark>{text.slice(from, to)}</mark>{text.slice(to)}</code>}
    </>
  );
}
