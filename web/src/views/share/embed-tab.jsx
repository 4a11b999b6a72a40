/** The playground inside another page, as a frame. */
import {useState} from 'preact/hooks';

import {iframeText} from '../../share/iframe.js';
import {t} from '../../text/index.js';
import {NumberField, Switch} from '../controls/fields.jsx';
import {CopyField} from './copy-field.jsx';
import {useMade} from './made.js';

/** @param {import('./share-dialog.jsx').TabProps} props */
export function EmbedTab({sharing, view}) {
  const [size, setSize] = useState({width: 600, height: 450});
  const [fills, setFills] = useState(false);
  const made = useMade(() => sharing.link({own: view}), [view]);
  const link = made && 'value' in made ? made.value : null;
  const address = new URL(`embed.html#${link ?? ''}`, location.href).href;
  return (
    <>
      <p>{t.embedAbout}</p>
      <p class="buttons">
        {!fills && <NumberField label={t.embedWidth} help={t.embedWidthHelp} unit="px" value={size.width} min={280} max={4000} whole onChange={(width) => setSize({...size, width})} />}
        <NumberField label={t.embedHeight} help={t.embedHeightHelp} unit="px" value={size.height} min={280} max={4000} whole onChange={(height) => setSize({...size, height})} />
        <Switch label={t.embedFills} help={t.embedFillsHelp} checked={fills} onChange={setFills} />
      </p>
      {made === null && <p role="status">{t.making}</p>}
      {made && 'problem' in made && <p role="alert">{made.problem}</p>}
      {link && (
        <CopyField label={t.embedField} rows={5} wrap value={iframeText({address, title: t.pageTitle, width: fills ? 0 : size.width, height: size.height})} />
      )}
      <p class="quiet-text">{t.embedLesson}</p>
    </>
  );
}
