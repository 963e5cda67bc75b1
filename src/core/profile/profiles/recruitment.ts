import type { ProfileSource } from '../types.js';

/** OTYS Go!: candidates and contact persons of an agency (requirements O1-O67). */
export default {
  name: 'recruitment',
  // O23-O26: 140 characters in one SMS. Where long messages are allowed the backend says 612, 268 and 4.
  limits: { unitsGsm7: 140, unitsUcs2: 70, segments: 1 },
  tags: { enabled: false },
  languages: { offered: ['nl'], fallback: 'nl' },
  // O9, O48: the 101st recipient makes it wait; a manager may approve his own.
  approval: { threshold: 100, fourEyes: false },
  counter: { style: 'remaining' },
  recipient: { locked: false, numberChoice: 'free-entry' },
  subject: 'free',
  compose: { confirmDiscard: false },
  log: {
    columns: ['date', 'subject', 'text', 'to', 'by', 'state'],
    detail: ['text', 'to', 'by', 'state', 'date', 'subject', 'segments'],
  },
  cost: { show: 'segments' },
  vocabulary: {
    nl: {
      candidate: { one: 'kandidaat', many: 'kandidaten', the: 'De kandidaat' },
      contact: { one: 'contactpersoon', many: 'contactpersonen', the: 'De contactpersoon' },
      user: { one: 'collega', many: "collega's", the: 'De collega' },
    },
    fr: {
      candidate: { one: 'candidat', many: 'candidats', the: 'Le candidat' },
      contact: { one: 'personne de contact', many: 'personnes de contact', the: 'La personne de contact' },
      user: { one: 'collègue', many: 'collègues', the: 'Le collègue' },
    },
    en: {
      candidate: { one: 'candidate', many: 'candidates', the: 'The candidate' },
      contact: { one: 'contact', many: 'contacts', the: 'The contact' },
      user: { one: 'colleague', many: 'colleagues', the: 'The colleague' },
    },
    de: {
      candidate: { one: 'Bewerber', many: 'Bewerber', the: 'Der Bewerber' },
      contact: { one: 'Ansprechpartner', many: 'Ansprechpartner', the: 'Der Ansprechpartner' },
      user: { one: 'Kollege', many: 'Kollegen', the: 'Der Kollege' },
    },
  },
  wording: { nl: { 'compose.send': 'Versturen' } },
} satisfies ProfileSource;
