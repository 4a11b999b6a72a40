/** Everything as one file, and back; as a page that has the playground inside as well; or the playground as a whole, to take along. */
import {useState} from 'preact/hooks';

import {isKept} from '../../offline/kept.js';
import {messageOf} from '../../playground/notices.js';
import {archiveOf} from '../../playground/one-page.js';
import {fixed, t} from '../../text/index.js';
import {FileField} from './file-field.jsx';
import {save} from './hand-out.js';
import {useMade} from './made.js';

/** @param {import('./share-dialog.jsx').TabProps} props */
export function FileTab({playground, sharing}) {
  const [said, setSaid] = useState('');
  const made = useMade(() => archiveOf(sharing.page), []);
  const archive = made && 'value' in made ? made.value : null;
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
        <button aria-description={t.saveHelp} onClick={() => void sharing.file().then((text) => save('downhill.json', text, 'application/json'))}>{t.save}</button>
        <FileField label={t.openFile} help={t.openFileHelp} accept=".json,.png,.svg,application/json,image/png,image/svg+xml" onFile={open} />
      </p>
      <p>{t.pageAbout}</p>
      <p class="buttons"><button disabled={said === t.making} aria-description={t.savePageHelp} onClick={() => void savePage()}>{t.savePage}</button></p>
      <p role="status">{said}</p>
      {archive && (
        <>
          <p>{t.archiveAbout}</p>
          <p class="buttons"><a class="button" href={archive.address} download="downhill.zip" aria-description={t.archiveHelp}>{t.archive(archive.bytes > 0 ? fixed(archive.bytes / 1e6, 1) : null)}</a></p>
        </>
      )}
      {isKept() && <p class="quiet-text">{t.keptOffline}</p>}
    </>
  );
}
