export { normalizeCommonPhone } from './common-phone.js';
export { formatPhone } from './format-phone.js';
export { loadPhoneLibrary, normalizePhone } from './load-phone-library.js';
export type { NormalizePhone, PhoneKind, PhoneNumber, PhoneOptions, PhoneReason } from './types.js';
