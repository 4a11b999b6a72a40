/** Several views in one place: a row of tabs and the chosen one's panel. Arrow keys move between tabs, as everywhere. */
import {useId} from 'preact/hooks';

/**
 * @template {string} T
 * @param {{label: string, tabs: readonly {id: T, name: string}[], chosen: T, onChoose: (id: T) => void,
 *   children: import('preact').ComponentChildren}} props children: the chosen tab's panel
 */
export function Tabs({label, tabs, chosen, onChoose, children}) {
  const base = useId();
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const at = tabs.findIndex(({id}) => id === chosen);
    const next = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1}[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const {id} = tabs[(next + tabs.length) % tabs.length];
    onChoose(id);
    /** @type {HTMLElement} */ (event.currentTarget).querySelector(/** @type {'button'} */ (`[data-tab="${id}"]`))?.focus();
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKey}>
        {tabs.map(({id, name}) => (
          <button key={id} role="tab" id={`${base}-${id}`} data-tab={id} aria-selected={id === chosen} aria-controls={`${base}-panel`}
            tabIndex={id === chosen ? 0 : -1} onClick={() => onChoose(id)}>{name}</button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${chosen}`}>{children}</div>
    </>
  );
}
