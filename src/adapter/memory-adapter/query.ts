import type { Message, MessageQuery, Page } from '../contract.js';
import { SmsError } from '../errors.js';
import { viewMessage } from './store.js';
import type { StoredMessage, StoredParty } from './store.js';

const USUAL_LIMIT = 25;
const HIGHEST_LIMIT = 200;

/**
 * A page of messages, the newest first. The cursor names the last message of the page before, so that what arrives
 * meanwhile neither repeats a message nor hides one.
 */
export function queryMessages(
  stored: Iterable<StoredMessage>,
  query: MessageQuery,
  isVisible: (message: Message) => boolean,
): Page<Message> {
  const found = [...stored]
    .flatMap((each, index) => {
      const message = findMatch(each, query);
      return message && isVisible(message) ? [{ message, time: Date.parse(message.createdAt), index }] : [];
    })
    .sort((a, b) => b.time - a.time || b.index - a.index);
  const start = query.cursor === undefined ? 0 : found.findIndex(({ message }) => message.id === query.cursor) + 1;
  if (query.cursor !== undefined && start === 0) {
    throw new SmsError({ code: 'validation', status: 422, fields: [{ pointer: '/cursor', code: 'unknown-cursor' }] });
  }
  const limit = Math.min(Math.max(1, Math.trunc(query.limit ?? USUAL_LIMIT)), HIGHEST_LIMIT);
  const items = found.slice(start, start + limit).map(({ message }) => message);
  const isLast = start + limit >= found.length;
  return { items, nextCursor: isLast ? null : (items.at(-1)?.id ?? null), total: found.length };
}

/** The message as the one asked about sees it, or `undefined` when the query isn't about it. */
function findMatch(stored: StoredMessage, query: MessageQuery): Message | undefined {
  const party = stored.parties.find((each) => isParty(each, stored, query));
  if (!party) return undefined;
  const message = viewMessage(stored, party);
  return matches(message, query) ? message : undefined;
}

function isParty(party: StoredParty, { message }: StoredMessage, { record, person }: MessageQuery): boolean {
  if (record && !isSameRecord(party.record, record) && !isSameRecord(message.from?.record, record)) return false;
  return person === undefined || [party.personId, party.number, message.from?.number].includes(person);
}

function isSameRecord(one: MessageQuery['record'], other: NonNullable<MessageQuery['record']>): boolean {
  return one?.type === other.type && one.id === other.id;
}

function matches(message: Message, { states, direction, from, until, text }: MessageQuery): boolean {
  if (states && !states.includes(message.state)) return false;
  if (direction && message.direction !== direction) return false;
  const time = Date.parse(message.createdAt);
  if (from !== undefined && time < Date.parse(from)) return false;
  if (until !== undefined && time >= Date.parse(until)) return false;
  if (text === undefined) return true;
  const words = fold(text).split(/\s+/u).filter(Boolean);
  const content = fold([message.text, message.subject, message.to.name, message.from?.name].join('\n'));
  return words.every((word) => content.includes(word));
}

/** "Renée" is found by "renee". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
