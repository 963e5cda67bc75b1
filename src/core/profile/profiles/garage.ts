import type { ProfileSource } from '../types.js';

/** Autoflex: debtors and relations of a garage (requirements A1-A27). */
export default {
  name: 'garage',
  // A10-A27: only characters that every phone shows. `garage-verbatim` is the manual's own table, faults included.
  encoding: { force: 'auto', table: 'garage', newlines: 'keep' },
  languages: { offered: ['nl'], fallback: 'nl' },
  approval: { threshold: null, fourEyes: false },
  recipient: { locked: true },
  subject: 'hidden',
  log: {
    columns: ['date', 'by', 'to', 'text', 'state'],
    detail: ['date', 'by', 'to', 'text', 'state', 'segments'],
  },
  cost: { show: 'none' },
  vocabulary: {
    nl: {
      debtor: { one: 'debiteur', many: 'debiteuren', the: 'De debiteur' },
      relation: { one: 'relatie', many: 'relaties', the: 'De relatie' },
    },
    fr: {
      debtor: { one: 'débiteur', many: 'débiteurs', the: 'Le débiteur' },
      relation: { one: 'relation', many: 'relations', the: 'La relation' },
    },
    en: {
      debtor: { one: 'debtor', many: 'debtors', the: 'The debtor' },
      relation: { one: 'relation', many: 'relations', the: 'The relation' },
    },
    de: {
      debtor: { one: 'Debitor', many: 'Debitoren', the: 'Der Debitor' },
      relation: { one: 'Geschäftspartner', many: 'Geschäftspartner', the: 'Der Geschäftspartner' },
    },
  },
} satisfies ProfileSource;
