import type { MessageState } from '../../core/sending/types.js';

/** What a gateway would say of a message, `after` so many milliseconds from the moment it was queued. */
export interface Report {
  readonly after: number;
  readonly state: MessageState;
  readonly reason?: string;
}

/** What becomes of a message to any other number. */
export const USUAL_REPORTS: readonly Report[] = [
  { after: 1_000, state: 'sent' },
  { after: 4_000, state: 'delivered' },
];

/**
 * Numbers with a known end, one for each thing that can happen. Valid Dutch mobile numbers of the range for machines
 * (097), so that nobody's phone is among them.
 */
export const magicNumbers = {
  delivered: '+3197000000001',
  failed: '+3197000000002',
  expired: '+3197000000003',
  rejected: '+3197000000004',
  /** No report ever comes: it stays queued. */
  silent: '+3197000000005',
  /** Every report comes twice. */
  duplicated: '+3197000000006',
  /** "Delivered" comes before "sent". */
  disordered: '+3197000000007',
  /** The call to the gateway was made and its answer never recorded. */
  unconfirmed: '+3197000000008',
  /** First failed, delivered after all. */
  reversed: '+3197000000009',
} as const;

const REPORTS: Readonly<Record<keyof typeof magicNumbers, readonly Report[]>> = {
  delivered: USUAL_REPORTS,
  failed: [
    { after: 1_000, state: 'sent' },
    { after: 4_000, state: 'failed', reason: 'unreachable' },
  ],
  expired: [
    { after: 1_000, state: 'sent' },
    { after: 8_000, state: 'expired' },
  ],
  rejected: [{ after: 1_000, state: 'rejected', reason: 'invalid-number' }],
  silent: [],
  duplicated: USUAL_REPORTS.flatMap((report) => [report, { ...report, after: report.after + 500 }]),
  disordered: [
    { after: 1_000, state: 'delivered' },
    { after: 2_000, state: 'sent' },
  ],
  unconfirmed: [
    { after: 500, state: 'submitting' },
    { after: 1_000, state: 'unconfirmed' },
  ],
  reversed: [
    { after: 1_000, state: 'sent' },
    { after: 2_000, state: 'failed' },
    { after: 4_000, state: 'delivered' },
  ],
};

/** The reports of a magic number; `undefined` for any other. */
export function magicReports(number: string): readonly Report[] | undefined {
  const name = (Object.keys(magicNumbers) as (keyof typeof magicNumbers)[]).find((key) => magicNumbers[key] === number);
  return name && REPORTS[name];
}
