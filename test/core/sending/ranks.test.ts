import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_STATES, deriveState, isFinal, isReversal, laterState } from '../../../src/core/sending/index.js';
import type { MessageState, StateEvent } from '../../../src/core/sending/index.js';

const anyState = fc.constantFrom(...MESSAGE_STATES);
const anyEvent: fc.Arbitrary<StateEvent> = fc.record(
  {
    state: anyState,
    at: fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-02T10:00:00+01:00', '2026-03-02T09:00:01Z', '2026-03-01T09:00:00Z'),
    reason: fc.constantFrom('absent-subscriber', 'blocked'),
  },
  { requiredKeys: ['state', 'at'] },
);

describe('the ranks of states', () => {
  it('go read > delivered > failed > expired > rejected > cancelled > unknown > sent > unconfirmed > submitting > queued', () => {
    const documented: MessageState[] = [
      'read',
      'delivered',
      'failed',
      'expired',
      'rejected',
      'cancelled',
      'unknown',
      'sent',
      'unconfirmed',
      'submitting',
      'queued',
    ];
    expect([...documented].sort((a, b) => MESSAGE_STATES.indexOf(b) - MESSAGE_STATES.indexOf(a))).toEqual(documented);
    expect(new Set(MESSAGE_STATES).size).toBe(15);
  });

  it.each<[MessageState, MessageState, MessageState]>([
    ['queued', 'sent', 'sent'],
    ['delivered', 'sent', 'delivered'],
    ['failed', 'delivered', 'delivered'],
    ['sent', 'unconfirmed', 'sent'],
    ['awaiting-approval', 'declined', 'declined'],
    ['scheduled', 'cancelled', 'cancelled'],
  ])('%s and %s make %s', (a, b, later) => {
    expect(laterState(a, b)).toBe(later);
    expect(laterState(b, a)).toBe(later);
  });

  it('laterState is the same in any grouping and order', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (a, b, c) => {
        expect(laterState(laterState(a, b), c)).toBe(laterState(a, laterState(c, b)));
        expect(laterState(a, a)).toBe(a);
      }),
    );
  });
});

describe('deriveState', () => {
  it('is nothing without events', () => {
    expect(deriveState([])).toBeUndefined();
  });

  it('takes the earliest of two reports of the same thing', () => {
    const first = { state: 'delivered', at: '2026-03-02T09:00:00+01:00' } as const;
    const again = { state: 'delivered', at: '2026-03-02T09:30:00+01:00' } as const;
    expect(deriveState([again, first])).toBe(first);
  });

  it('ends the same for any order of the same events', () => {
    const shuffled = fc
      .array(anyEvent, { minLength: 1, maxLength: 8 })
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length })),
      );
    fc.assert(fc.property(shuffled, ([events, other]) => void expect(deriveState(other)).toEqual(deriveState(events))));
  });

  it('changes nothing when reports come twice', () => {
    fc.assert(fc.property(fc.array(anyEvent), (events) => void expect(deriveState([...events, ...events])).toEqual(deriveState(events))));
  });
});

describe('ends and reversals', () => {
  it('knows the states after which nothing has to be waited for', () => {
    expect(MESSAGE_STATES.filter(isFinal)).toEqual(['declined', 'cancelled', 'rejected', 'expired', 'failed', 'delivered', 'read']);
  });

  it.each<[MessageState, MessageState, boolean]>([
    ['failed', 'delivered', true],
    ['delivered', 'failed', true],
    ['expired', 'read', true],
    ['sent', 'failed', false],
    ['delivered', 'delivered', false],
    ['delivered', 'sent', false],
    ['failed', 'expired', false],
  ])('%s, then %s: a reversal? %s', (known, said, expected) => {
    expect(isReversal(known, said)).toBe(expected);
  });
});
