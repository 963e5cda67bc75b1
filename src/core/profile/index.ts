export type * from './types.js';
export { checkProfile, profileSchema } from './schema.js';
export type { ProfileProblem, ProfileProblemCode, Schema } from './schema.js';
export { resolveProfile } from './merge.js';
export type { ResolvedProfile } from './merge.js';
export { effectiveRules } from './rules.js';
export type { BackendRules } from './rules.js';
export { builtInProfiles } from './profiles/index.js';
