/** Points from a CSV: pasted, chosen or dropped, then looked at before anything is replaced. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {createCsvReader} from '../../csv/reader.js';
import {t} from '../../text/index.js';
import {Dialog} from '../controls/dialog.jsx';
import {CsvPreview} from './csv-preview.jsx';
import {sentenceFor} from './csv-sentences.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../csv/session.js').Look} Look */
/** What there is to see. @typedef {'nothing' | 'reading' | {refused: string} | {look: Look}} Stage */

/** @param {{playground: Playground}} props */
export function CsvDialog({playground}) {
  const {opened, close} = playground.importing;
  const reader = useRef(/** @type {import('../../csv/reader.js').CsvReader | null} */ (null));
  const [stage, setStage] = useState(/** @type {Stage} */ ('nothing'));
  const source = opened.value?.source ?? null;

  /** @param {File | string} from */
  async function read(from) {
    reader.current?.close(); // whatever was being read before
    const mine = createCsvReader();
    reader.current = mine;
    setStage('reading');
    const look = await (typeof from === 'string' ? mine.openText(from) : mine.openFile(from)).catch(() => null);
    if (reader.current === mine) setStage(stageFor(look));
  }
  useEffect(() => {
    if (source !== null) void read(source);
  }, [source]);
  useEffect(() => () => reader.current?.close(), []);

  /** Looks at the same rows with other wishes. @param {import('../../csv/session.js').Wishes} wishes */
  async function lookAgain(wishes) {
    const mine = reader.current;
    const look = await mine?.look(wishes).catch(() => null);
    if (reader.current === mine) setStage(stageFor(look ?? null));
  }

  return (
    <Dialog title={t.csvTitle} class="csv" onClose={close}>
      {stage === 'reading' && <p>{t.csvReading}</p>}
      {typeof stage === 'object' && 'refused' in stage && <p class="problem inline" role="alert">{stage.refused}</p>}
      {typeof stage === 'object' && 'look' in stage && reader.current
        ? <CsvPreview key={stage.look} playground={playground} look={stage.look} reader={reader.current} onLook={lookAgain} onOther={() => setStage('nothing')} />
        : stage !== 'reading' && <Sources onSource={read} />}
    </Dialog>
  );
}

/** @param {import('../../csv/session.js').Look | import('../../csv/session.js').Refused | null} look @returns {Stage} */
function stageFor(look) {
  if (look === null) return {refused: t.csvFailed};
  return look.ok ? {look} : {refused: sentenceFor(look.problem)};
}

/** Where rows can come from. @param {{onSource: (source: File | string) => void}} props */
function Sources({onSource}) {
  const [text, setText] = useState('');
  /** What is pasted into an empty field is looked at at once. @param {ClipboardEvent} event */
  function onPaste(event) {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '' || !pasted.includes('\n')) return;
    event.preventDefault();
    onSource(pasted);
  }
  return (
    <div class="csv-sources">
      <label>
        <span>{t.csvPaste}</span>
        <textarea rows={8} value={text} spellcheck={false} aria-description={t.csvPasteHelp} onPaste={onPaste} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div class="row">
        <span class="file">
          <label>
            {t.csvFile}
            <input type="file" accept=".csv,.tsv,.txt,.dat,text/*" class="visually-hidden" aria-description={t.csvFileHelp}
              onChange={(event) => event.currentTarget.files?.[0] && onSource(event.currentTarget.files[0])} />
          </label>
          <span class="quiet-text">{t.csvDrop}</span>
        </span>
        <button class="primary" aria-description={t.csvLookHelp} disabled={text.trim() === ''} onClick={() => onSource(text)}>{t.csvLook}</button>
      </div>
    </div>
  );
}
