/** A result to hand in: a link with a receipt that can be trained again. */
import {MOST_CHARACTERS} from '../../share/link.js';
import {t, wholeNumber} from '../../text/index.js';
import {CopyField} from './copy-field.jsx';
import {addressWith} from './link-tab.jsx';
import {useMade} from './made.js';

/** @param {import('./share-dialog.jsx').TabProps} props */
export function ResultTab({sharing}) {
  const made = useMade(() => sharing.resultLink(), []);
  const link = made && 'value' in made ? made.value : undefined;
  return (
    <>
      <p>{t.resultAbout}</p>
      {made === null && <p role="status">{t.making}</p>}
      {made && 'problem' in made && <p role="alert">{made.problem}</p>}
      {link === null && <p role="alert">{t.noResult}</p>}
      {link && link.length > MOST_CHARACTERS && <p role="alert">{t.linkTooLong}</p>}
      {link && link.length <= MOST_CHARACTERS && <CopyField label={t.resultField} value={addressWith(link)} />}
      {link && link.length <= MOST_CHARACTERS && <p class="quiet-text">{t.linkLength(wholeNumber(addressWith(link).length))}</p>}
    </>
  );
}
