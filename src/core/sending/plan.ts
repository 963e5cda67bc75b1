import type { NormalizePhone } from '../phone/index.js';
import type { SendingRules } from '../profile/types.js';
import { chooseText, prepareText } from '../text/index.js';
import type { Encoding, PreparedText } from '../text/index.js';
import { addMoney, multiplyMoney } from './money.js';
import { chooseNumber, findNumberObstacle } from './obstacle.js';
import type { Money, Recipient, Route, Sender, SkipReason } from './types.js';

export interface PlanRequest {
  readonly recipients: readonly Recipient[];
  /** As typed, by language; `und` when there is only one. */
  readonly texts: Readonly<Record<string, string>>;
  /** As they hold: see `effectiveRules`. */
  readonly rules: SendingRules;
  /** Id of a route of the rules; absent: the first. */
  readonly route?: string;
  /** Id of a sender of the rules; absent: the backend's own choice. */
  readonly sender?: string;
  /** ISO 8601 with offset. */
  readonly sendAt?: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly normalizePhone: NormalizePhone;
  /** The tags that exist; absent: every one that any of the recipients has a value for. */
  readonly knownTags?: readonly string[];
  /** Asked with an E.164 number. */
  readonly optedOut?: (number: string) => boolean;
  /** Of one segment; `null` where nobody knows it. */
  readonly prices?: (region: string | null, route: Route) => Money | null;
  /** False: the user may not send to this person. */
  readonly permissionFor?: (recipient: Recipient) => boolean;
}

export interface BatchPlan {
  /** One for each text that goes out, in the order of the recipients. */
  readonly messages: readonly PlannedMessage[];
  readonly skipped: readonly PlannedSkip[];
  /** What is wrong with the request as a whole. When there is any, nothing is planned. */
  readonly problems: readonly PlanProblem[];
  readonly route: Route | null;
  readonly sender: Sender | null;
  readonly segments: number;
  /** How many messages go out in each encoding. */
  readonly encodings: Readonly<Record<Encoding, number>>;
  /** `null` when the price of any message is unknown. */
  readonly cost: Money | null;
  /** Whether the batch waits for a manager, and why; `recipients` counts those who would get a text. */
  readonly needsApproval: { readonly reason: 'threshold'; readonly recipients: number; readonly threshold: number } | null;
  /** ISO 8601 with offset; `null`: now. */
  readonly releaseAt: string | null;
}

export interface PlannedMessage {
  readonly recipient: Recipient;
  /** Others with the same number and the same text: one SMS, a log line on each one's record. */
  readonly alsoFor: readonly Recipient[];
  /** E.164. */
  readonly number: string;
  /** Key into the texts of the request. */
  readonly language: string;
  readonly typed: string;
  /** What goes out. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly units: number;
  readonly segments: number;
  readonly cost?: Money;
}

export interface PlannedSkip {
  readonly recipient: Recipient;
  readonly reason: SkipReason;
}

/** `pointer` is a JSON pointer into the request. */
export interface PlanProblem {
  readonly pointer: string;
  readonly code: 'no-recipients' | 'empty' | 'unknown-route' | 'unknown-sender' | 'invalid-time';
}

/**
 * What would go out: who gets which text, who is left out and why, how many segments, what it costs, whether it waits.
 * Page and server both ask this one function; the server's answer is the one that counts.
 *
 * A recipient ends up in exactly one place: in a message, in another message's `alsoFor`, or among the skipped; the
 * others are not held up by one who is skipped (requirements C84, C85).
 */
export function planBatch(request: PlanRequest): BatchPlan {
  const { rules, now } = request;
  const route = (request.route === undefined ? rules.routes[0] : rules.routes.find(({ id }) => id === request.route)) ?? null;
  const sender = rules.senders.find(({ id }) => id === request.sender) ?? null;
  const problems = findProblems(request, route, sender);
  const releaseAt = request.sendAt !== undefined && Date.parse(request.sendAt) > now ? request.sendAt : null;
  const { messages, skipped } = problems.length > 0 || !route ? { messages: [], skipped: [] } : planMessages(request, route);

  const encodings = { gsm7: 0, ucs2: 0 };
  let segments = 0;
  let reached = 0;
  for (const message of messages) {
    encodings[message.encoding] += 1;
    segments += message.segments;
    reached += 1 + message.alsoFor.length;
  }
  const { threshold } = rules.approval;
  return {
    messages,
    skipped,
    problems,
    route,
    sender,
    segments,
    encodings,
    cost: addMoney(messages.map(({ cost }) => cost)),
    needsApproval: threshold !== null && reached > threshold ? { reason: 'threshold', recipients: reached, threshold } : null,
    releaseAt,
  };
}

function findProblems(request: PlanRequest, route: Route | null, sender: Sender | null): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (request.recipients.length === 0) problems.push({ pointer: '/recipients', code: 'no-recipients' });
  const texts = Object.entries(request.texts);
  if (texts.length === 0) problems.push({ pointer: '/texts', code: 'empty' });
  for (const [language, text] of texts) if (text.trim() === '') problems.push({ pointer: `/texts/${language}`, code: 'empty' });
  if (!route) problems.push({ pointer: '/route', code: 'unknown-route' });
  if (request.sender !== undefined && !sender) problems.push({ pointer: '/sender', code: 'unknown-sender' });
  if (request.sendAt !== undefined && Number.isNaN(Date.parse(request.sendAt))) problems.push({ pointer: '/sendAt', code: 'invalid-time' });
  return problems;
}

