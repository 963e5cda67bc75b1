import type { ProfileSource } from '../types.js';

/** Mysolution: resources and contacts of a staffing agency, conversations over CM (requirements M1-M47). */
export default {
  name: 'staffing',
  // M4: a text for which there is no language match falls back to the standard one.
  languages: { offered: ['nl', 'en', 'de', 'fr'], fallback: 'nl' },
  approval: { threshold: null, fourEyes: false },
  routes: [{ id: 'virtual', replies: 'inbox' }],
  counter: { style: 'typed-per-segment' },
  recipient: { locked: true, numberChoice: 'default-only' },
  subject: 'hidden',
  compose: { sendShortcuts: ['Control+Shift+S', 'Control+Enter'] },
  log: {
    columns: ['to', 'text', 'date', 'by', 'state'],
    detail: ['to', 'text', 'date', 'by', 'state', 'segments'],
  },
  cost: { show: 'none' },
  vocabulary: {
    nl: {
      resource: { one: 'resource', many: 'resources', the: 'De resource' },
      contact: { one: 'contact', many: 'contacten', the: 'Het contact' },
    },
    fr: {
      resource: { one: 'ressource', many: 'ressources', the: 'La ressource' },
      contact: { one: 'contact', many: 'contacts', the: 'Le contact' },
    },
    en: {
      resource: { one: 'resource', many: 'resources', the: 'The resource' },
      contact: { one: 'contact', many: 'contacts', the: 'The contact' },
    },
    de: {
      resource: { one: 'Ressource', many: 'Ressourcen', the: 'Die Ressource' },
      contact: { one: 'Kontakt', many: 'Kontakte', the: 'Der Kontakt' },
    },
  },
} satisfies ProfileSource;
