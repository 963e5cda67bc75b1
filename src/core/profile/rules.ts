import type { SendingRules } from './types.js';

/**
 * The rules that hold: what the backend says, group by group, and the profile for whatever it leaves out. Routes and
 * senders are lists, so the backend's stand in place of the profile's.
 */
export function effectiveRules(profile: SendingRules, capabilities?: BackendRules): SendingRules {
  const { limits, encoding, tags, languages, approval, phone } = capabilities?.rules ?? {};
  return {
    limits: overlay(profile.limits, limits),
    encoding: overlay(profile.encoding, encoding),
    tags: overlay(profile.tags, tags),
    languages: overlay(profile.languages, languages),
    approval: overlay(profile.approval, approval),
    phone: overlay(profile.phone, phone),
    routes: capabilities?.routes ?? profile.routes,
    senders: capabilities?.senders ?? profile.senders,
  };
}

/** The part of a backend's capabilities that concerns the rules. */
export interface BackendRules {
  readonly routes?: SendingRules['routes'];
  readonly senders?: SendingRules['senders'];
  readonly rules?: Partial<Omit<SendingRules, 'routes' | 'senders'>>;
}

/** A field that the backend leaves undefined says nothing; `null` says "no limit". */
function overlay<Group extends object>(base: Group, over: Partial<Group> | undefined): Group {
  if (!over) return base;
  return { ...base, ...(Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined)) as Partial<Group>) };
}
