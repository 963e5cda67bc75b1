import { SmsError } from './errors.js';

/** Makes a `Value` of something an adapter answered, or throws an `invalid-response` that names the place. */
export type Reader<Value> = (value: unknown, pointer: string) => Value;

type Fields<Shape> = { readonly [Key in keyof Shape]-?: Reader<Shape[Key]> };

export const string: Reader<string> = (value, pointer) => (typeof value === 'string' ? value : refuse(pointer, 'a string'));

export const boolean: Reader<boolean> = (value, pointer) => (typeof value === 'boolean' ? value : refuse(pointer, 'a boolean'));

export const count: Reader<number> = (value, pointer) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : refuse(pointer, 'a whole number of 0 or more');

export const amount: Reader<number> = (value, pointer) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(pointer, 'a number');

/** Many databases count their rows; the elements compare ids as strings. */
export const identifier: Reader<string> = (value, pointer) =>
  typeof value === 'number' && Number.isFinite(value)
    ? String(value)
    : typeof value === 'string' && value !== ''
      ? value
      : refuse(pointer, 'an id');

export function oneOf<Value>(allowed: readonly Value[]): Reader<Value> {
  return (value, pointer) => (allowed.includes(value as Value) ? (value as Value) : refuse(pointer, `one of ${allowed.join(', ')}`));
}

export function list<Item>(item: Reader<Item>): Reader<readonly Item[]> {
  return (value, pointer) =>
    Array.isArray(value) ? value.map((each, index) => item(each, `${pointer}/${index}`)) : refuse(pointer, 'an array');
}

/** Absent and `null` are the same: half of the world's serialisers write the one, half the other. */
export function optional<Value>(reader: Reader<Value>): Reader<Value | undefined> {
  return (value, pointer) => (value === undefined || value === null ? undefined : reader(value, pointer));
}

/** A field that the rest makes sense without: left out when it is not what it should be. */
export function lenient<Value>(reader: Reader<Value>): Reader<Value | undefined> {
  return (value, pointer) => {
    try {
      return optional(reader)(value, pointer);
    } catch {
      return undefined;
    }
  };
}

export function withDefault<Value>(reader: Reader<Value>, fallback: Value): Reader<Value> {
  return (value, pointer) => optional(reader)(value, pointer) ?? fallback;
}

/** A new object of the named fields; others are of a later version of the contract, and ignored. */
export function shape<Shape extends object>(fields: Fields<Shape>): Reader<Shape> {
  return (value, pointer) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(pointer, 'an object');
    const source = value as Record<string, unknown>;
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(fields) as (keyof Shape & string)[]) {
      const read = fields[key](Object.hasOwn(source, key) ? source[key] : undefined, `${pointer}/${key}`);
      if (read !== undefined) result[key] = read;
    }
    return result as Shape;
  };
}

export function refuse(pointer: string, expected: string): never {
  const detail = `${pointer === '' ? 'The answer' : pointer} should be ${expected}.`;
  throw new SmsError({ code: 'invalid-response', detail, fields: [{ pointer, code: 'invalid', detail: `should be ${expected}` }] });
}
