import { describe, expect, it } from 'vitest';
import { builtInProfiles, resolveProfile } from '../../../src/core/profile/index.js';
import type { Profile } from '../../../src/core/profile/index.js';
import { en } from '../../../src/locales/en.js';

const of = (name: string): Profile => resolveProfile(builtInProfiles.get(name), builtInProfiles).profile;
const hr = of('hr');

describe('the profile hr', () => {
  it('C12 holds 452 characters, 201 when a character needs ucs2', () => {
    expect(hr.limits).toEqual({ unitsGsm7: 452, unitsUcs2: 201, segments: 3 });
  });

  it('C26 C31 knows three ways of sending: who can reply, what it costs beside the others, how often it tries', () => {
    expect(hr.routes).toEqual([
      { id: 'virtual', replies: 'inbox', priceClass: 'higher' },
      { id: 'standard', replies: 'none', priceClass: 'lower', attempts: 2 },
      { id: 'priority', replies: 'none', priceClass: 'slightly-higher', attempts: 'several' },
    ]);
  });

  it('C36 C37 C38 C39 C40 shows date, sender, type, subject and text in that order', () => {
    expect(hr.log.detail.slice(0, 5)).toEqual(['date', 'by', 'type', 'subject', 'text']);
    expect(hr.subject).toBe('automatic');
  });

  it('C49 C88 has the words for an employee, a private customer, and either', () => {
    expect(hr.vocabulary['nl']).toMatchObject({
      employee: { the: 'De werknemer' },
      'private-customer': { the: 'De particulier' },
      'employee-or-private-customer': { the: 'De werknemer of particulier' },
    });
  });

  it('writes in Dutch, French and English, reads numbers as Belgian ones, asks before it throws text away', () => {
    expect(hr.languages).toEqual({ offered: ['nl', 'fr', 'en'], fallback: 'en' });
    expect(hr.phone).toEqual({ region: 'BE', allowedRegions: null });
    expect(hr.compose.confirmDiscard).toBe(true);
    expect(hr.recipient).toEqual({ locked: true, nameAs: 'field', numberChoice: 'default-only' });
    expect(hr.approval.threshold).toBeNull();
  });
});

describe('the other profiles', () => {
  it.each([
    ['recruitment', 'remaining', 'free', 140, 100],
    ['garage', 'typed-per-segment', 'hidden', 1530, null],
    ['staffing', 'typed-per-segment', 'hidden', 1530, null],
    ['veterinary', 'max-and-segments', 'hidden', 1377, null],
    ['standard', 'typed-per-segment', 'free', 1530, 100],
  ])('%s counts %s, its subject is %s, at most %d septets, approval above %s', (name, style, subject, unitsGsm7, threshold) => {
    expect(of(name)).toMatchObject({ counter: { style }, subject, limits: { unitsGsm7 }, approval: { threshold } });
  });

  it('O10 lets a manager of recruitment approve his own batch, one of standard not', () => {
    expect(of('recruitment').approval.fourEyes).toBe(false);
    expect(of('standard').approval.fourEyes).toBe(true);
  });

  it('M22 sends with Shift+Ctrl+S and Ctrl+Enter in staffing', () => {
    expect(of('staffing').compose.sendShortcuts).toEqual(['Control+Shift+S', 'Control+Enter']);
  });
});

describe.each([...builtInProfiles.keys()])('the profile %s', (name) => {
  const profile = of(name);

  it('says only words that the locales know', () => {
    const unknown = Object.values(profile.wording)
      .flatMap((words) => Object.keys(words))
      .filter((key) => !Object.hasOwn(en, key));
    expect(unknown).toEqual([]);
  });

  it('has the same kinds of people in every language', () => {
    const kinds = Object.values(profile.vocabulary).map((words) => Object.keys(words).sort());
    expect(kinds).toHaveLength(4);
    for (const list of kinds) expect(list).toEqual(kinds[0]);
  });

  it('offers its fallback language', () => {
    expect(profile.languages.offered).toContain(profile.languages.fallback);
  });

  it('shows the state of a message in the log', () => {
    expect(profile.log.columns).toContain('state');
    expect(profile.log.detail).toEqual(expect.arrayContaining(['date', 'by', 'text', 'state']));
  });
});
