/** Listens for files dropped on the page, with points or an experiment, and for rows pasted where nothing else takes them, and shows nothing. */
import {useEffect} from 'preact/hooks';

/** What can be points; other files may hold an experiment. */
const IS_TEXT = /\.(csv|tsv|txt|dat|data)$|^text\//i;

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function Arrivals({playground: {importing: {open}, sharing, dialog}}) {
  useEffect(() => {
    const stop = new AbortController();
    const {signal} = stop;
    document.addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault(), {signal});
    document.addEventListener('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
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
      if (taken || event.defaultPrevented || !looksLikeRows(text)) return;
      event.preventDefault();
      open(text);
    }, {signal});
    return () => stop.abort();
  }, []);
  return null;
}

/** Several lines with numbers in them. @param {string} text */
const looksLikeRows = (text) => text.trim().split(/\r\n?|\n/).filter((line) => /\d/.test(line)).length > 1;
