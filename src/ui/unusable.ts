import { findNumberObstacle } from '../core/sending/obstacle.js';
import type { SendingRules } from '../core/profile/types.js';
import type { Recipient } from '../core/sending/types.js';
import type { PreparedText } from '../core/text/index.js';
import type { Localizer } from './localize.js';
import type { PhoneCheck } from './phone-check.js';
import type { Session } from './session.js';

interface Surroundings {
  readonly session: Session | null;
  readonly rules: SendingRules;
  readonly phone: PhoneCheck;
  readonly localizer: Localizer;
}

/**
 * Why this person can't be texted, as a sentence; `null` when nothing is known to be in the way, `undefined` while the
 * number is looked at. Only what a page can know: the backend decides again when it sends.
 */
export function findUnusable(person: Recipient, { session, rules, phone, localizer }: Surroundings): string | null | undefined {
  const state = session?.state;
  if (state?.phase === 'ready' && !state.me.permissions.includes('sms.send')) return localizer.text('unusable.no-permission');
  const number = phone.read(person, rules.phone);
  const obstacle = number && findNumberObstacle(number, rules.phone);
  return obstacle ? localizer.text(`unusable.${obstacle}`, { number: firstRawNumber(person) }) : number && null;
}

/** Why this text can't go to these people, as a sentence; `null` when nothing that a page can know is in the way. */
export function findHindrance({ over, problems }: PreparedText, people: readonly Recipient[], surroundings: Surroundings): string | null {
  const { localizer } = surroundings;
  if (over > 0) return localizer.text('compose.tooLong', { count: over });
  for (const problem of problems) if ('tag' in problem) return localizer.text('compose.unknownTag', { tag: problem.tag });
  const [person] = people;
  // Of several the backend leaves out who can't be reached, and says so.
  return people.length === 1 && person ? (findUnusable(person, surroundings) ?? null) : null;
}

/** As the host has it: what the person reads is what stands in the field. */
export function firstRawNumber(person: Recipient): string {
  return (person.number?.trim() || person.numbers?.[0]?.raw.trim()) ?? '';
}
