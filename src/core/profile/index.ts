export type * from './types.js';
export { checkProfile, profileSchema } from './schema.js';
export type { ProfileProblem, ProfileProblemCode, Schema } from './schema.js';
export { effectiveRules, resolveProfile } from './merge.js';
export type { BackendRules, ResolvedProfile } from './merge.js';
export { builtInProfiles } from './profiles/index.js';
