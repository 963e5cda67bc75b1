// A plugin of the build: a bundler minifies code, but leaves what stands in css`…` and html`…` as it was indented for reading.
// Styles go through esbuild's own minifier; in markup a run of white space with a line break in it becomes one space, which is
// what a browser makes of it.
import { transformSync } from 'esbuild';

const minifyCss = (css) =>
  transformSync(css, { loader: 'css', minify: true, target: ['chrome120', 'firefox128', 'safari17.4'] }).code.trim();
const minifyMarkup = (markup) => markup.replace(/\s*\n\s*/g, ' ');

/** @returns {import('vite').Plugin} */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(?:css|html|svg)`/ },
      handler(code) {
        const edits = [];
        walk(this.parse(code), (node) => {
          if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier') return;
          const { name } = node.tag;
          const { quasis, expressions } = node.quasi;
          if (name === 'css' && expressions.length === 0)
            edits.push([quasis[0], minifyCss(quasis[0].value.cooked).replace(/[\\`$]/g, '\\$&')]);
          if (name === 'html' || name === 'svg') for (const quasi of quasis) edits.push([quasi, minifyMarkup(quasi.value.raw)]);
        });
        edits.sort(([a], [b]) => b.start - a.start);
        let result = code;
        for (const [{ start, end }, text] of edits) result = result.slice(0, start) + text + result.slice(end);
        return { code: result, map: null };
      },
    },
  };
}

function walk(node, visit) {
  if (!node || typeof node.type !== 'string') return;
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const item of value) walk(item, visit);
    else if (value && typeof value === 'object') walk(value, visit);
  }
}
