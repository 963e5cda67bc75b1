import type { Profile, ProfileSource } from './types.js';
import { checkValue, pointerTo, profileSchema, propertySchema } from './schema.js';
import type { ProfileProblem, ProfileProblemCode, Schema } from './schema.js';
import standard from './profiles/standard.js';

/** A key with one of these names reaches the prototype in careless code; a profile has no use for them. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Record<string, Json>;

export interface ResolvedProfile {
  readonly profile: Profile;
  /** Everything that was left aside, in the order in which it was met; empty for a good profile. */
  readonly problems: readonly ProfileProblem[];
}

/**
 * A complete profile: the source laid over the one it extends, and so on down to `standard`. Objects are merged,
 * arrays replaced. Whatever is unknown or of the wrong type is left aside and reported: a mistake in a profile costs
 * that one setting, never the screen.
 *
 * @param known the profiles that `extends` may name; `standard` needs not be among them. A source may extend the known
 *   profile of its own name ("hr, but ours").
 */
export function resolveProfile(source: unknown, known: ReadonlyMap<string, ProfileSource> = new Map()): ResolvedProfile {
  const problems: ProfileProblem[] = [];
  const chain: JsonObject[] = [];
  const seen = new Set<unknown>();

  let next: unknown = source;
  while (next !== standard) {
    seen.add(next);
    const plain = toPlainJson(next);
    const owner = chain.length > 0 && isObject(plain) && typeof plain['name'] === 'string' ? plain['name'] : undefined;
    const report = (pointer: string, code: ProfileProblemCode, detail: string): void =>
      void problems.push({ pointer, code, detail, ...(owner !== undefined && { profile: owner }) });
    if (!isObject(plain)) {
      report('', plain === undefined ? 'unreadable' : 'type', 'a profile is a JSON object');
      break;
    }
    chain.push(plain);
    next = parentOf(plain, known, seen, report);
  }

  let merged = standard as unknown as JsonObject;
  for (const [index, plain] of [...chain.entries()].reverse()) {
    const owner = index > 0 && typeof plain['name'] === 'string' ? plain['name'] : undefined;
    merged = mergeObject(merged, plain, profileSchema, '', (problem) => {
      problems.push(owner === undefined ? problem : { ...problem, profile: owner });
    });
  }
  const { extends: _parent, $schema: _schema, ...profile } = merged;
  return { profile: profile as unknown as Profile, problems };
}

/** The next profile down the chain; `standard` when there is none, or none that can be used. */
function parentOf(
  plain: JsonObject,
  known: ReadonlyMap<string, ProfileSource>,
  seen: ReadonlySet<unknown>,
  report: (pointer: string, code: ProfileProblemCode, detail: string) => void,
): unknown {
  const name = plain['extends'];
  if (typeof name !== 'string') {
    // A host may register a `standard` of its own; it stands on ours.
    const own = known.get(standard.name);
    return own === undefined || seen.has(own) ? standard : own;
  }
  const parent = known.get(name);
  if (parent !== undefined && !seen.has(parent)) return parent;
  if (name === standard.name) return standard;
  if (parent === undefined) report('/extends', 'unknown-parent', `there is no profile ${name}`);
  else report('/extends', 'cycle', `${name} extends itself in the end`);
  return standard;
}

function mergeObject(
  base: Json | undefined,
  over: JsonObject,
  schema: Schema,
  pointer: string,
  report: (problem: ProfileProblem) => void,
): JsonObject {
  const result: JsonObject = isObject(base) ? { ...base } : {};
  for (const key of Object.keys(over)) {
    const at = pointerTo(pointer, key);
    const inner = propertySchema(schema, key);
    const value = over[key] as Json;
    if (FORBIDDEN_KEYS.has(key)) {
      report({ pointer: at, code: 'forbidden-key', detail: `${key} can not be a key` });
    } else if (!inner) {
      report({ pointer: at, code: 'unknown-key', detail: `${key} is not known here` });
    } else if (isOpenObject(inner) && isObject(value)) {
      result[key] = mergeObject(result[key], value, inner, at, report);
    } else {
      const problems = checkValue(value, inner, at);
      if (problems.length === 0) result[key] = value;
      else problems.forEach(report);
    }
  }
  if (pointer === '' && !Object.hasOwn(over, 'name')) report({ pointer, code: 'required', detail: 'name is missing' });
  return result;
}

/** An object that may be given in part; one with required keys (the words of a kind) is taken whole or not at all. */
function isOpenObject(schema: Schema): boolean {
  return schema.type === 'object' && schema.required === undefined;
}

/** A copy through JSON: no getters, no cycles, no prototypes. `undefined` when there is none. */
function toPlainJson(value: unknown): Json | undefined {
  try {
    return JSON.parse(JSON.stringify(value)) as Json;
  } catch {
    return undefined;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
