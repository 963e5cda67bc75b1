// The layers of src/: each may import only from those named here. A rule of our own, shorter than the settings of a plugin for it.
import { relative, resolve } from 'node:path';
import { inRoot } from './lib.mjs';

/** What a layer may import: other layers, and packages by name. Its own files it always may. */
const LAYERS = {
  core: { layers: [], packages: ['libphonenumber-js'] },
  adapter: { layers: ['core'], packages: [] },
  locales: { layers: [], packages: [] },
  ui: { layers: ['core', 'adapter', 'locales'], packages: ['lit', '@lit/context'] },
  elements: { layers: ['core', 'adapter', 'locales', 'ui'], packages: ['lit', '@lit/context'] },
  define: { layers: ['core', 'adapter', 'locales', 'ui', 'elements'], packages: ['@lit/context'] },
  testing: { layers: ['core', 'adapter', 'locales', 'ui', 'elements', 'define'], packages: ['lit'] },
};

const layerOf = (path) => relative(inRoot('src'), path).replaceAll('\\', '/').split('/', 1)[0];

export const layers = {
  meta: {
    type: 'problem',
    messages: {
      layer: 'src/{{from}} may not import from src/{{to}}.',
      package: 'src/{{from}} may not import the package {{name}}.',
      outside: 'src/{{from}} may not import what lies outside src/.',
    },
  },
  create(context) {
    const from = layerOf(context.filename);
    const allowed = LAYERS[from];
    // index.ts and cdn.ts stand above the layers: they hand out what there is.
    if (!allowed) return {};

    function check(node) {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      if (!source.startsWith('.')) {
        const name = source.split('/', source.startsWith('@') ? 2 : 1).join('/');
        if (!allowed.packages.includes(name)) context.report({ node: node.source, messageId: 'package', data: { from, name } });
        return;
      }
      const to = layerOf(resolve(context.filename, '..', source));
      if (to === '..') context.report({ node: node.source, messageId: 'outside', data: { from } });
      else if (to !== from && !allowed.layers.includes(to)) context.report({ node: node.source, messageId: 'layer', data: { from, to } });
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
