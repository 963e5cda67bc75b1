// For trying the elements in a page without a bundler and without a backend; no host needs it otherwise.
export { magicNumbers, memoryAdapter } from './adapter/memory-adapter/index.js';
