import { resolveProfile } from '../core/profile/merge.js';
import standard from '../core/profile/profiles/standard.js';
import type { Profile, ProfileSource } from '../core/profile/types.js';
import { warnOnce } from './warn-once.js';

const known = new Map<string, ProfileSource>([[standard.name, standard]]);
const listeners = new Set<() => void>();

/** Makes a profile known by its name, for `profile="…"` on any element. `standard` is built in. */
export function registerProfile(source: ProfileSource): void {
  known.set(source.name, source);
  resolvedByName.clear();
  for (const listener of listeners) listener();
}

/** Calls back when a profile is registered later. Returns the function that ends it. */
export function onProfileRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const resolvedByName = new Map<string, Profile>();
const resolvedByObject = new WeakMap<object, Profile>();

/** The whole profile for a name or an object; what is wrong with it is told to the console once and left out. */
export function useProfile(source: string | ProfileSource | null | undefined): Profile {
  if (typeof source === 'object' && source !== null) {
    let profile = resolvedByObject.get(source);
    if (!profile) {
      profile = resolve(source);
      resolvedByObject.set(source, profile);
    }
    return profile;
  }
  const name = source || standard.name;
  let profile = resolvedByName.get(name);
  if (!profile) {
    const registered = known.get(name);
    // A name may be registered a moment later; until then the words are those of `standard`.
    if (!registered) return useProfile(standard.name);
    profile = resolve(registered);
    resolvedByName.set(name, profile);
  }
  return profile;
}

function resolve(source: unknown): Profile {
  const { profile, problems } = resolveProfile(source, known);
  if (problems.length > 0) {
    const list = problems.map((problem) => `${problem.pointer || '/'} ${problem.detail}`).join('; ');
    warnOnce(`the profile "${profile.name}" has parts that are left out: ${list}`);
  }
  return profile;
}
