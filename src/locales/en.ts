import { counterStrings, type PluralForms } from './en-counter.js';

export type { PluralForms } from './en-counter.js';

/**
 * English: built in, and the list of every string there is. A value with `one` and `other` is chosen by `{count}`.
 * `{name}` is filled in as text. Other languages stand beside this file and are checked against it.
 */
export const en = {
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.no': 'No',
  'action.ok': 'OK',
  'action.retry': 'Try again',
  'action.yes': 'Yes',

  'button.label': 'SMS',
  'button.open': 'Send an SMS to {name}',
  'button.openUnnamed': 'Send an SMS',
  'button.accepted': 'SMS accepted',

  'compose.title': 'Send SMS',
  'compose.to': 'To',
  'compose.number': 'Mobile number',
  'compose.text': 'Text',
  'compose.subject': 'Subject',
  'compose.subjectHint': 'Only for you; the receiver does not see it.',
  'compose.route': 'Send by',
  'compose.routeExplanation': 'Explanation of {route}',
  'compose.send': 'Send',
  'compose.empty': 'Please add a text before you send the SMS.',
  'compose.discard': 'You have already typed text. Close this window without sending?',
  'compose.tooLong': {
    one: 'This text is {count} character too long. Shorten it to send it; nothing you typed is lost.',
    other: 'This text is {count} characters too long. Shorten it to send it; nothing you typed is lost.',
  },
  'compose.waiting': 'Waiting for the connection; your SMS goes as soon as it is there…',
  'compose.sending': 'Sending…',
  'compose.accepted': 'The SMS has been accepted.',
  'compose.awaitingApproval': 'The SMS now waits for approval.',
  'compose.scheduled': 'The SMS will be sent on {date}.',
  'compose.skipped': 'Nothing was sent to {name}: {reason}',
  'compose.unknown': 'The connection dropped while sending, so it is not certain that this SMS went out. Check before you send it again.',
  'compose.check': 'Check',
  'compose.checking': 'Checking…',
  'compose.stillUnknown': 'Still no certainty. Check again in a moment.',
  'compose.stillRunning': 'The SMS is still being processed. Check again in a moment.',
  'compose.notFound': 'This SMS did not go out. You can send it now.',
  'compose.unresolvable': 'It can’t be found out whether this SMS went out. If you send it again, it may arrive twice.',
  'compose.sendAgain': 'Send again all the same',
  'compose.authRequired': 'You are no longer logged in. Log in again; your text stays here.',
  'compose.handedOver': 'Passed on to the application.',
  'compose.final': 'This is what will be sent',
  'compose.removed': {
    one: '{count} character will be left out: {characters}',
    other: '{count} characters will be left out: {characters}',
  },
  'compose.linkChanged': 'A link in your text is changed by this and may stop working.',
  'compose.unknownTag': 'There is no value for {tag}. Change or remove it to send the SMS.',
  'compose.costlyForces': {
    one: '“{character}” makes this SMS count differently: {count} SMS.',
    other: '“{character}” makes this {count} SMS.',
  },
  'compose.costlyForcesSame': '“{character}” leaves less room in each SMS.',
  'compose.costlyDouble': '“{character}” counts as two characters.',
  'compose.replaceWith': 'Replace by {replacement}',
  'compose.removeCharacter': 'Remove',
  'compose.replaced': 'Replaced: {from} is now {to}.',
  'compose.removedCharacter': 'Removed: {from}.',

  ...counterStrings,

  'route.virtual': 'Virtual SMS',
  'route.standard': 'Standard SMS',
  'route.priority': 'Priority SMS',
  'route.virtual.explanation':
    'SMS from virtual SMS: {the} can reply to the SMS message sent. Please note: sending an SMS from a virtual number costs considerably more.',
  'route.standard.explanation':
    'SMS from standard SMS: {the} can NOT reply to the SMS message sent. Sending SMS from a standard default number is at a cheaper rate. The provider makes only 2 attempts to deliver the SMS.',
  'route.priority.explanation':
    'SMS from priority SMS: {the} can NOT reply to the SMS message sent. Sending SMS with priority is slightly dearer than the standard method. Several attempts are made to deliver the SMS, so that considerably more arrive.',
  'route.replies.inbox': 'can be answered',
  'route.replies.own-phone': 'answers arrive on your own phone',
  'route.replies.none': 'can’t be answered',
  'route.price.lower': 'lowest rate',
  'route.price.normal': 'normal rate',
  'route.price.slightly-higher': 'slightly higher rate',
  'route.price.higher': 'considerably higher rate',
  'route.virtual.subject': 'Virtual SMS',
  'route.standard.subject': 'Standard SMS',
  'route.priority.subject': 'Priority SMS',


  'log.title': 'SMS log',
  'log.tab.employee': 'Log',
  'log.tab.private-customer': 'Comments',
  'log.date': 'Date',
  'log.by': 'Posted by',
  'log.type': 'Type',
  'log.subject': 'Subject',
  'log.text': 'Comment',
  'log.to': 'To',
  'log.state': 'State',
  'log.segments': 'SMS',
  'log.typeSms': 'SMS',
  'log.detail': 'Details of the selected line',
  'log.choose': 'Select a line to see its details.',
  'log.loading': 'Loading messages…',
  'log.empty': 'No SMS has been sent here yet.',
  'log.emptyHint': 'Every SMS you send appears here at once, with its state.',
  'log.failed': 'The messages could not be loaded.',
  'log.stale': 'No connection: this list may be out of date.',
  'log.more': 'Show older messages',
  'log.loadingMore': 'Loading older messages…',
  'log.moreFailed': 'The older messages could not be loaded.',
  'log.end': { one: '{count} message', other: '{count} messages' },
  'log.updated': '{name}: {state}',
  'log.new': 'New message in the list: {name}, {state}',
  'log.nothing': '–',

  'state.draft': 'Draft',
  'state.awaiting-approval': 'Awaiting approval',
  'state.scheduled': 'Scheduled',
  'state.queued': 'Queued',
  'state.submitting': 'Being sent',
  'state.sent': 'Sent',
  'state.delivered': 'Delivered',
  'state.read': 'Read',
  'state.declined': 'Declined',
  'state.rejected': 'Rejected',
  'state.failed': 'Not delivered',
  'state.expired': 'Expired',
  'state.cancelled': 'Cancelled',
  'state.unconfirmed': 'Not confirmed',
  'state.unknown': 'Unknown',

  'skip.no-number': 'there is no mobile number.',
  'skip.invalid-number': 'the number is not valid.',
  'skip.not-mobile': 'the number is not a mobile number.',
  'skip.destination-not-allowed': 'SMS to that country is not allowed.',
  'skip.opted-out': 'this person no longer wants SMS.',
  'skip.no-permission': 'you may not send an SMS to this person.',
  'skip.duplicate-number': 'this number already gets another text.',
  'skip.no-text': 'there is no text in this person’s language.',
  'skip.unknown-tag': 'the text has a tag that does not exist.',
  'skip.missing-value': 'a value for a tag is missing.',
  'skip.too-long': 'the text is too long.',

  'unusable.no-number': 'No SMS is possible: no mobile number has been filled in.',
  'unusable.invalid-number': 'No SMS is possible: {number} is not a valid number.',
  'unusable.not-mobile': 'No SMS is possible: {number} is not a mobile number.',
  'unusable.no-permission': 'You do not have the right to send SMS.',
  'unusable.destination-not-allowed': 'No SMS is possible: SMS to the country of {number} is not allowed.',
  'unusable.checking': 'Checking the number…',

  'error.offline': 'You have no internet connection. Your text stays here; send it when you are online again.',
  'error.network': 'The connection failed.',
  'error.timeout': 'The answer took too long.',
  'error.unauthorized': 'You are no longer logged in.',
  'error.forbidden': 'You do not have the right to do this.',
  'error.not-found': 'This could not be found.',
  'error.conflict': 'Something has changed meanwhile. Look again and repeat.',
  'error.in-progress': 'This is still being processed.',
  'error.validation': 'The text was not accepted.',
  'error.too-many-requests': 'Too many messages at once. Wait a moment and send again.',
  'error.too-many-requestsAfter': { one: 'Too many messages at once. Send again in {count} second.', other: 'Too many messages at once. Send again in {count} seconds.' },
  'error.insufficient-credit': 'There is not enough SMS credit left. Nothing was sent.',
  'error.unavailable': 'SMS is not available at the moment. Nothing was sent.',
  'error.server-error': 'Something went wrong on the server.',
  'error.invalid-response': 'The server gave an answer that can’t be used.',
  'error.not-supported': 'This is not possible with this connection.',
  'error.no-adapter': 'SMS is not connected: this page has no sms-provider with an adapter.',
} as const satisfies Record<string, string | PluralForms>;

export type StringKey = keyof typeof en;

/** One language, complete. */
export type LocaleStrings = Readonly<Record<StringKey, string | PluralForms>>;

export default { language: 'en', strings: en } satisfies Locale;

export interface Locale {
  /** BCP 47 primary language. */
  readonly language: string;
  readonly strings: LocaleStrings;
}
