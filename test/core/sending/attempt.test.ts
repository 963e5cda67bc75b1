import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  initialAttempt,
  isSameJson,
  isUnderWay,
  nextAttempt,
  restoreAttempt,
  savedAttempt,
} from '../../../src/core/sending/index.js';
import type { AttemptEvent, SavedAttempt, SendAbilities, SendAttempt } from '../../../src/core/sending/index.js';

type Attempt = SendAttempt<unknown, string, string>;
type Event = AttemptEvent<unknown, string, string>;

const FIND: SendAbilities = { canFind: true, canRepeat: false };
const REPEAT: SendAbilities = { canFind: false, canRepeat: true };
const NEITHER: SendAbilities = { canFind: false, canRepeat: false };

const press = (body: unknown, newKey: string): Event => ({ type: 'press', body, newKey });
const ready = (abilities: SendAbilities): Event => ({ type: 'ready', abilities });
const failed = (key: string, outcomeUnknown: boolean): Event => ({ type: 'failed', key, error: 'e', outcomeUnknown });
const accepted = (key: string): Event => ({ type: 'accepted', key, result: 'r' });
const found = (key: string, outcome: 'running' | 'unknown'): Event => ({ type: 'found', key, outcome });
const check: Event = { type: 'check' };

const after = (...events: Event[]): Attempt => events.reduce<Attempt>(nextAttempt, initialAttempt);

