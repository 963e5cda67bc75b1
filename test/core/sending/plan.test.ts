import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  builtInProfiles,
  loadPhoneLibrary,
  normalizeCommonPhone,
  planBatch,
  prepareText,
  resolveProfile,
} from '../../../src/core/index.js';
import type { NormalizePhone, PlanRequest, Recipient, SendingRules } from '../../../src/core/index.js';
import { manyPeople, people } from '../../../src/testing/index.js';

const NOW = Date.parse('2026-03-02T09:00:00+01:00');
const rulesOf = (name: string): SendingRules => resolveProfile(builtInProfiles.get(name), builtInProfiles).profile;
const hr = rulesOf('hr');
const standard: SendingRules = { ...rulesOf('standard'), phone: hr.phone };

let normalizePhone: NormalizePhone;
beforeAll(async () => {
  const library = await loadPhoneLibrary();
  normalizePhone = (raw, where) => normalizeCommonPhone(raw, where) ?? library(raw, where);
});

function plan(request: Partial<PlanRequest>): ReturnType<typeof planBatch> {
  return planBatch({ recipients: people, texts: { und: 'Dag' }, rules: hr, now: NOW, normalizePhone, ...request });
}

const somebody = (name: string, more: Partial<Recipient> = {}): Recipient => ({ name, number: '0470 12 34 56', ...more });

describe('whom a batch reaches', () => {
  it('C7 C84 C85 leaves out, with the reason, who has no valid mobile number; the others get their text', () => {
    const { messages, skipped } = plan({});
    const outcome = new Map<string, string>();
    for (const { recipient, alsoFor, number } of messages) for (const each of [recipient, ...alsoFor]) outcome.set(each.name, number);
    for (const { recipient, reason } of skipped) outcome.set(recipient.name, reason);
    expect(outcome).toEqual(new Map(people.map(({ name, expected }) => [name, expected])));
  });

  it('reads a number without a country in the region of the rules', () => {
    const [message] = plan({ rules: rulesOf('staffing'), recipients: [somebody('Jan', { number: '06 12 34 56 78' })] }).messages;
    expect(message?.number).toBe('+31612345678');
  });

  it('takes the number the host names, else the first of several that can be used', () => {
    const numbers = [{ raw: '02 555 12 34' }, { raw: '0471 23 45 67' }, { raw: '0472 34 56 78' }];
    expect(plan({ recipients: [{ name: 'A', numbers }] }).messages[0]?.number).toBe('+32471234567');
    expect(plan({ recipients: [{ name: 'A', number: '0473456789', numbers }] }).messages[0]?.number).toBe('+32473456789');
    expect(plan({ recipients: [{ name: 'A', numbers: numbers.slice(0, 1) }] }).skipped[0]?.reason).toBe('not-mobile');
    expect(plan({ recipients: [{ name: 'A', number: '02 555 12 34', numbers }] }).skipped[0]?.reason).toBe('not-mobile');
  });

  it('leaves out who opted out, whom the user may not write to, and where a text may not go', () => {
    const rules = { ...hr, phone: { region: 'BE', allowedRegions: ['BE'] } };
    const { messages, skipped } = plan({
      rules,
      recipients: [
        somebody('opted out', { number: '0470111111' }),
        somebody('not his', { number: '0470222222' }),
        somebody('abroad', { number: '+31612345678' }),
        somebody('reached', { number: '0470333333' }),
      ],
      optedOut: (number) => number === '+32470111111',
      permissionFor: ({ name }) => name !== 'not his',
    });
    expect(skipped.map(({ recipient, reason }) => [recipient.name, reason])).toEqual([
      ['opted out', 'opted-out'],
      ['not his', 'no-permission'],
      ['abroad', 'destination-not-allowed'],
    ]);
    expect(messages.map(({ recipient }) => recipient.name)).toEqual(['reached']);
  });
});

