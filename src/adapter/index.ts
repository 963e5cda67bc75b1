export * from './contract.js';
export { ERROR_CODES, SmsError, isAbort, isUnknownOutcome, toSmsError } from './errors.js';
export type { SmsErrorCode, SmsErrorField, SmsErrorInit } from './errors.js';
export { READ_TIMEOUT_MS, SEND_TIMEOUT_MS, callAdapter } from './call.js';
export type { CallAdapterOptions } from './call.js';
export {
  readCapabilities,
  readFindSendResult,
  readLiveEvent,
  readMe,
  readMessage,
  readMessageDetail,
  readPage,
  readSendResult,
} from './answers.js';
export type { ReadPage } from './answers.js';
export { leavesOutcomeUnknown } from './outcome.js';
export { systemClock } from './clock.js';
export type { Clock } from './clock.js';
export { memoryAdapter, magicNumbers } from './memory-adapter/index.js';
export type { MemoryAdapter, MemoryAdapterOptions, Report } from './memory-adapter/index.js';
export type { Fault, Faults, FunctionName } from './faults.js';
