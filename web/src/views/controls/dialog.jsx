/** A dialog in front of everything, closed by Escape or its button; the focus goes back to where it came from. */
import {useEffect, useId, useRef} from 'preact/hooks';

import {t} from '../../text/index.js';
import {HelpLine} from '../frame/help-line.jsx';

/** @param {{title: string, class?: string, onClose: () => void, children: import('preact').ComponentChildren}} props shown while mounted */
export function Dialog({title, class: looks = '', onClose, children}) {
  const id = useId();
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={element} class={looks} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button class="quiet" onClick={() => element.current?.close()}>{t.dismiss}</button>
      </header>
      {children}
      <HelpLine />
    </dialog>
  );
}
