/** A view in the network's place, with room for every number; the network comes back when it is closed. */
import {useEffect, useRef} from 'preact/hooks';

import {t} from '../../text/index.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

/** @param {{playground: Playground, view: import('./views.js').View}} props */
export function WideView({playground, view}) {
  const {inspecting, openView} = playground;
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const chosen = openView.value;
  useEffect(() => {
    if (inspecting.byItself === view.id && chosen !== view.id) inspecting.wide.value = null;
  }, [chosen]);
  useEffect(() => {
    if (inspecting.byItself === view.id) return; // whoever walks along the tabs stays there
    const element = heading.current;
    element?.focus({preventScroll: true});
    const {top = 0, bottom = 0} = element?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > innerHeight / 2) element?.scrollIntoView({block: 'start'}); // one column: it opened further down
  }, [view]);
  return (
    <>
      <div class="row heading">
        <h2 ref={heading} tabIndex={-1}>{t[view.name]}</h2>
        <BackToNetwork playground={playground} />
      </div>
      <div class="wide-view"><view.View key={view.id} playground={playground} wide /></div>
    </>
  );
}

/** What a tab says while its view is shown large. @param {{playground: Playground}} props */
export const ShownLarge = ({playground}) => (
  <p class="row quiet-text shown-large"><span>{t.shownLarge}</span> <BackToNetwork playground={playground} /></p>
);

/** @param {{playground: Playground}} props */
function BackToNetwork({playground: {inspecting}}) {
  function close() {
    const view = /** @type {string} */ (inspecting.wide.value);
    inspecting.sentBack.add(view);
    inspecting.returned = view;
    inspecting.wide.value = null;
  }
  return <button aria-description={t.backToNetworkHelp} onClick={close}>{t.backToNetwork}</button>;
}
