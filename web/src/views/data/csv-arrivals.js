/** Listens for points that come by themselves, a file dropped on the page or rows pasted where nothing else takes them, and shows nothing. */
import {useEffect} from 'preact/hooks';

/** What can be points; other files are for others. */
const IS_TEXT = /\.(csv|tsv|txt|dat|data)$|^text\//i;

/** @param {{importing: import('../../playground/importing.js').Importing}} props */
export function Arrivals({importing: {open}}) {
  useEffect(() => {
    const stop = new AbortController();
    const {signal} = stop;
    document.addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault(), {signal});
    document.addEventListener('drop', (event) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(({name, type}) => IS_TEXT.test(name) || IS_TEXT.test(type));
      if (!file) return;
      event.preventDefault();
      open(file);
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
