import type { ProfileSource } from '../types.js';
import garage from './garage.js';
import hr from './hr.js';
import recruitment from './recruitment.js';
import staffing from './staffing.js';
import standard from './standard.js';
import veterinary from './veterinary.js';

/** The profiles that come with the package, by name. */
export const builtInProfiles: ReadonlyMap<string, ProfileSource> = new Map<string, ProfileSource>([
  ['standard', standard],
  ['hr', hr],
  ['recruitment', recruitment],
  ['garage', garage],
  ['staffing', staffing],
  ['veterinary', veterinary],
]);
