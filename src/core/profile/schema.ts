/**
 * The JSON Schema (2020-12) of a profile, and a check against it. The schema is written to `dist/profiles/schema.json`
 * for editors and other languages; the interpreter knows only the keywords of `Schema`, so that a page needs no
 * validator of 100 kB.
 */

type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** The keywords of JSON Schema that the schema of a profile uses. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly pattern?: string;
}

/** One thing wrong with a profile: where (JSON pointer), which rule, in English for whoever wrote the profile. */
export interface ProfileProblem {
  readonly pointer: string;
  readonly code: ProfileProblemCode;
  readonly detail: string;
  /** Name of the profile that holds it, when it is a parent of the one that was asked for. */
  readonly profile?: string;
}

export type ProfileProblemCode =
  | 'type'
  | 'enum'
  | 'any-of'
  | 'minimum'
  | 'pattern'
  | 'required'
  | 'unknown-key'
  | 'forbidden-key'
  | 'unreadable'
  | 'unknown-parent'
  | 'cycle';

const string = { type: 'string' } as const;
const boolean = { type: 'boolean' } as const;
const filled = { type: 'string', pattern: '.' } as const;
const limit = { type: ['integer', 'null'], minimum: 1 } as const;
const region = { type: 'string', pattern: '^[A-Z]{2}$' } as const;
const shiftTable = { enum: ['tr', 'es', 'pt'] } as const;
const logColumns = {
  type: 'array',
  items: { enum: ['date', 'by', 'type', 'subject', 'text', 'to', 'state', 'segments'] },
} as const;

function object(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 && { required }) };
}

/** By BCP 47 language, then by a key. */
function byLanguage(value: Schema): Schema {
  return { type: 'object', additionalProperties: { type: 'object', additionalProperties: value } };
}

const route = object(
  {
    id: filled,
    label: string,
    explanation: string,
    replies: { enum: ['inbox', 'own-phone', 'none'] },
    priceClass: { enum: ['lower', 'normal', 'slightly-higher', 'higher'] },
    attempts: { anyOf: [{ type: 'integer', minimum: 1 }, { enum: ['several'] }] },
    keepClusters: boolean,
    referenceBits: { enum: [8, 16] },
  },
  ['id', 'replies'],
);

const sender = object({ id: filled, kind: { enum: ['number', 'alphanumeric', 'own'] }, value: string, label: string }, [
  'id',
  'kind',
  'value',
]);

export const profileSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Profile of sms-elements',
  description: 'Look, words and defaults of one product. Whatever is left out comes from the profile it extends.',
  ...object(
    {
      $schema: string,
      name: filled,
      extends: filled,
      limits: object({ unitsGsm7: limit, unitsUcs2: limit, segments: limit }),
      encoding: object({
        force: { enum: ['auto', 'gsm7', 'ucs2'] },
        table: { enum: ['none', 'gsm', 'garage', 'garage-verbatim'] },
        newlines: { enum: ['keep', 'space', 'remove'] },
        lockingTable: shiftTable,
        singleTable: shiftTable,
      }),
      tags: object({ enabled: boolean, open: filled, close: filled, missing: { enum: ['block', 'empty'] } }),
      languages: object({ offered: { type: 'array', items: filled }, fallback: filled }),
      approval: object({ threshold: { type: ['integer', 'null'], minimum: 0 }, fourEyes: boolean }),
      phone: object({ region, allowedRegions: { anyOf: [{ type: 'array', items: region }, { type: 'null' }] } }),
      routes: { type: 'array', items: route },
      senders: { type: 'array', items: sender },
      counter: object({ style: { enum: ['typed-per-segment', 'remaining', 'max-and-segments', 'off'] } }),
      recipient: object({
        locked: boolean,
        nameAs: { enum: ['text', 'field'] },
        numberChoice: { enum: ['default-only', 'choose', 'free-entry'] },
      }),
      subject: { enum: ['hidden', 'automatic', 'free'] },
      compose: object({ confirmDiscard: boolean, markCostly: boolean, sendShortcuts: { type: 'array', items: filled } }),
      log: object({ columns: logColumns, detail: logColumns, pageSize: { type: 'integer', minimum: 1 } }),
      cost: object({ show: { enum: ['none', 'class', 'segments', 'money'] } }),
      vocabulary: byLanguage(object({ one: string, many: string, the: string }, ['one', 'many', 'the'])),
      wording: byLanguage(string),
    },
    ['name'],
  ),
};

/** More than these nobody reads; it also bounds the work on an array of four billion holes. */
const MOST_PROBLEMS = 100;

/**
 * What is wrong with a profile, in the order of its keys; empty when nothing is. At most 100 problems. Never throws,
 * whatever it is given.
 */
export function checkProfile(source: unknown): readonly ProfileProblem[] {
  return checkValue(source, profileSchema, '');
}

/** The same for any part of a profile; `pointer` is where that part stands. */
export function checkValue(value: unknown, schema: Schema, pointer: string): readonly ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  try {
    check(value, schema, pointer, problems);
  } catch {
    // A getter or proxy of the host's threw.
    problems.push({ pointer, code: 'unreadable', detail: 'can not be read' });
  }
  return problems;
}

function check(value: unknown, schema: Schema, pointer: string, problems: ProfileProblem[]): void {
  const add = (code: ProfileProblemCode, detail: string, at = pointer): void => void problems.push({ pointer: at, code, detail });

  if (schema.type !== undefined) {
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (!types.some((type) => hasType(value, type))) return add('type', `must be ${types.join(' or ')}`);
  }
  if (schema.enum && !schema.enum.some((allowed) => allowed === value)) return add('enum', `must be one of ${schema.enum.join(', ')}`);
  if (schema.anyOf && !schema.anyOf.some((option) => checkValue(value, option, pointer).length === 0)) {
    return add('any-of', 'fits none of the forms that are allowed here');
  }
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
    add('minimum', `must be ${schema.minimum} or more`);
  if (typeof value === 'string' && schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
    add('pattern', `must match ${schema.pattern}`);
  }
  if (Array.isArray(value) && schema.items) {
    for (let index = 0; index < value.length && problems.length < MOST_PROBLEMS; index += 1) {
      check(value[index], schema.items, `${pointer}/${index}`, problems);
    }
  }
  if (!hasType(value, 'object')) return;
  const record = value as Record<string, unknown>;
  for (const key of schema.required ?? []) if (record[key] === undefined) add('required', `${key} is missing`);
  for (const key of Object.keys(record)) {
    if (problems.length >= MOST_PROBLEMS) return;
    const inner = propertySchema(schema, key);
    if (inner && record[key] !== undefined) check(record[key], inner, pointerTo(pointer, key), problems);
    else if (inner === null) add('unknown-key', `${key} is not known here`, pointerTo(pointer, key));
  }
}

/** The schema of one key: `null` when the key may not be there, `undefined` when anything goes. */
export function propertySchema(schema: Schema, key: string): Schema | null | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  if (schema.additionalProperties === false) return null;
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** RFC 6901 §3. */
export function pointerTo(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function hasType(value: unknown, type: TypeName): boolean {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}
