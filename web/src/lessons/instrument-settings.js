/** Checks what a step says of its instrument, for models that describe it with valibot. */
import * as v from 'valibot';

import {fieldName} from '../state/fields.js';
import {frozen} from '../state/frozen.js';
import {InstrumentError} from './instrument.js';

/** @param {v.GenericSchema<unknown, Record<string, any>>} schema of everything beside the kind @returns {import('./instrument.js').Model['settings']} */
export const settingsFrom = (schema) => ({kind: _, ...input}) => {
  const result = v.safeParse(schema, input);
  if (result.success) return frozen(result.output);
  const {path, message} = result.issues[0];
  const field = fieldName(path ?? []);
  throw new InstrumentError(field === '' ? message : `has ${field}, which ${message}`);
};
