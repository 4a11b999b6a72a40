/** The network as a program that can be run elsewhere, and says how near it is to the page. */
import {useState} from 'preact/hooks';

import {javascriptProgram} from '../../share/code/javascript.js';
import {notebook} from '../../share/code/notebook.js';
import {numpyProgram} from '../../share/code/numpy.js';
import {pytorchProgram} from '../../share/code/pytorch.js';
import {isRepeatable, whyNot} from '../../share/code/source.js';
import {countParameters} from '../../state/sizes.js';
import {t} from '../../text/index.js';
import {Choice} from '../controls/fields.jsx';
import {CopyField} from './copy-field.jsx';
import {save} from './hand-out.js';
import {useMade} from './made.js';

/** @typedef {import('../../share/code/source.js').CodeSource} CodeSource */

/** Updates a program can be compared over. */
const COMPARED = 20;
/** A program with more numbers than this is no longer read by anybody. */
const MOST_NUMBERS = 50_000;

const LANGUAGES = /** @type {const} */ ({
  numpy: {write: numpyProgram, file: 'downhill.py', type: 'text/x-python'},
  pytorch: {write: pytorchProgram, file: 'downhill_torch.py', type: 'text/x-python'},
  javascript: {write: javascriptProgram, file: 'downhill.mjs', type: 'text/javascript'},
  notebook: {write: (/** @type {CodeSource} */ source) => notebook(source, t.notebookWords), file: 'downhill.ipynb', type: 'application/json'}
});

/** @param {import('./share-dialog.jsx').TabProps} props */
export function CodeTab({playground, sharing}) {
  const [language, setLanguage] = useState(/** @type {keyof typeof LANGUAGES} */ ('numpy'));
  const experiment = playground.experiment.value;
  const numbers = countParameters(experiment) + 4 * (playground.points.value?.test.length ?? 0);
  const problem = whyNot(experiment) ? t.codeSearch : numbers > MOST_NUMBERS ? t.codeTooLarge : null;
  const made = useMade(async () => (problem === null ? sharing.source(COMPARED) : null), [experiment]);
  if (problem) return <p role="alert">{problem}</p>;
  const {write, file, type} = LANGUAGES[language];
  const program = made && 'value' in made && made.value ? write(made.value) : null;
  return (
    <>
      <p>{t.codeAbout}</p>
      {!isRepeatable(experiment) && <p class="quiet-text">{t.codeDropout}</p>}
      <p class="buttons">
        <Choice label={t.codeLanguage} help={t.codeLanguageHelp} value={language} options={/** @type {(keyof typeof LANGUAGES)[]} */ (Object.keys(LANGUAGES))} names={t.codeLanguages} onChange={setLanguage} />
        <button disabled={program === null} aria-description={t.codeSaveHelp} onClick={() => program !== null && save(file, program, type)}>{t.save}</button>
      </p>
      {made === null && <p role="status">{t.making}</p>}
      {made && 'problem' in made && <p role="alert">{made.problem}</p>}
      {program !== null && <CopyField label={t.codeText} value={program} rows={14} />}
    </>
  );
}
