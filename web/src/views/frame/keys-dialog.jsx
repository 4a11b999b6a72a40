/** Every key and what it does, by group. */
import {t} from '../../text/index.js';
import {Dialog} from '../controls/dialog.jsx';
import {KEY_GROUPS, KEYS, printedKey} from './keys.js';

/** @param {{onClose: () => void}} props */
export function KeysDialog({onClose}) {
  return (
    <Dialog title={t.keysTitle} class="keys" onClose={onClose}>
      {KEY_GROUPS.map((group) => (
        <section key={group}>
          <h3>{t.keyGroups[group]}</h3>
          <dl>
            {KEYS.filter((shortcut) => shortcut.group === group).map(({id, keys}) => (
              <div key={id}>
                <dt>{t.keyNames[id]}</dt>
                <dd>{keys.map((key) => <kbd key={key}>{printedKey(key)}</kbd>)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p class="quiet-text">{t.keysOnMap} {t.mapHelp}</p>
      <p class="quiet-text">{t.keysNote}</p>
    </Dialog>
  );
}