describe('an attempt to send', () => {
  it.each<[string, Event[], object]>([
    ['waits until it is known what the backend offers', [press('A', 'k1')], { phase: 'waiting', act: { key: 'k1', body: 'A' } }],
    ['goes as soon as that is known', [press('A', 'k1'), ready(FIND)], { phase: 'pending', act: { key: 'k1', body: 'A' } }],
    ['goes at once when it is known', [ready(FIND), press('A', 'k1')], { phase: 'pending', act: { key: 'k1', body: 'A' } }],
    [
      'was never sent when the backend could not say',
      [press('A', 'k1'), { type: 'not-ready', error: 'offline' }],
      { phase: 'refused', error: 'offline', last: { key: 'k1' } },
    ],
    ['is accepted', [ready(FIND), press('A', 'k1'), accepted('k1')], { phase: 'accepted', result: 'r' }],
    ['ignores an answer to another act', [ready(FIND), press('A', 'k1'), accepted('k0'), failed('k0', true)], { phase: 'pending' }],
    [
      'is refused, and the text is free',
      [ready(FIND), press('A', 'k1'), failed('k1', false)],
      { phase: 'refused', last: { key: 'k1', body: 'A' } },
    ],
    [
      'keeps the key for the same text',
      [ready(FIND), press('A', 'k1'), failed('k1', false), press('A', 'k2')],
      { phase: 'pending', act: { key: 'k1', body: 'A' } },
    ],
    [
      'takes a new key for another text',
      [ready(FIND), press('A', 'k1'), failed('k1', false), press('B', 'k2')],
      { phase: 'pending', act: { key: 'k2', body: 'B' } },
    ],
    [
      'takes a new key after acceptance',
      [ready(FIND), press('A', 'k1'), accepted('k1'), press('A', 'k2')],
      { phase: 'pending', act: { key: 'k2', body: 'A' } },
    ],
    [
      'is unknown after a time-out',
      [ready(FIND), press('A', 'k1'), failed('k1', true)],
      { phase: 'unknown', act: { key: 'k1' }, isRunning: false },
    ],
    ['is looked up', [ready(FIND), press('A', 'k1'), failed('k1', true), check], { phase: 'checking', by: 'find' }],
    [
      'is repeated where it can not be looked up',
      [ready(REPEAT), press('A', 'k1'), failed('k1', true), check],
      { phase: 'checking', by: 'repeat', act: { key: 'k1', body: 'A' } },
    ],
    [
      'stays unknown while it still runs',
      [ready(FIND), press('A', 'k1'), failed('k1', true), check, found('k1', 'running')],
      { phase: 'unknown', isRunning: true },
    ],
    [
      'was refused when the backend never saw it',
      [ready(FIND), press('A', 'k1'), failed('k1', true), check, found('k1', 'unknown')],
      { phase: 'refused', error: null, last: { key: 'k1' } },
    ],
    [
      'turns out to be accepted',
      [ready(FIND), press('A', 'k1'), failed('k1', true), check, { type: 'found', key: 'k1', outcome: 'accepted', result: 'r' }],
      { phase: 'accepted', result: 'r' },
    ],
    [
      'stays unknown when the look-up fails, even clearly',
      [ready(FIND), press('A', 'k1'), failed('k1', true), check, failed('k1', false)],
      { phase: 'unknown' },
    ],
    [
      'is refused when the repetition is clearly refused',
      [ready(REPEAT), press('A', 'k1'), failed('k1', true), check, failed('k1', false)],
      { phase: 'refused' },
    ],
    [
      'stays unknown when the repetition brings no certainty',
      [ready(REPEAT), press('A', 'k1'), failed('k1', true), check, failed('k1', true)],
      { phase: 'unknown' },
    ],
    [
      'is accepted when the answer comes after all',
      [ready(FIND), press('A', 'k1'), failed('k1', true), accepted('k1')],
      { phase: 'accepted' },
    ],
    [
      'can not be resolved when nobody can tell',
      [ready(NEITHER), press('A', 'k1'), failed('k1', true)],
      { phase: 'unresolvable', act: { key: 'k1' } },
    ],
    [
      'goes out a second time when the user wants that',
      [ready(NEITHER), press('A', 'k1'), failed('k1', true), { type: 'send-again-deliberately', newKey: 'k2' }],
      { phase: 'pending', act: { key: 'k2', body: 'A' } },
    ],
    [
      'is not sent again deliberately while it can be checked',
      [ready(FIND), press('A', 'k1'), failed('k1', true), { type: 'send-again-deliberately', newKey: 'k2' }],
      { phase: 'unknown' },
    ],
    ['starts anew after acceptance', [ready(FIND), press('A', 'k1'), accepted('k1'), { type: 'reset' }], { phase: 'idle' }],
    ['is not forgotten while it is unknown', [ready(FIND), press('A', 'k1'), failed('k1', true), { type: 'reset' }], { phase: 'unknown' }],
    ['is not forgotten while it is under way', [ready(FIND), press('A', 'k1'), { type: 'reset' }], { phase: 'pending' }],
    ['can be called off while it waits', [press('A', 'k1'), { type: 'reset' }, ready(FIND)], { phase: 'idle' }],
  ])('%s', (_what, events, expected) => {
    expect(after(...events)).toMatchObject(expected);
  });

  it.each<[string, Event[]]>([
    ['waiting', [press('A', 'k1')]],
    ['pending', [ready(FIND), press('A', 'k1')]],
    ['unknown', [ready(FIND), press('A', 'k1'), failed('k1', true)]],
    ['checking', [ready(FIND), press('A', 'k1'), failed('k1', true), check]],
    ['unresolvable', [ready(NEITHER), press('A', 'k1'), failed('k1', true)]],
  ])('a press while it is %s changes nothing: a double click sends once', (phase, events) => {
    const attempt = after(...events);
    expect(attempt.phase).toBe(phase);
    expect(isUnderWay(attempt)).toBe(true);
    expect(nextAttempt(attempt, press('B', 'k2'))).toBe(attempt);
  });
});

describe('an attempt kept in a draft', () => {
  it.each<[string, Event[], string]>([
    ['pending', [ready(FIND), press('A', 'k1')], 'unknown'],
    ['unknown', [ready(FIND), press('A', 'k1'), failed('k1', true)], 'unknown'],
    ['checking', [ready(FIND), press('A', 'k1'), failed('k1', true), check], 'unknown'],
    ['refused', [ready(FIND), press('A', 'k1'), failed('k1', false)], 'refused'],
  ])('%s comes back as it must', (phase, events, restored) => {
    const attempt = after(...events);
    expect(attempt.phase).toBe(phase);
    const saved = JSON.parse(JSON.stringify(savedAttempt(attempt)));
    expect(restoreAttempt(saved).phase).toBe(restored);
  });

  it.each<[string, Event[]]>([
    ['idle', []],
    ['waiting', [press('A', 'k1')]],
    ['accepted', [ready(FIND), press('A', 'k1'), accepted('k1')]],
  ])('there is nothing to keep of %s', (_phase, events) => {
    expect(savedAttempt(after(...events))).toBeNull();
  });

  it('is unresolvable once the backend turns out to offer nothing, and checked once it does', () => {
    const restored: Attempt = restoreAttempt({ key: 'k1', body: 'A', refused: false });
    expect(nextAttempt(restored, check)).toBe(restored);
    expect(nextAttempt(restored, ready(NEITHER)).phase).toBe('unresolvable');
    expect(nextAttempt(nextAttempt(restored, ready(REPEAT)), check)).toMatchObject({ phase: 'checking', by: 'repeat' });
  });
});

