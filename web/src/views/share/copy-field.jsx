/** A text to copy: the field, its button, and whether it worked. */
import {useId, useRef, useState} from 'preact/hooks';

import {t} from '../../text/index.js';
import {copyFrom} from './hand-out.js';

/** @param {{label: string, value: string, rows?: number, wrap?: boolean}} props rows: more than one makes a box of it */
export function CopyField({label, value, rows = 1, wrap = false}) {
  const id = useId();
  const field = useRef(/** @type {any} */ (null));
  const [said, setSaid] = useState({of: '', text: ''});
  const copy = async () => {
    const done = await copyFrom(field.current);
    setSaid({of: value, text: done ? t.copied : t.notCopied});
  };
  return (
    <div class="copy-field">
      <label for={id}>{label}</label>
      {rows > 1
        ? <textarea ref={field} id={id} readOnly rows={rows} value={value} wrap={wrap ? 'soft' : 'off'} spellcheck={false} />
        : <input ref={field} id={id} type="text" readOnly value={value} onFocus={(event) => event.currentTarget.select()} />}
      <button onClick={() => void copy()}>{t.copy}</button>
      <output>{said.of === value ? said.text : ''}</output>
    </div>
  );
}
