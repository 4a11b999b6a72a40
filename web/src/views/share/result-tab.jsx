/** A result to hand in: a link with a receipt that can be trained again. */
import {t, wholeNumber} from '../../text/index.js';
import {CopyField} from './copy-field.jsx';
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
      {link && <CopyField label={t.resultField} value={sharing.addressOf(link)} />}
      {link && <p class="quiet-text">{t.linkLength(wholeNumber(sharing.addressOf(link).length))}</p>}
    </>
  );
}
