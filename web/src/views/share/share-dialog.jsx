/** Everything that leaves the page: a link, a result to hand in, a picture, a file, a program, weights. */
import {useState} from 'preact/hooks';

import {t} from '../../text/index.js';
import {Dialog} from '../controls/dialog.jsx';
import {Tabs} from '../controls/tabs.jsx';
import {CodeTab} from './code-tab.jsx';
import {EmbedTab} from './embed-tab.jsx';
import {FileTab} from './file-tab.jsx';
import {LessonTab} from './lesson-tab.jsx';
import {LinkTab} from './link-tab.jsx';
import {PictureTab} from './picture-tab.jsx';
import {ResultTab} from './result-tab.jsx';
import {WeightsTab} from './weights-tab.jsx';

/**
 * `view`: how what is made here opens the page; kept from one tab to the next.
 * @typedef {{playground: import('../../playground/playground.js').Playground, sharing: import('../../playground/sharing.js').Sharing} & import('./lesson-tab.jsx').Fitted} TabProps
 */

const TABS = {link: LinkTab, lesson: LessonTab, embed: EmbedTab, result: ResultTab, picture: PictureTab, file: FileTab, code: CodeTab, weights: WeightsTab};

/** @param {{playground: import('../../playground/playground.js').Playground, onClose: () => void}} props */
export function ShareDialog({playground, onClose}) {
  const [chosen, setChosen] = useState(/** @type {keyof typeof TABS} */ ('link'));
  const sharing = playground.sharing.value;
  const [view, setView] = useState(sharing?.view.value ?? {});
  const Tab = TABS[chosen];
  return (
    <Dialog title={t.shareTitle} class="share" onClose={onClose}>
      <Tabs label={t.shareTitle} tabs={/** @type {(keyof typeof TABS)[]} */ (Object.keys(TABS)).map((id) => ({id, name: t.shareTabs[id]}))}
        chosen={chosen} onChoose={setChosen}>
        {sharing ? <Tab key={chosen} {...{playground, sharing, view}} onView={setView} /> : <p>{t.making}</p>}
      </Tabs>
    </Dialog>
  );
}