describe('which text they get', () => {
  const texts = { nl: 'Dag', fr: 'Bonjour', en: 'Hello' };

  it('C95 gives each the text in his own language only', () => {
    const recipients = ['nl', 'fr', 'en'].map((language, index) => somebody(language, { language, number: `047000000${index}` }));
    expect(plan({ recipients, texts }).messages.map(({ language, text }) => [language, text])).toEqual(Object.entries(texts));
  });

  it('C70 gives who speaks another language, or an unknown one, the English text', () => {
    const recipients = ['tr', 'de-AT', undefined].map((language, index) => somebody('x', { language, number: `047000000${index}` }));
    expect(plan({ recipients, texts }).messages.map(({ text }) => text)).toEqual(['Hello', 'Hello', 'Hello']);
  });

  it('skips who speaks an offered language that nobody wrote', () => {
    expect(plan({ recipients: [somebody('x', { language: 'fr' })], texts: { nl: 'Dag' } }).skipped[0]?.reason).toBe('no-text');
  });

  it('M5 fills in the first name, and blocks whoever has none, without holding up the others', () => {
    const recipients = [
      somebody('Anneke', { number: '0470000001', values: { FirstName: 'Anneke' } }),
      somebody('nameless', { number: '0470000002', values: { FirstName: '  ' } }),
      somebody('without values', { number: '0470000003' }),
      somebody('hostile', { number: '0470000004', values: { FirstName: '<<FirstName>>' } }),
    ];
    const { messages, skipped } = plan({ rules: standard, texts: { und: 'Dag <<FirstName>>' }, recipients });
    expect(messages.map(({ text }) => text)).toEqual(['Dag Anneke', 'Dag <<FirstName>>']);
    expect(messages[0]?.typed).toBe('Dag <<FirstName>>');
    expect(skipped.map(({ recipient, reason }) => [recipient.name, reason])).toEqual([
      ['nameless', 'missing-value'],
      ['without values', 'missing-value'],
    ]);
  });

  it('M5 blocks a tag that nobody has', () => {
    const { skipped } = plan({
      rules: standard,
      texts: { und: 'Dag <<Naam>>' },
      recipients: [somebody('x', { values: { FirstName: 'A' } })],
    });
    expect(skipped[0]?.reason).toBe('unknown-tag');
  });

  it('skips only those for whom the filled text is too long', () => {
    const text = `${'a'.repeat(150)}<<FirstName>>`;
    const rules = { ...standard, limits: { unitsGsm7: 160, unitsUcs2: 70, segments: 1 } };
    const recipients = [
      somebody('short', { number: '0470000001', values: { FirstName: 'Jo' } }),
      somebody('long', { number: '0470000002', values: { FirstName: 'Maximiliaan' } }),
    ];
    const { messages, skipped } = plan({ rules, texts: { und: text }, recipients });
    expect(messages.map(({ recipient, segments }) => [recipient.name, segments])).toEqual([['short', 1]]);
    expect(skipped.map(({ recipient, reason }) => [recipient.name, reason])).toEqual([['long', 'too-long']]);
  });
});

describe('one number, several people', () => {
  it('sends the same text once, for everybody', () => {
    const { messages, skipped } = plan({ recipients: [somebody('Anneke'), somebody('Wim', { number: '+32470123456' })] });
    expect(skipped).toEqual([]);
    expect(messages).toMatchObject([{ number: '+32470123456', recipient: { name: 'Anneke' }, alsoFor: [{ name: 'Wim' }] }]);
  });

  it('does not guess between two texts: the first goes, the second is told', () => {
    const recipients = [somebody('Anneke', { language: 'nl' }), somebody('Jean', { language: 'fr' })];
    const { messages, skipped } = plan({ recipients, texts: { nl: 'Dag', fr: 'Bonjour' } });
    expect(messages.map(({ text }) => text)).toEqual(['Dag']);
    expect(skipped).toMatchObject([{ recipient: { name: 'Jean' }, reason: 'duplicate-number' }]);
  });
});

describe('what it takes', () => {
  it('counts segments and encodings of the final texts', () => {
    const { segments, encodings } = plan({
      recipients: manyPeople(4).map((each) => ({ ...each })),
      texts: { nl: 'a'.repeat(161), fr: 'ê', en: 'Hi' },
    });
    expect(segments).toBe(2 + 1 + 1 + 1);
    expect(encodings).toEqual({ gsm7: 3, ucs2: 1 });
  });

  it('adds up the prices per segment without drift, and says nothing when one is missing', () => {
    const recipients = manyPeople(1000);
    const prices = (): { amount: number; currency: string } => ({ amount: 0.0755, currency: 'EUR' });
    expect(plan({ recipients, prices, texts: { und: 'a'.repeat(161) } }).cost).toEqual({ amount: 151, currency: 'EUR' });
    expect(plan({ recipients }).cost).toBeNull();
    expect(plan({ recipients: [...recipients, people[3]!], prices: (region) => (region === 'BE' ? prices() : null) }).cost).toBeNull();
  });

  it.each([
    ['recruitment', 100, null],
    ['recruitment', 101, { reason: 'threshold', recipients: 101, threshold: 100 }],
    ['hr', 5000, null],
  ])('O9 O10 O48 under %s, %d recipients wait for approval: %o', (name, count, expected) => {
    expect(
      plan({ rules: rulesOf(name), recipients: manyPeople(count).map((each) => ({ ...each, number: `+32${each.number!.slice(1)}` })) })
        .needsApproval,
    ).toEqual(expected);
  });

  it('counts for the threshold only those who would get a text', () => {
    const recipients = [...manyPeople(100), { name: 'no number' }];
    expect(plan({ rules: { ...hr, approval: { threshold: 100, fourEyes: false } }, recipients }).needsApproval).toBeNull();
  });

  it.each([
    [undefined, null],
    ['2026-03-02T09:00:00+01:00', null],
    ['2026-03-02T08:59:59+01:00', null],
    ['2026-03-02T10:05:00+02:00', '2026-03-02T10:05:00+02:00'],
  ])('sendAt %s: released at %s', (sendAt, releaseAt) => {
    expect(plan({ sendAt }).releaseAt).toBe(releaseAt);
  });
});

