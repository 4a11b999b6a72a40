/** What a link opens, small and as it is; to be looked at. */
import {useEffect, useRef} from 'preact/hooks';

import {t} from '../../text/index.js';

/** @param {{address: string | null}} props null: the last one stays */
export function Preview({address}) {
  const frame = useRef(/** @type {HTMLIFrameElement | null} */ (null));
  useEffect(() => {
    if (address !== null) frame.current?.contentWindow?.location.replace(address); // a src would become a step in the page's history
  }, [address]);
  return (
    <figure class="preview">
      <div inert><iframe ref={frame} aria-hidden="true" tabIndex={-1} /></div>
      <figcaption class="quiet-text">{t.lessonPreview}</figcaption>
    </figure>
  );
}
