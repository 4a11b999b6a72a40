/** Everything as one file, and back; or as a page that has the playground inside as well. */
import {useState} from 'preact/hooks';

import {messageOf} from '../../playground/notices.js';
import {t} from '../../text/index.js';
import {FileField} from './file-field.jsx';
import {save} from './hand-out.js';

/** @param {import('./share-dialog.jsx').TabProps} props */
export function FileTab({playground, sharing}) {
  const [said, setSaid] = useState('');
  const open = (/** @type {File} */ file) => {
    playground.dialog.value = null; // what comes of it is said on the page
    void sharing.openFile(file);
  };
  async function savePage() {
    setSaid(t.making);
    try {
      save('downhill.html', await sharing.onePage(), 'text/html');
      setSaid('');
    } catch (error) {
      setSaid(messageOf(error));
    }
  }
  return (
    <>
      <p>{t.fileAbout}</p>
      <p class="buttons">
        <button onClick={() => void sharing.file().then((text) => save('downhill.json', text, 'application/json'))}>{t.save}</button>
        <FileField label={t.openFile} accept=".json,.png,.svg,application/json,image/png,image/svg+xml" onFile={open} />
      </p>
      <p>{t.pageAbout}</p>
      <p class="buttons"><button disabled={said === t.making} onClick={() => void savePage()}>{t.savePage}</button></p>
      <p role="status">{said}</p>
    </>
  );
}
