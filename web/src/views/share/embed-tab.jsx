/** The playground inside another page: what to paste, and where. */
import {useState} from 'preact/hooks';

import {SNIPPETS} from '../../share/snippets.js';
import {t} from '../../text/index.js';
import {Choice, NumberField, Switch} from '../controls/fields.jsx';
import {CopyField} from './copy-field.jsx';
import {useMade} from './made.js';

/** @typedef {import('../../share/snippets.js').Place} Place */

const PLACES = /** @type {Place[]} */ (Object.keys(SNIPPETS));
/** From here on everything stands side by side, and no less is needed. */
const SIZE = Object.freeze({width: 960, height: 640});
const SIZES = Object.freeze({min: 280, max: 4000});

/** @param {import('./share-dialog.jsx').TabProps} props */
export const EmbedTab = (props) => (props.sharing.page.startsWith('http') ? <Snippets {...props} /> : <p>{t.embedNowhere}</p>);

/** @param {import('./share-dialog.jsx').TabProps} props */
function Snippets({sharing, view}) {
  const [place, setPlace] = useState(/** @type {Place} */ ('frame'));
  const [size, setSize] = useState(/** @type {{width: number, height: number}} */ (SIZE));
  const [fills, setFills] = useState(true);
  const made = useMade(() => sharing.link({own: view}), [view]);
  const link = made && 'value' in made ? made.value : null;
  const {sized, text} = SNIPPETS[place];
  return (
    <>
      <p>{t.embedAbout}</p>
      <p class="buttons">
        <Choice label={t.embedPlace} help={t.embedPlaceHelp} value={place} options={PLACES} names={t.embedPlaces} onChange={setPlace} />
        {sized && <NumberField label={t.embedHeight} help={t.embedHeightHelp} unit="px" value={size.height} {...SIZES} whole onChange={(height) => setSize({...size, height})} />}
        {sized && <Switch label={t.embedFills} help={t.embedFillsHelp} checked={fills} onChange={setFills} />}
        {sized && !fills && <NumberField label={t.embedWidth} help={t.embedWidthHelp} unit="px" value={size.width} {...SIZES} whole onChange={(width) => setSize({...size, width})} />}
      </p>
      <p>{t.embedSays[place]}</p>
      {made === null && <p role="status">{t.making}</p>}
      {made && 'problem' in made && <p role="alert">{made.problem}</p>}
      {link && (
        <CopyField label={t.embedField} rows={6} wrap value={text({page: sharing.page, link, title: t.pageTitle, width: fills ? 0 : size.width, height: size.height})} />
      )}
      <p class="quiet-text">{t.embedLesson}</p>
    </>
  );
}
