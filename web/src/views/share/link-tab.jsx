/** A link to the experiment, as text and as a QR code. */
import {encode} from 'uqr';
import {useState} from 'preact/hooks';

import {t, wholeNumber} from '../../text/index.js';
import {Switch} from '../controls/fields.jsx';
import {CopyField} from './copy-field.jsx';
import {useMade} from './made.js';

/** A code with more modules than this is not read across a room. */
const MOST_FOR_QR = 350;

/** @param {import('./share-dialog.jsx').TabProps} props */
export function LinkTab({playground, sharing}) {
  const trained = (playground.frame.value?.progress.update ?? 0) > 0;
  const [training, setTraining] = useState(false);
  const made = useMade(() => sharing.link({training}), [training]);
  return (
    <>
      <p>{t.linkAbout}</p>
      {trained && <Switch label={t.linkWithTraining} help={t.linkWithTrainingHelp} checked={training} onChange={setTraining} />}
      {made === null && <p role="status">{t.making}</p>}
      {made && 'problem' in made && <p role="alert">{made.problem}</p>}
      {made && 'value' in made && <Link address={sharing.addressOf(made.value)} />}
    </>
  );
}

/** @param {{address: string}} props */
function Link({address}) {
  return (
    <>
      <CopyField label={t.linkField} value={address} />
      <p class="quiet-text">{t.linkLength(wholeNumber(address.length))}</p>
      {address.length <= MOST_FOR_QR ? <QrCode text={address} /> : <p class="quiet-text">{t.qrTooLong}</p>}
    </>
  );
}

/** @param {{text: string}} props */
function QrCode({text}) {
  const {data, size} = encode(text, {ecc: 'M', border: 2});
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t.qr} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
