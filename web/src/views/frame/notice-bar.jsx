/** What the person is told, over the place where the settings are that can help. One sentence, and ways on. */
import {useEffect} from 'preact/hooks';

import {t} from '../../text/index.js';

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function NoticeBar({playground: {notice, telling, announcer}}) {
  const told = notice.value;
  const shown = told ?? telling.value?.doctor.advice.value;
  const close = () => (told ? (notice.value = null) : telling.value?.doctor.dismiss());
  useEffect(() => {
    if (shown?.quiet) announcer.say(t.worded(shown.message)); // what is wrong is an alert, and says itself
  }, [shown?.about ?? shown?.message]);
  return (
    <div class="notice-bar">
      <div role="alert">{shown && !shown.quiet && <Said notice={shown} close={close} />}</div>
      {shown?.quiet && <Said notice={shown} close={close} />}
    </div>
  );
}

/** @param {{notice: import('../../playground/notices.js').Notice, close: () => void}} props */
const Said = ({notice: {message, quiet, actions}, close}) => (
  <div class={quiet ? 'notice' : 'notice wrong'}>
    <p>{t.worded(message)}</p>
    <div class="notice-actions">
      {actions?.map(({label, help, run}) => <button key={label} aria-description={help} onClick={() => (close(), run())}>{label}</button>)}
      <button class="quiet" onClick={close}>{t.dismiss}</button>
    </div>
  </div>
);
