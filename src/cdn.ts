// The one file for pages without a bundler: defines every element, knows every profile and language.
import './define/all.js';

export * from './index.js';
