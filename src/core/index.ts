/** Every decision of the product, as pure functions and data: runs in a page, a worker and Node. */
export * from './text/index.js';
export * from './phone/index.js';
export * from './profile/index.js';
export * from './sending/index.js';
