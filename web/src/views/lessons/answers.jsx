/** The forms in which a reader predicts: a number, a choice, the numbers of a table, an order, a function. */
import {useEffect, useId, useRef, useState} from 'preact/hooks';

import {inLanguage} from '../../lessons/text.js';
import {comparedWith} from '../../lessons/typed-function.js';
import {messageOf} from '../../playground/notices.js';
import {parseNumber, t} from '../../text/index.js';
import {FunctionProblem} from './parts/function-problem.jsx';

/** @typedef {import('../../lessons/format.js').Prediction} Prediction */
/** @typedef {import('../../lessons/judge.js').Given} Given */
/** @typedef {{functions: import('../../functions/functions.js').Functions, onGiven: (given: Given) => void, onSkip: () => void}} Giving */
/** @template {Prediction['kind']} K @typedef {Giving & {predict: Extract<Prediction, {kind: K}>}} FormProps */

/** @param {Giving & {predict: Prediction}} props */
export function AnswerForm(props) {
  const {predict} = props;
  switch (predict.kind) {
    case 'number': return <NumbersForm {...props} labels={[predict.label]} />;
    case 'table': return <NumbersForm {...props} labels={predict.rows.map(({label}) => label)} />;
    case 'choice': return <ChoiceForm {...props} predict={predict} />;
    case 'order': return <OrderForm {...props} predict={predict} />;
    case 'function': return <FunctionForm {...props} predict={predict} />;
  }
}

/** @param {{problem?: import('preact').ComponentChildren, problemId?: string, onSkip: () => void, onSubmit: () => void, children: import('preact').ComponentChildren}} props */
function Form({problem, problemId, onSkip, onSubmit, children}) {
  return (
    <form class="predict" onSubmit={(event) => (event.preventDefault(), onSubmit())}>
      {children}
      {problem && <p class="predict-problem" role="alert" id={problemId}>{problem}</p>}
      <p class="buttons">
        <button class="primary" type="submit" aria-description={t.predictHelp}>{t.predict}</button>
        <button type="button" aria-description={t.skipHelp} onClick={onSkip}>{t.skip}</button>
      </p>
    </form>
  );
}

/** @param {Giving & {predict: Prediction, labels: readonly import('../../lessons/text.js').Words[]}} props */
function NumbersForm({predict, labels, onGiven, onSkip}) {
  const id = useId();
  const [texts, setTexts] = useState(labels.map(() => ''));
  const [wrong, setWrong] = useState(-1); // the first field that holds no number, once asked
  function submit() {
    const numbers = texts.map(parseNumber);
    const at = numbers.findIndex((number) => !Number.isFinite(number));
    setWrong(at);
    if (at < 0) onGiven(predict.kind === 'number' ? numbers[0] : numbers);
  }
  return (
    <Form problem={wrong < 0 ? undefined : t.needsNumber(inLanguage(labels[wrong]))} problemId={`${id}-problem`} onSkip={onSkip} onSubmit={submit}>
      {labels.map((label, i) => (
        <p key={i} class="predict-row">
          <label for={`${id}-${i}`}>{inLanguage(label)}</label>
          <input id={`${id}-${i}`} type="text" inputMode="decimal" autocomplete="off" size={8} value={texts[i]} aria-invalid={wrong === i}
            aria-description={t.predictNumberHelp} aria-describedby={wrong === i ? `${id}-problem` : undefined}
            onInput={(event) => setTexts(texts.map((text, at) => (at === i ? event.currentTarget.value : text)))} />
        </p>
      ))}
    </Form>
  );
}

/** @param {FormProps<'function'>} props */
function FunctionForm({predict, functions, onGiven, onSkip}) {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState(/** @type {import('preact').ComponentChildren} */ (null));
  const isHere = useRef(true);
  useEffect(() => () => void (isHere.current = false), []);
  async function submit() {
    try {
      const found = await comparedWith(predict, text, functions);
      if (!isHere.current) return; // skipped, or the step was left, while the engine read it
      if (!('problem' in found)) return onGiven(found);
      setProblem(<FunctionProblem problem={found.problem} text={found.problem.in === 'answer' ? text : predict.of} />);
    } catch (error) {
      setProblem(messageOf(error));
    }
  }
  return (
    <Form problem={problem} problemId={`${id}-problem`} onSkip={onSkip} onSubmit={() => void submit()}>
      <p class="predict-row">
        <label for={id}>{inLanguage(predict.label)}</label>
        <input id={id} type="text" autocomplete="off" autocapitalize="none" spellcheck={false} size={18} value={text} aria-invalid={problem !== null}
          aria-description={t.functionHelp} aria-describedby={problem === null ? undefined : `${id}-problem`} onInput={(event) => setText(event.currentTarget.value)} />
      </p>
      <p class="quiet-text">{t.functionNote}</p>
    </Form>
  );
}

/** @param {FormProps<'choice'>} props */
function ChoiceForm({predict, onGiven, onSkip}) {
  const id = useId();
  const [chosen, setChosen] = useState(-1);
  const [asked, setAsked] = useState(false);
  return (
    <Form problem={asked && chosen < 0 ? t.needsChoice : undefined} onSkip={onSkip} onSubmit={() => (chosen < 0 ? setAsked(true) : onGiven(chosen))}>
      <fieldset class="predict-options">
        <legend class="visually-hidden">{t.yourPrediction}</legend>
        {predict.options.map(({text}, i) => (
          <label key={i} class="switch">
            <input type="radio" name={id} checked={chosen === i} aria-description={t.predictChoiceHelp} onChange={() => setChosen(i)} />
            <span>{inLanguage(text)}</span>
          </label>
        ))}
      </fieldset>
    </Form>
  );
}

/** @param {FormProps<'order'>} props */
function OrderForm({predict, onGiven, onSkip}) {
  const [order, setOrder] = useState(predict.items.map((_, i) => i));
  /** @param {number} place @param {number} way */
  function move(place, way) {
    const next = [...order];
    [next[place], next[place + way]] = [next[place + way], next[place]];
    setOrder(next);
  }
  return (
    <Form onSkip={onSkip} onSubmit={() => onGiven(order)}>
      <ol class="predict-order">
        {order.map((item, place) => {
          const name = inLanguage(predict.items[item].text);
          return (
            <li key={item}>
              <span>{name}</span>
              <button type="button" aria-label={t.moveUp(name)} aria-description={t.moveHelp} disabled={place === 0} onClick={() => move(place, -1)}>↑</button>
              <button type="button" aria-label={t.moveDown(name)} aria-description={t.moveHelp} disabled={place === order.length - 1} onClick={() => move(place, 1)}>↓</button>
            </li>
          );
        })}
      </ol>
    </Form>
  );
}
