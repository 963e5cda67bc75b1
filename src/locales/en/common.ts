import type { PluralForms } from './plural.js';

/** The words that every element with a backend needs. */
export const commonStrings = {
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.no': 'No',
  'action.ok': 'OK',
  'action.retry': 'Try again',
  'action.yes': 'Yes',

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
  'error.too-many-requestsAfter': {
    one: 'Too many messages at once. Send again in {count} second.',
    other: 'Too many messages at once. Send again in {count} seconds.',
  },
  'error.insufficient-credit': 'There is not enough SMS credit left. Nothing was sent.',
  'error.unavailable': 'SMS is not available at the moment. Nothing was sent.',
  'error.server-error': 'Something went wrong on the server.',
  'error.invalid-response': 'The server gave an answer that can’t be used.',
  'error.not-supported': 'This is not possible with this connection.',
  'error.no-adapter': 'SMS is not connected: this page has no sms-provider with an adapter.',

  'route.virtual': 'Virtual SMS',
  'route.standard': 'Standard SMS',
  'route.priority': 'Priority SMS',
  'route.virtual.subject': 'Virtual SMS',
  'route.standard.subject': 'Standard SMS',
  'route.priority.subject': 'Priority SMS',
} as const satisfies Record<string, string | PluralForms>;
