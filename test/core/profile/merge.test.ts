import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles, checkProfile, effectiveRules, resolveProfile } from '../../../src/core/profile/index.js';
import type { ProfileSource } from '../../../src/core/profile/index.js';
import hr from '../../../src/core/profile/profiles/hr.js';
import standard from '../../../src/core/profile/profiles/standard.js';

const resolve = (source: unknown): ReturnType<typeof resolveProfile> => resolveProfile(source, builtInProfiles);

describe('resolveProfile', () => {
  it('lays a profile over standard, object by object', () => {
    const { profile, problems } = resolve({ name: 'ours', limits: { segments: 2 } });
    expect(problems).toEqual([]);
    expect(profile.limits).toEqual({ ...standard.limits, segments: 2 });
    expect(profile.encoding).toEqual(standard.encoding);
    expect(profile.name).toBe('ours');
    expect(profile).not.toHaveProperty('extends');
  });

  it('replaces arrays', () => {
    const { profile } = resolve({ name: 'ours', extends: 'hr', routes: [{ id: 'fax', replies: 'none' }] });
    expect(profile.routes).toEqual([{ id: 'fax', replies: 'none' }]);
    expect(profile.limits.unitsGsm7).toBe(452);
  });

  it('adds words without losing those of the parent', () => {
    const words = { one: 'poetshulp', many: 'poetshulpen', the: 'De poetshulp' };
    const { profile } = resolve({ name: 'ours', extends: 'hr', vocabulary: { nl: { helper: words } } });
    expect(profile.vocabulary['nl']).toMatchObject({ helper: words, employee: { one: 'werknemer' }, recipient: { one: 'ontvanger' } });
  });

  it('lets a profile extend the known one of its own name', () => {
    const { profile, problems } = resolve({ name: 'hr', extends: 'hr', limits: { segments: 2 } });
    expect(problems).toEqual([]);
    expect(profile.limits).toEqual({ unitsGsm7: 452, unitsUcs2: 201, segments: 2 });
  });

  it('reads every built-in profile without a problem', () => {
    for (const source of builtInProfiles.values()) expect(resolve(source).problems).toEqual([]);
  });

  it('keeps the value of the parent where the own one is of the wrong type, and says so', () => {
    const { profile, problems } = resolve({
      name: 'ours',
      extends: 'hr',
      limits: { segments: 'three', unitsGsm7: 300 },
      routes: [{ id: 1 }],
    });
    expect(profile.limits).toEqual({ unitsGsm7: 300, unitsUcs2: 201, segments: 3 });
    expect(profile.routes).toEqual(hr.routes);
    expect(problems).toMatchObject([
      { pointer: '/limits/segments', code: 'type' },
      { pointer: '/routes/0', code: 'required' },
      { pointer: '/routes/0/id', code: 'type' },
    ]);
  });

  it('drops and reports unknown keys', () => {
    const { profile, problems } = resolve({ name: 'ours', colour: 'red', log: { colums: [] } });
    expect(profile).not.toHaveProperty('colour');
    expect(profile.log).toEqual(standard.log);
    expect(problems).toMatchObject([
      { pointer: '/colour', code: 'unknown-key' },
      { pointer: '/log/colums', code: 'unknown-key' },
    ]);
  });

  it('reports a parent that nobody knows and goes on from standard', () => {
    const { profile, problems } = resolve({ name: 'ours', extends: 'nowhere', subject: 'hidden' });
    expect(problems).toMatchObject([{ pointer: '/extends', code: 'unknown-parent' }]);
    expect(profile).toEqual({ ...standard, name: 'ours', subject: 'hidden' });
  });

  it('reports a circle and ends, with what each of its profiles says', () => {
    const known = new Map<string, ProfileSource>([
      ['a', { name: 'a', extends: 'b', subject: 'hidden' }],
      ['b', { name: 'b', extends: 'a', cost: { show: 'none' } }],
    ]);
    const { profile, problems } = resolveProfile(known.get('a'), known);
    expect(problems).toMatchObject([{ pointer: '/extends', code: 'cycle', profile: 'b' }]);
    expect(profile).toEqual({ ...standard, name: 'a', subject: 'hidden', cost: { show: 'none' } });
  });

  it('says which parent a fault stands in', () => {
    const known = new Map<string, ProfileSource>([['group', { name: 'group', subject: 'loud' } as unknown as ProfileSource]]);
    expect(resolveProfile({ name: 'ours', extends: 'group' }, known).problems).toMatchObject([
      { pointer: '/subject', code: 'enum', profile: 'group' },
    ]);
  });

  it('works without the list of known profiles', () => {
    expect(resolveProfile({ name: 'ours' }).profile).toEqual({ ...standard, name: 'ours' });
    expect(resolveProfile({ name: 'ours', extends: 'standard' }).problems).toEqual([]);
  });

  it.each([null, undefined, 3, 'hr', [], () => 1, 10n])('makes standard of %s', (source) => {
    const { profile, problems } = resolve(source);
    expect(profile).toEqual(standard);
    expect(problems).toHaveLength(1);
  });

  it('keeps its hands off the prototype', () => {
    const source: unknown = JSON.parse(
      '{"name":"x","__proto__":{"polluted":1},"wording":{"__proto__":{"polluted":"1"},"nl":{"constructor":"1","__proto__":"2"}}}',
    );
    const { profile, problems } = resolve(source);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(profile)).toBe(Object.prototype);
    expect(Object.keys(profile.wording['nl'] ?? {})).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual(['forbidden-key', 'forbidden-key', 'forbidden-key', 'forbidden-key']);
  });

  it('always gives a profile that passes the schema, and never changes its input', () => {
    const part = fc.dictionary(
      fc.constantFrom('limits', 'name', 'routes', 'wording', 'log', 'subject', 'extends', 'phone'),
      fc.jsonValue({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(part, (source) => {
        const before = JSON.stringify(source);
        const { profile } = resolve(source);
        expect(checkProfile(profile)).toEqual([]);
        expect(Object.keys(profile).sort()).toEqual(Object.keys(standard).sort());
        expect(JSON.stringify(source)).toBe(before);
      }),
    );
  });
});

describe('effectiveRules', () => {
  const { profile } = resolve(hr);

  it('is the profile where there is no backend yet', () => {
    expect(effectiveRules(profile, undefined)).toMatchObject({ limits: profile.limits, routes: profile.routes, senders: [] });
  });

  it('C26 takes the routes of the backend in place of those of the profile', () => {
    const routes = [{ id: 'priority', replies: 'none' as const }];
    expect(effectiveRules(profile, { routes }).routes).toEqual(routes);
    expect(effectiveRules(profile, { routes: [] }).routes).toEqual([]);
  });

  it('takes each group from the backend, and from the profile what the group leaves out', () => {
    const rules = effectiveRules(profile, {
      rules: {
        limits: { unitsGsm7: null, unitsUcs2: null, segments: 1 },
        approval: { threshold: 5 } as never,
        phone: { region: 'NL', allowedRegions: undefined as never },
      },
    });
    expect(rules.limits).toEqual({ unitsGsm7: null, unitsUcs2: null, segments: 1 });
    expect(rules.approval).toEqual({ threshold: 5, fourEyes: false });
    expect(rules.phone).toEqual({ region: 'NL', allowedRegions: null });
    expect(rules.encoding).toEqual(profile.encoding);
  });
});
