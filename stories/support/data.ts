import type { Message } from '../../src/adapter/contract.js';
import type { MessageState, RecordReference } from '../../src/core/sending/types.js';

export const anneke = { name: 'Anneke de Vries', number: '0470 12 34 56', recordType: 'employee', recordId: '1042' } as const;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Line {
  readonly text: string;
  readonly state: MessageState;
  /** Milliseconds before now. */
  readonly ago: number;
  readonly by?: string;
  readonly route?: string;
  readonly segments?: number;
  readonly reason?: string;
  readonly subject?: string;
}

const LINES: readonly Line[] = [
  { text: 'Dag Anneke, kan u morgen een uur vroeger beginnen bij mevrouw Claes? Laat gerust iets weten.', state: 'sent', ago: 4 * MINUTE },
  {
    text: 'Uw planning van volgende week staat klaar. Bekijk ze in de app of vraag ze op kantoor.',
    state: 'delivered',
    ago: 3 * 60 * MINUTE,
    route: 'standard',
  },
  {
    text: 'Vergeet niet uw gele kaart binnen te brengen vóór vrijdag 12 uur.',
    state: 'failed',
    ago: DAY + 2 * 60 * MINUTE,
    by: 'Wim Claeys',
    route: 'standard',
  },
  {
    text: 'Mevrouw Maes is maandag niet thuis. U werkt die voormiddag bij de heer Goossens, Kerkstraat 14 in Lier.',
    state: 'read',
    ago: 3 * DAY,
    by: 'Wim Claeys',
  },
  {
    text: 'De lonen worden deze maand uitzonderlijk op de 28e gestort.',
    state: 'delivered',
    ago: 6 * DAY,
    by: 'Fatima El Amrani',
    route: 'priority',
  },
  {
    text: 'Beste, door de staking rijden er morgen geen bussen. Geraakt u op uw werk? Bel anders naar kantoor: 03 555 12 34.',
    state: 'expired',
    ago: 9 * DAY,
    route: 'priority',
  },
  {
    text: 'Welkom bij ons, Anneke! Uw eerste klant verwacht u maandag om 8.30 uur. Een collega van kantoor gaat de eerste keer met u mee.',
    state: 'delivered',
    ago: 21 * DAY,
    by: 'Fatima El Amrani',
    segments: 2,
  },
];

export const annekesMessages: readonly Message[] = LINES.map((line, index) =>
  toMessage(`anneke-${index}`, line, { type: 'employee', id: '1042', label: 'Anneke de Vries' }, anneke.name, '+32470123456'),
);

/** So many messages, to page through. */
export function manyMessages(count: number): readonly Message[] {
  return Array.from({ length: count }, (_each, index) => {
    const line = LINES[index % LINES.length]!;
    return toMessage(
      `many-${index}`,
      { ...line, ago: (index + 1) * 7 * 60 * MINUTE },
      { type: 'employee', id: '1042' },
      anneke.name,
      '+32470123456',
    );
  });
}

/** Of several people, as a whole module lists them. */
export const officeMessages: readonly Message[] = [
  ['Renée Lefèbvre', '+32471234567', 'Bonjour Renée, votre planning a changé: mardi 8h chez M. Peeters.', 'delivered'],
  ['Jan-Willem van ’t Hof', '+31612345678', 'Uw huishoudhulp Siân komt woensdag een half uur later, om 9.30 uur.', 'queued'],
  ['Özgür Çelik', '+32472345678', 'Kan u vrijdag invallen in Mortsel van 13 tot 17 uur?', 'awaiting-approval'],
  ['Zoë D’Hondt', '+31623456789', 'Uw factuur van maart staat klaar in Mijn Dossier.', 'rejected'],
  ['Małgorzata Żak', '+48512345678', 'Dzień dobry, proszę zadzwonić do biura.', 'unconfirmed'],
].map(([name, number, text, state], index) =>
  toMessage(
    `office-${index}`,
    { text: text!, state: state as MessageState, ago: (index * 40 + 6) * MINUTE, by: index % 2 ? 'Wim Claeys' : 'Sofie Peeters' },
    { type: 'employee', id: `9${index}`, label: name! },
    name!,
    number!,
  ),
);

/** Nobody sends a text at night. Of today the time stays what it is, so that none is still to come. */
function inOfficeHours(time: number): Date {
  const date = new Date(time);
  if (Date.now() - time > 20 * 60 * MINUTE) date.setHours(9 + (date.getDate() % 8), (date.getDate() * 7) % 60);
  return date;
}

function toMessage(id: string, line: Line, record: RecordReference, name: string, number: string): Message {
  const { text, state, ago, by = 'Sofie Peeters', route = 'virtual', segments = 1, reason, subject } = line;
  return {
    id,
    direction: 'out',
    channel: 'sms',
    state,
    ...(reason && { reason }),
    text,
    ...(subject && { subject }),
    route,
    to: { name, number, kind: record.type, record },
    by: { id: by, name: by },
    createdAt: inOfficeHours(Date.now() - ago).toISOString(),
    segments,
  };
}
