/** Everything as one file, and back. */
import {t} from '../../text/index.js';
import {FileField} from './file-field.jsx';
import {save} from './hand-out.js';

/** @param {import('./share-dialog.jsx').TabProps} props */
export function FileTab({playground, sharing}) {
  const open = (/** @type {File} */ file) => {
    playground.dialog.value = null; // what comes of it is said on the page
    void sharing.openFile(file);
  };
  return (
    <>
      <p>{t.fileAbout}</p>
      <p class="buttons">
        <button onClick={() => void sharing.file().then((text) => save('downhill.json', text, 'application/json'))}>{t.save}</button>
        <FileField label={t.openFile} accept=".json,.png,.svg,application/json,image/png,image/svg+xml" onFile={open} />
      </p>
    </>
  );
}
