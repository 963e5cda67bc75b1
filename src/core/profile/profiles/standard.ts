import type { Profile } from '../types.js';

/** Everything on. The one complete profile: all others stand on it. */
export default {
  name: 'standard',
  // Ten segments: longer than any of the five manuals allows (nine), short enough to stop a pasted letter.
  limits: { unitsGsm7: 1530, unitsUcs2: 670, segments: 10 },
  // No table: a text is never changed unasked; the characters that cost more are marked instead.
  encoding: { force: 'auto', table: 'none', newlines: 'keep' },
  tags: { enabled: true, open: '<<', close: '>>', missing: 'block' },
  languages: { offered: ['nl', 'fr', 'en', 'de'], fallback: 'en' },
  approval: { threshold: 100, fourEyes: true },
  phone: { region: 'NL', allowedRegions: null },
  routes: [{ id: 'standard', replies: 'none' }],
  // The numbers and names of an organisation are the backend's to give.
  senders: [],
  counter: { style: 'typed-per-segment' },
  recipient: { locked: false, nameAs: 'text', numberChoice: 'choose' },
  subject: 'free',
  compose: { confirmDiscard: true, markCostly: true, sendShortcuts: ['Control+Enter'] },
  log: {
    columns: ['date', 'by', 'to', 'subject', 'text', 'state', 'segments'],
    detail: ['date', 'by', 'to', 'type', 'subject', 'text', 'state', 'segments'],
    pageSize: 25,
  },
  cost: { show: 'segments' },
  vocabulary: {
    nl: { recipient: { one: 'ontvanger', many: 'ontvangers', the: 'De ontvanger' } },
    fr: { recipient: { one: 'destinataire', many: 'destinataires', the: 'Le destinataire' } },
    en: { recipient: { one: 'recipient', many: 'recipients', the: 'The recipient' } },
    de: { recipient: { one: 'Empfänger', many: 'Empfänger', the: 'Der Empfänger' } },
  },
  wording: {},
} satisfies Profile;