describe('a request that makes no sense', () => {
  it.each<[string, Partial<PlanRequest>, string, string]>([
    ['nobody', { recipients: [] }, '/recipients', 'no-recipients'],
    ['no text', { texts: {} }, '/texts', 'empty'],
    ['an empty text among others', { texts: { nl: 'Dag', fr: ' \n' } }, '/texts/fr', 'empty'],
    ['a route that is not offered', { route: 'fax' }, '/route', 'unknown-route'],
    ['no route at all', { rules: { ...hr, routes: [] } }, '/route', 'unknown-route'],
    ['a sender that is not offered', { sender: 'me' }, '/sender', 'unknown-sender'],
    ['a time that is none', { sendAt: 'tomorrow' }, '/sendAt', 'invalid-time'],
  ])('%s is a problem of the whole, and nothing is planned', (_what, request, pointer, code) => {
    expect(plan(request)).toMatchObject({ problems: [{ pointer, code }], messages: [], skipped: [], segments: 0, cost: null });
  });

  it('uses the first route when none is asked for', () => {
    expect(plan({}).route?.id).toBe('virtual');
    expect(plan({ route: 'priority' }).route?.id).toBe('priority');
  });
});

describe('the plan as a whole', () => {
  const recipient = fc.record(
    {
      name: fc.string(),
      number: fc.constantFrom('0470000001', '0470000002', '0470000003', '+31612345678', '02 555 12 34', 'x', ''),
      language: fc.constantFrom('nl', 'fr', 'en', 'de', 'tr'),
      values: fc.dictionary(fc.constantFrom('FirstName', 'Town'), fc.constantFrom('', 'Jo', '€ë', '<<Town>>'), { maxKeys: 2 }),
    },
    { requiredKeys: ['name'] },
  );

  it('puts every recipient in exactly one place, each number in one message, and agrees with the text pipeline', () => {
    const texts = fc.dictionary(fc.constantFrom('nl', 'fr', 'en'), fc.constantFrom('Dag', 'Dag <<FirstName>>', 'ë <<Town|hier>>'), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(fc.array(recipient, { minLength: 1, maxLength: 12 }), texts, (recipients, written) => {
        const { messages, skipped, segments, needsApproval } = plan({ recipients, texts: written, rules: standard });
        const placed = [
          ...messages.flatMap((message) => [message.recipient, ...message.alsoFor]),
          ...skipped.map((each) => each.recipient),
        ];
        expect(new Set(placed)).toEqual(new Set(recipients));
        expect(placed).toHaveLength(recipients.length);
        expect(new Set(messages.map(({ number }) => number)).size).toBe(messages.length);
        expect(segments).toBe(messages.reduce((sum, message) => sum + message.segments, 0));
        expect(needsApproval).toBeNull();
        for (const message of messages) {
          const prepared = prepareText({
            text: message.typed,
            values: message.recipient.values ?? {},
            knownTags: ['FirstName', 'Town'],
            rules: standard,
          });
          expect(prepared.final).toBe(message.text);
          expect(prepared.problems).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('looks at each number once, and prepares a text without tags once, for however many', () => {
    let numbers = 0;
    let preparations = 0;
    const rules: SendingRules = {
      ...hr,
      get encoding() {
        preparations += 1;
        return hr.encoding;
      },
    };
    const count: NormalizePhone = (raw, where) => {
      numbers += 1;
      return normalizePhone(raw, where);
    };
    const texts = { nl: 'Dag', fr: 'Salut', en: 'Hello' };
    const once = plan({ recipients: manyPeople(4), texts, rules }) && preparations;
    preparations = 0;
    expect(plan({ recipients: manyPeople(10_000), texts, rules, normalizePhone: count }).messages).toHaveLength(10_000);
    expect(numbers).toBe(10_000);
    expect(once).toBeGreaterThan(0);
    expect(preparations).toBe(once);
  });
});
