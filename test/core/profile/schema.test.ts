import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles, checkProfile, profileSchema } from '../../../src/core/profile/index.js';
import type { Schema } from '../../../src/core/profile/index.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const validate = ajv.compile(profileSchema);

/** Values that mostly fit the schema, with something else here and there. */
function nearly(schema: Schema, stray: number): fc.Arbitrary<unknown> {
  const fitting = fits(schema, stray);
  return stray === 0
    ? fitting
    : fc.oneof({ weight: 1000 - stray, arbitrary: fitting }, { weight: stray, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
}

function fits(schema: Schema, stray: number): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => nearly(option, stray)));
  const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  return fc.oneof(...types.map((type) => ofType(type, schema, stray)));
}

function ofType(type: string, schema: Schema, stray: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: stray === 0 ? (schema.minimum ?? 0) : -3, max: 2000 });
    case 'string':
      return schema.pattern === '^[A-Z]{2}$'
        ? fc.constantFrom('NL', 'BE', ...(stray === 0 ? [] : ['nl', 'BEL']))
        : fc.string({ minLength: 1 });
    case 'array':
      return fc.array(nearly(schema.items ?? {}, stray), { maxLength: 3 });
    case 'object': {
      const known = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, nearly(inner, stray)]));
      const object = fc.record(known, { requiredKeys: [...(schema.required ?? [])] });
      if (typeof schema.additionalProperties === 'object')
        return fc.dictionary(fc.string(), nearly(schema.additionalProperties, stray), { maxKeys: 3 });
      return stray === 0
        ? object
        : fc.oneof(
            { weight: 1000 - stray, arbitrary: object },
            { weight: stray, arbitrary: fc.tuple(object, fc.string()).map(([known, key]) => ({ [key]: 1, ...known })) },
          );
    }
    default:
      throw new Error(`no generator for ${type}`);
  }
}

describe('the schema of a profile', () => {
  it.each([...builtInProfiles])('accepts %s, which is plain JSON', (name, source) => {
    expect(checkProfile(source)).toEqual([]);
    expect(validate(source)).toBe(true);
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
    expect(source.name).toBe(name);
  });

  it.each([
    ['a wrong type', { name: 'x', limits: { segments: '3' } }, '/limits/segments', 'type'],
    ['a limit of nothing', { name: 'x', limits: { segments: 0 } }, '/limits/segments', 'minimum'],
    ['a word outside the list', { name: 'x', counter: { style: 'both' } }, '/counter/style', 'enum'],
    ['an unknown key', { name: 'x', limits: { chars: 1 } }, '/limits/chars', 'unknown-key'],
    ['no name', {}, '', 'required'],
    ['a route without replies', { name: 'x', routes: [{ id: 'virtual' }] }, '/routes/0', 'required'],
    ['a country in full', { name: 'x', phone: { region: 'Belgium' } }, '/phone/region', 'pattern'],
    ['attempts in words', { name: 'x', routes: [{ id: 'v', replies: 'none', attempts: 'many' }] }, '/routes/0/attempts', 'any-of'],
    ['a key with a slash', { name: 'x', 'a/b~c': 1 }, '/a~1b~0c', 'unknown-key'],
    ['no object', [], '', 'type'],
  ])('refuses %s', (_what, source, pointer, code) => {
    expect(checkProfile(source)).toMatchObject([{ pointer, code }]);
    expect(validate(source)).toBe(false);
  });

  it('comes to the same verdict as ajv on profiles that fit', () => {
    fc.assert(
      fc.property(nearly(profileSchema, 0), (source) => {
        expect(validate(source)).toBe(true);
        expect(checkProfile(source)).toEqual([]);
      }),
    );
  });

  it('comes to the same verdict as ajv on profiles with faults', () => {
    let good = 0;
    let bad = 0;
    fc.assert(
      fc.property(nearly(profileSchema, 15), (source) => {
        const verdict = checkProfile(source).length === 0;
        expect(verdict).toBe(validate(source));
        if (verdict) good += 1;
        else bad += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(good, bad)).toBeGreaterThan(10);
  });

  it('never throws and always ends, whatever it is given', () => {
    const cyclic: Record<string, unknown> = { name: 'x' };
    cyclic['limits'] = cyclic;
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const hostile = [
      cyclic,
      revoked.proxy,
      { name: 'x', routes: revoked.proxy },
      {
        get name(): string {
          throw new Error('no');
        },
      },
      new Array(4_000_000_000),
      { name: 'x', routes: new Array(4_000_000_000) },
      Symbol('x'),
      () => undefined,
      10n,
    ];
    for (const source of hostile) expect(checkProfile(source).length).toBeGreaterThan(0);
    fc.assert(fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (source) => void checkProfile(source)));
  });
});
