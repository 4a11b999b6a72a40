/** Everything that leaves the page: a link, a result to hand in, a file, a program, weights. */
import {useState} from 'preact/hooks';

import {t} from '../../text/index.js';
import {Dialog} from '../controls/dialog.jsx';
import {Tabs} from '../controls/tabs.jsx';
import {CodeTab} from './code-tab.jsx';
import {FileTab} from './file-tab.jsx';
import {LinkTab} from './link-tab.jsx';
import {ResultTab} from './result-tab.jsx';
import {WeightsTab} from './weights-tab.jsx';

/** @typedef {{playground: import('../../playground/playground.js').Playground, sharing: import('../../playground/sharing.js').Sharing}} TabProps */

const TABS = {link: LinkTab, result: ResultTab, file: FileTab, code: CodeTab, weights: WeightsTab};

/** @param {{playground: import('../../playground/playground.js').Playground, onClose: () => void}} props */
export function ShareDialog({playground, onClose}) {
  const [chosen, setChosen] = useState(/** @type {keyof typeof TABS} */ ('link'));
  const sharing = playground.sharing.value;
  const Tab = TABS[chosen];
  return (
    <Dialog title={t.shareTitle} class="share" onClose={onClose}>
      <Tabs label={t.shareTitle} tabs={/** @type {(keyof typeof TABS)[]} */ (Object.keys(TABS)).map((id) => ({id, name: t.shareTabs[id]}))}
        chosen={chosen} onChoose={setChosen}>
        {sharing ? <Tab key={chosen} playground={playground} sharing={sharing} /> : <p>{t.making}</p>}
      </Tabs>
    </Dialog>
  );
}
