import type { resolveProfile } from '../core/profile/merge.js';
import standard from '../core/profile/profiles/standard.js';
import type { Profile, ProfileSource } from '../core/profile/types.js';
import { warnOnce } from './warn-once.js';

type Resolve = typeof resolveProfile;

const known = new Map<string, ProfileSource>([[standard.name, standard]]);
const listeners = new Set<() => void>();
const byName = new Map<string, Profile>([[standard.name, standard]]);
const byObject = new WeakMap<object, Profile>();
let resolve: Resolve | undefined;
let loading: Promise<void> | undefined;

/**
 * Makes a profile known by its name; see `register-profile.ts` for what hosts call.
 *
 * @param resolver how a profile is laid over the one it extends; given here, because a page with nothing but the
 *   built-in profile needs no such code
 */
export function addProfile(source: ProfileSource, resolver: Resolve): void {
  known.set(source.name, source);
  byName.clear();
  setResolver(resolver);
}

/** Calls back when a profile is registered or ready. Returns the function that ends it. */
export function onProfilesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The whole profile for a name or an object; what is wrong with it is told to the console once and left out. Until a
 * name is registered, or the code for an object is there, it is `standard`.
 */
export function useProfile(source: string | ProfileSource | null | undefined): Profile {
  if (typeof source === 'object' && source !== null) {
    const profile = byObject.get(source) ?? resolveNow(source);
    if (profile) byObject.set(source, profile);
    return profile ?? standard;
  }
  const name = source || standard.name;
  const registered = known.get(name);
  const profile = byName.get(name) ?? (registered && (registered === standard ? standard : resolveNow(registered)));
  if (profile) byName.set(name, profile);
  return profile ?? standard;
}

function resolveNow(source: ProfileSource): Profile | null {
  if (!resolve) {
    loading ??= import('../core/profile/merge.js').then(
      (module) => setResolver(module.resolveProfile),
      () => (loading = undefined),
    );
    return null;
  }
  const { profile, problems } = resolve(source, known);
  if (problems.length > 0) {
    const list = problems.map((problem) => `${problem.pointer || '/'} ${problem.detail}`).join('; ');
    warnOnce(`the profile "${profile.name}" has parts that are left out: ${list}`);
  }
  return profile;
}

function setResolver(resolver: Resolve): void {
  resolve = resolver;
  for (const listener of listeners) listener();
}