type Draft = Omit<PlannedMessage, 'alsoFor'> & { readonly alsoFor: Recipient[] };

function planMessages(request: PlanRequest, route: Route): { messages: Draft[]; skipped: PlannedSkip[] } {
  const { rules, normalizePhone, optedOut, permissionFor, prices } = request;
  const prepare = createPreparer(request, route);
  const messages: Draft[] = [];
  const skipped: PlannedSkip[] = [];
  const byNumber = new Map<string, Draft>();

  for (const recipient of request.recipients) {
    const skip = (reason: SkipReason): void => void skipped.push({ recipient, reason });
    if (permissionFor && !permissionFor(recipient)) {
      skip('no-permission');
      continue;
    }
    const phone = chooseNumber(recipient, normalizePhone, rules.phone);
    const number = phone.e164;
    const obstacle = findNumberObstacle(phone, rules.phone);
    if (obstacle || number === null) {
      skip(obstacle ?? 'invalid-number');
      continue;
    }
    if (optedOut?.(number)) {
      skip('opted-out');
      continue;
    }
    const chosen = chooseText(request.texts, recipient.language, rules.languages);
    if (!chosen) {
      skip('no-text');
      continue;
    }
    const prepared = prepare(chosen.text, recipient);
    const reason = textReason(prepared);
    if (reason) {
      skip(reason);
      continue;
    }
    const earlier = byNumber.get(number);
    if (earlier) {
      // One phone, several people: the same text needs to arrive once; which of two texts it gets is not ours to guess.
      if (earlier.text === prepared.final) earlier.alsoFor.push(recipient);
      else skip('duplicate-number');
      continue;
    }
    const price = prices?.(phone.region, route);
    const { encoding, units, segments } = prepared.segmentation;
    const message: Draft = {
      recipient,
      alsoFor: [],
      number,
      language: chosen.language,
      typed: prepared.typed,
      text: prepared.final,
      encoding,
      units,
      segments: segments.length,
      ...(price && { cost: multiplyMoney(price, segments.length) }),
    };
    byNumber.set(number, message);
    messages.push(message);
  }
  return { messages, skipped };
}

/** A text without tags is the same for everybody, so it is prepared once, however many get it. */
function createPreparer(request: PlanRequest, route: Route): (text: string, recipient: Recipient) => PreparedText {
  const { rules } = request;
  const cache = new Map<string, PreparedText>();
  const knownTags = request.knownTags ?? [...new Set(request.recipients.flatMap(({ values }) => Object.keys(values ?? {})))];
  return (text, recipient) => {
    const hasTags = rules.tags.enabled && text.includes(rules.tags.open);
    if (hasTags) return prepareText({ text, values: recipient.values ?? {}, knownTags, rules, route });
    let prepared = cache.get(text);
    if (!prepared) {
      prepared = prepareText({ text, rules, route });
      cache.set(text, prepared);
    }
    return prepared;
  };
}

/** Of several faults the one that the writer has to mend first. */
function textReason({ problems }: PreparedText): SkipReason | null {
  const codes = problems.map(({ code }) => code);
  if (codes.includes('unknown-tag')) return 'unknown-tag';
  if (codes.includes('missing-value')) return 'missing-value';
  if (codes.includes('empty')) return 'no-text';
  return codes.includes('too-long') ? 'too-long' : null;
}
