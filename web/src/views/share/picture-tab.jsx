/** The network, what it learned and its figures as a picture for a handout, which opens the experiment again. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {SHEET} from '../../draw/handout.js';
import {t} from '../../text/index.js';
import {asPng, asSvg, handoutOf, NEEDS, previewOf} from './handout.js';
import {save} from './hand-out.js';
import {useMade} from './made.js';

/** @typedef {import('../../draw/handout.js').Handout} Handout */

/** While it trains the preview follows so often. */
const EVERY_MS = 1000;

/** @param {import('./share-dialog.jsx').TabProps} props */
export function PictureTab({playground, sharing}) {
  /** A file's address is nobody else's business. @param {string} fragment */
  const publicAddress = (fragment) => (sharing.page.startsWith('http') ? sharing.addressOf(fragment) : `#${fragment}`);
  const made = useMade(() => sharing.link().catch(() => null), []); // too long: nobody types it
  const address = made && 'value' in made ? made.value && publicAddress(made.value) : undefined;
  const [said, setSaid] = useState('');
  const preview = useRef(/** @type {HTMLImageElement | null} */ (null));
  const [ready, setReady] = useState(false);
  const handout = () => (address === undefined ? null : handoutOf(playground, address));

  useEffect(() => {
    const stopNeeding = playground.needs.add(NEEDS);
    let timer = 0;
    let shown = '';
    async function show() {
      timer = 0;
      const now = handout();
      setReady(now !== null);
      if (!now) return;
      const next = URL.createObjectURL(await previewOf(now));
      if (preview.current) preview.current.src = next;
      URL.revokeObjectURL(shown);
      shown = next;
    }
    const soon = () => void (timer ||= window.setTimeout(show, shown === '' ? 0 : EVERY_MS));
    const stop = playground.onFrame(soon);
    soon();
    return () => (stopNeeding(), stop(), clearTimeout(timer), URL.revokeObjectURL(shown));
  }, [address]);

  /** @param {string} name @param {string} type @param {(handout: Handout, state: string) => Promise<string | Uint8Array>} make */
  async function keep(name, type, make) {
    setSaid('');
    try {
      const sheet = handout();
      if (sheet) save(name, await make(sheet, await sharing.state(publicAddress)), type);
    } catch (error) {
      setSaid(t.worded(error instanceof Error ? error.message : String(error)));
    }
  }
  return (
    <>
      <p>{t.pictureAbout}</p>
      <p class="buttons">
        <button disabled={!ready} aria-description={t.picturePngHelp} onClick={() => void keep('downhill.png', 'image/png', asPng)}>{t.picturePng}</button>
        <button disabled={!ready} aria-description={t.pictureSvgHelp} onClick={() => void keep('downhill.svg', 'image/svg+xml', asSvg)}>{t.pictureSvg}</button>
      </p>
      <img ref={preview} class="handout" alt={t.picturePreview} width={SHEET.width} height={SHEET.height} hidden={!ready} />
      {!ready && <p role="status">{t.making}</p>}
      {said && <p role="alert">{said}</p>}
    </>
  );
}
