import type { ProfileSource } from '../types.js';

/** Animana: clients and patients of a veterinary practice (requirements V1-V28). */
export default {
  name: 'veterinary',
  // V12, V13: nine segments, said as the characters they hold.
  limits: { unitsGsm7: 1377, unitsUcs2: 603, segments: 9 },
  languages: { offered: ['nl'], fallback: 'nl' },
  approval: { threshold: null, fourEyes: false },
  counter: { style: 'max-and-segments' },
  recipient: { locked: true, numberChoice: 'choose' },
  subject: 'hidden',
  log: {
    columns: ['date', 'by', 'text', 'to', 'state', 'segments'],
    detail: ['date', 'by', 'text', 'to', 'state', 'segments'],
  },
  cost: { show: 'segments' },
  vocabulary: {
    nl: {
      client: { one: 'cliënt', many: 'cliënten', the: 'De cliënt' },
      patient: { one: 'patiënt', many: 'patiënten', the: 'De patiënt' },
    },
    fr: {
      client: { one: 'client', many: 'clients', the: 'Le client' },
      patient: { one: 'patient', many: 'patients', the: 'Le patient' },
    },
    en: {
      client: { one: 'client', many: 'clients', the: 'The client' },
      patient: { one: 'patient', many: 'patients', the: 'The patient' },
    },
    de: {
      client: { one: 'Kunde', many: 'Kunden', the: 'Der Kunde' },
      patient: { one: 'Patient', many: 'Patienten', the: 'Der Patient' },
    },
  },
  wording: { nl: { 'compose.send': 'Verstuur' } },
} satisfies ProfileSource;
