/** Whether the browser has the whole site, so that it opens without a network. */
export function isKept() {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false; // even to ask can be forbidden
  }
}
