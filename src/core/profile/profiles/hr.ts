import type { ProfileSource } from '../types.js';

/** CheQpoint: employees and private customers of a household-services company in Belgium (requirements C1-C99). */
export default {
  name: 'hr',
  // Three segments as the manual counts them (C12): 452 septets, 201 units when a character needs ucs2.
  limits: { unitsGsm7: 452, unitsUcs2: 201, segments: 3 },
  encoding: { force: 'auto', table: 'none', newlines: 'keep' },
  tags: { enabled: false },
  languages: { offered: ['nl', 'fr', 'en'], fallback: 'en' },
  approval: { threshold: null, fourEyes: false },
  phone: { region: 'BE' },
  // C31; how often the virtual route tries is nowhere said.
  routes: [
    { id: 'virtual', replies: 'inbox', priceClass: 'higher' },
    { id: 'standard', replies: 'none', priceClass: 'lower', attempts: 2 },
    { id: 'priority', replies: 'none', priceClass: 'slightly-higher', attempts: 'several' },
  ],
  counter: { style: 'typed-per-segment' },
  recipient: { locked: true, nameAs: 'field', numberChoice: 'default-only' },
  subject: 'automatic',
  compose: { confirmDiscard: true },
  // C36-C40 in the manual's order, then what it leaves out: where it went, what became of it, what it took.
  log: {
    columns: ['date', 'by', 'type', 'subject', 'text', 'state'],
    detail: ['date', 'by', 'type', 'subject', 'text', 'to', 'state', 'segments'],
  },
  cost: { show: 'class' },
  vocabulary: {
    nl: {
      employee: { one: 'werknemer', many: 'werknemers', the: 'De werknemer' },
      'private-customer': { one: 'particulier', many: 'particulieren', the: 'De particulier' },
      'employee-or-private-customer': {
        one: 'werknemer of particulier',
        many: 'werknemers en particulieren',
        the: 'De werknemer of particulier',
      },
    },
    fr: {
      employee: { one: 'travailleur', many: 'travailleurs', the: 'Le travailleur' },
      'private-customer': { one: 'particulier', many: 'particuliers', the: 'Le particulier' },
      'employee-or-private-customer': {
        one: 'travailleur ou particulier',
        many: 'travailleurs et particuliers',
        the: 'Le travailleur ou le particulier',
      },
    },
    en: {
      employee: { one: 'employee', many: 'employees', the: 'The employee' },
      'private-customer': { one: 'private customer', many: 'private customers', the: 'The private customer' },
      'employee-or-private-customer': {
        one: 'employee or private customer',
        many: 'employees and private customers',
        the: 'The employee or private customer',
      },
    },
    de: {
      employee: { one: 'Arbeitnehmer', many: 'Arbeitnehmer', the: 'Der Arbeitnehmer' },
      'private-customer': { one: 'Privatkunde', many: 'Privatkunden', the: 'Der Privatkunde' },
      'employee-or-private-customer': {
        one: 'Arbeitnehmer oder Privatkunde',
        many: 'Arbeitnehmer und Privatkunden',
        the: 'Der Arbeitnehmer oder Privatkunde',
      },
    },
  },
  wording: {
    nl: { 'log.tab.employee': 'Log', 'log.tab.private-customer': 'Commentaar' },
  },
} satisfies ProfileSource;