/** What a caller does: one call when the phase asks for it. Returns what was sent, and the most calls at one time. */
function play(
  steps: readonly { readonly kind: string; readonly body: string; readonly flag: boolean; readonly abilities: SendAbilities }[],
): {
  sent: { key: string; body: unknown; by: string }[];
  most: number;
  final: Attempt;
} {
  let attempt: Attempt = initialAttempt;
  let keys = 0;
  let calls: { key: string; kind: 'send' | 'find' }[] = [];
  let most = 0;
  const sent: { key: string; body: unknown; by: string }[] = [];

  const dispatch = (event: Event): void => {
    const before = attempt;
    attempt = nextAttempt(attempt, event);
    if (before.phase === attempt.phase) return;
    if (attempt.phase === 'pending' || (attempt.phase === 'checking' && attempt.by === 'repeat')) {
      calls.push({ key: attempt.act.key, kind: 'send' });
      sent.push({ ...attempt.act, by: attempt.phase });
    } else if (attempt.phase === 'checking') calls.push({ key: attempt.act.key, kind: 'find' });
    most = Math.max(most, calls.length);
  };

  for (const { kind, body, flag, abilities } of steps) {
    keys += 1;
    const newKey = `k${keys}`;
    if (kind === 'answer') {
      const call = calls.shift();
      if (!call) continue;
      if (call.kind === 'find' && flag) dispatch(found(call.key, body === 'A' ? 'running' : 'unknown'));
      else if (flag) dispatch(accepted(call.key));
      else dispatch(failed(call.key, body === 'A'));
    } else if (kind === 'press') dispatch(press(body, newKey));
    else if (kind === 'ready') dispatch(ready(abilities));
    else if (kind === 'not-ready') dispatch({ type: 'not-ready', error: 'e' });
    else if (kind === 'check') dispatch(check);
    else if (kind === 'reset') dispatch({ type: 'reset' });
    else if (kind === 'again') dispatch({ type: 'send-again-deliberately', newKey });
    else if (kind === 'stray') dispatch(flag ? accepted('another') : failed('another', body === 'A'));
    else {
      // The page is loaded again: the draft is all that is left.
      const saved: SavedAttempt | null = savedAttempt(attempt);
      attempt = saved ? restoreAttempt(saved) : initialAttempt;
      calls = [];
    }
  }
  return { sent, most, final: attempt };
}

describe('over any sequence of events', () => {
  const step = fc.record({
    kind: fc.constantFrom(
      'press',
      'press',
      'ready',
      'answer',
      'answer',
      'check',
      'check',
      'reset',
      'again',
      'not-ready',
      'stray',
      'reload',
    ),
    body: fc.constantFrom('A', 'B'),
    flag: fc.boolean(),
    abilities: fc.constantFrom(FIND, REPEAT, NEITHER),
  });

  it('no two bodies share a key, and never more than one call is under way', () => {
    let sends = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        const { sent, most } = play(steps);
        sends += sent.length;
        expect(most).toBeLessThanOrEqual(1);
        const bodies = new Map<string, unknown>();
        for (const { key, body } of sent) {
          expect(bodies.get(key) ?? body).toBe(body);
          bodies.set(key, body);
        }
      }),
      { numRuns: 1000 },
    );
    expect(sends).toBeGreaterThan(1000);
  });
});

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [{ d: 1, c: 2 }] }, '{"a":[{"c":2,"d":1}],"b":1}'],
    [{ a: undefined }, '{}'],
    [undefined, 'null'],
    [JSON.parse('{"__proto__":1,"10":2,"9":3}'), '{"10":2,"9":3,"__proto__":1}'],
  ])('writes %o as %s', (value, json) => {
    expect(canonicalJson(value)).toBe(json);
  });

  it('is the same exactly when the values mean the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(JSON.stringify(a)));
        expect(isSameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        if (isSameJson(a, b)) expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
      }),
    );
    expect(isSameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(isSameJson({ a: 1 }, [['a', 1]])).toBe(false);
  });
});
