/** What the person is told, over the place where the settings are that can help. One sentence, and ways on. */
import {t} from '../../text/index.js';

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function NoticeBar({playground: {notice, doctor}}) {
  const told = notice.value;
  const shown = told ?? doctor.advice.value;
  const close = () => (told ? (notice.value = null) : doctor.dismiss());
  return (
    <div class="notice-bar" role={shown?.quiet ? 'status' : 'alert'}>
      {shown && (
        <div class={shown.quiet ? 'notice' : 'notice wrong'}>
          <p>{shown.message}</p>
          <div class="notice-actions">
            {shown.actions?.map(({label, help, run}) => <button key={label} aria-description={help} onClick={() => (close(), run())}>{label}</button>)}
            <button class="quiet" onClick={close}>{t.dismiss}</button>
          </div>
        </div>
      )}
    </div>
  );
}
