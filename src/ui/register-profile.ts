import { resolveProfile } from '../core/profile/merge.js';
import type { ProfileSource } from '../core/profile/types.js';
import { addProfile } from './profiles.js';

/** Makes a profile known by its name, for `profile="…"` on any element. `standard` is built in. */
export function registerProfile(source: ProfileSource): void {
  addProfile(source, resolveProfile);
}
