export { memoryAdapter } from './memory-adapter.js';
export type { MemoryAdapter, MemoryAdapterOptions } from './memory-adapter.js';
export { magicNumbers } from './magic-numbers.js';
export type { Report } from './magic-numbers.js';
