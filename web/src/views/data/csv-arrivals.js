/** Listens for files dropped on the page, with points or an experiment, and for rows pasted where nothing else takes them, and shows nothing. */
import {useEffect} from 'preact/hooks';

import {isOurs} from '../frame/ours.js';

/** What can be points; other files may hold an experiment. */
const IS_TEXT = /\.(csv|tsv|txt|dat|data)$|^text\//i;

/** @param {{playground: import('../../playground/playground.js').Playground, root: {current: Element | null}}} props root: in what a drop or a paste is for this playground */
export function Arrivals({playground, root}) {
  const {importing: {open}, sharing, dialog} = playground;
  const isFor = (/** @type {Event} */ event) => isOurs(event, playground, root.current?.closest('.playground'));
  useEffect(() => {
    const stop = new AbortController();
    const {signal} = stop;
    document.addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && isFor(event) && event.preventDefault(), {signal});
    document.addEventListener('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || !isFor(event)) return;
      event.preventDefault();
      const points = files.find(({name, type}) => IS_TEXT.test(name) || IS_TEXT.test(type));
      if (points) return open(points);
      dialog.value = null; // what comes of it is said on the page
      void sharing.value?.openFile(files[0]);
    }, {signal});
    document.addEventListener('paste', (event) => {
      const [target] = event.composedPath();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const taken = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (taken || event.defaultPrevented || !looksLikeRows(text) || !isFor(event)) return;
      event.preventDefault();
      open(text);
    }, {signal});
    return () => stop.abort();
  }, []);
  return null;
}

/** Several lines with numbers in them. @param {string} text */
const looksLikeRows = (text) => text.trim().split(/\r\n?|\n/).filter((line) => /\d/.test(line)).length > 1;
