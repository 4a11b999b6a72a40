/** What a control is called, what it does and which keys do the same, as it says itself to those who cannot see it. */

/** @typedef {{name: string, help: string, keys: string}} Described */

/**
 * The innermost control on an event's path that has a sentence; labels and what surrounds a field speak for the field.
 * @param {EventTarget[]} path
 */
export function controlOn(path) {
  for (const place of path) {
    if (!(place instanceof Element)) break; // the shadow root: what is outside is not ours
    const control = controlOf(place);
    if (control && helpOf(control)) return control;
  }
  return null;
}

/** @param {Element} control @returns {Described} */
export function described(control) {
  const locked = control.closest('.locked')?.getAttribute('aria-description');
  return {name: nameOf(control), help: locked ?? helpOf(control) ?? '', keys: control.getAttribute('aria-keyshortcuts') ?? ''};
}

/** @param {Element} place @returns {Element | null} */
function controlOf(place) {
  if (place instanceof HTMLLabelElement) return place.control;
  return place.matches('.choice, .slider') ? place.querySelector('[aria-description]') : place;
}

/** @param {Element} control */
function helpOf(control) {
  const root = control.getRootNode();
  const id = control.getAttribute('aria-describedby')?.split(' ')[0];
  return control.getAttribute('aria-description') ?? (id && root instanceof ShadowRoot ? root.getElementById(id)?.textContent : null);
}

/** @param {Element} control */
function nameOf(control) {
  const labels = 'labels' in control ? /** @type {HTMLInputElement} */ (control).labels : null;
  return (control.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? control.textContent ?? '').trim();
}
