export { fakeClock } from './fake-clock.js';
export type { FakeClock } from './fake-clock.js';
export { anneke, manyPeople, people } from './people.js';
export type { FixturePerson } from './people.js';
export { withFaults } from './with-faults.js';
export { magicNumbers, memoryAdapter } from '../adapter/index.js';
export type { Fault, Faults, FunctionName, MemoryAdapter, MemoryAdapterOptions } from '../adapter/index.js';
