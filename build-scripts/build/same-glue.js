/**
 * Gives all modules the same JavaScript. The compiler calls what a module imports by short names, the most used first, and so a
 * module with other uses gets other names. Here each import is called in every module what the first module calls it.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const IMPORT_SECTION = 2;
/** Bytes of a module before its first section. */
const HEADER = 8;
/** What an import can be besides a function: kinds that are followed by more than one number never occur here. */
const FUNCTION = 0;

/** Function by short name, as the glue hands them to the module. @param {string} glue @returns {Map<string, string>} name by function */
function importNames(glue) {
  const [, list] = /(?:asmLibraryArg|wasmImports)\s*=\s*\{([^}]*)\}/.exec(glue) ?? [];
  if (list === undefined) throw new Error('The glue has no list of imports.');
  return new Map(list.split(',').map((entry) => {
    const [name, its] = entry.split(':').map((part) => part.trim().replaceAll('"', ''));
    return [its ?? name, name];
  }));
}

/** @param {Uint8Array} bytes @param {number} at @returns {[number, number]} a number in LEB128, and where it ends */
function numberAt(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte < 128) return [value, at];
  }
}

/** @param {number} value @returns {number[]} */
const numberBytes = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...numberBytes(Math.floor(value / 128))]);

/** The module with its imports called otherwise. @param {Uint8Array} module @param {ReadonlyMap<string, string>} names new by old */
export function renamed(module, names) {
  const sections = [Buffer.from(module.subarray(0, HEADER))];
  for (let at = HEADER; at < module.length;) {
    const [length, start] = numberAt(module, at + 1);
    const body = module.subarray(start, start + length);
    const now = module[at] === IMPORT_SECTION ? renamedImports(body, names) : body;
    sections.push(Buffer.from([module[at], ...numberBytes(now.length)]), Buffer.from(now));
    at = start + length;
  }
  return Buffer.concat(sections);
}

/** @param {Uint8Array} body of the import section @param {ReadonlyMap<string, string>} names */
function renamedImports(body, names) {
  const [count, first] = numberAt(body, 0);
  const bytes = numberBytes(count);
  let at = first;
  for (let i = 0; i < count; i += 1) {
    const [moduleLength, moduleStart] = numberAt(body, at);
    const [nameLength, nameStart] = numberAt(body, moduleStart + moduleLength);
    const kindAt = nameStart + nameLength;
    if (body[kindAt] !== FUNCTION) throw new Error('The module imports something that is no function.');
    const [, end] = numberAt(body, kindAt + 1);
    const old = Buffer.from(body.subarray(nameStart, kindAt)).toString();
    const name = Buffer.from(names.get(old) ?? old);
    bytes.push(...body.subarray(at, moduleStart + moduleLength), ...numberBytes(name.length), ...name, ...body.subarray(kindAt, end));
    at = end;
  }
  return Uint8Array.from(bytes);
}

/** Gives the modules in all folders the glue of the first, where nothing but names keeps them from it. @param {readonly string[]} folders */
export function giveSameGlue([first, ...others]) {
  const glue = readFileSync(join(first, 'nn-core.mjs'), 'utf8');
  const wanted = importNames(glue);
  for (const folder of others) {
    const [gluePath, modulePath] = ['nn-core.mjs', 'nn-core.wasm'].map((name) => join(folder, name));
    const own = readFileSync(gluePath, 'utf8');
    if (own === glue) continue;
    const names = importNames(own);
    if (names.size !== wanted.size || [...names.keys()].some((its) => !wanted.has(its))) continue; // a test tells
    writeFileSync(modulePath, renamed(readFileSync(modulePath), new Map([...names].map(([its, name]) => [name, /** @type {string} */ (wanted.get(its))]))));
    writeFileSync(gluePath, glue);
  }
}
