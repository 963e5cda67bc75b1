// lit-analyzer over the templates: types of bindings, names of attributes, events and properties.
import { createRequire } from 'node:module';
import { root } from './lib.mjs';

const require = createRequire(import.meta.url);
process.chdir(root);

// The analyzer is older than Lit's `nothing` and takes it for a value of the wrong type; in a binding it means that there is none.
const assignability = require('lit-analyzer/lib/rules/util/type/is-assignable-to-type.js');
const { isAssignableToType } = assignability;
const isNothing = ({ kind }) => kind === 'ES_SYMBOL_UNIQUE';
function withoutNothing(type) {
  if (type.kind !== 'UNION' || !type.types.some(isNothing)) return type;
  const types = type.types.filter((part) => !isNothing(part));
  return types.length === 1 ? types[0] : { ...type, types };
}
assignability.isAssignableToType = ({ typeA, typeB }, ...rest) => isAssignableToType({ typeA, typeB: withoutNothing(typeB) }, ...rest);

process.argv.push(
  '--strict',
  '--maxWarnings=0',
  // Its knowledge of CSS ends in 2020.
  '--rules.no-invalid-css=off',
  // An element doesn't define those in its template: src/define does.
  '--rules.no-missing-import=off',
  'src/{ui,elements}/**/*.ts',
);
require('lit-analyzer/cli.js');
