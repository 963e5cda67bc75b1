// Writes docs/elements.md (a section an element) and the short table in README.md, both from custom-elements.json.
//   node scripts/readme-tables.mjs [--check]
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { inRoot } from './lib.mjs';
import { writeBetween, writeGenerated } from './generated.mjs';

const cell = (text = '') =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** A Markdown table; empty when there are no rows, and without the columns that are empty in every row. */
function table(headings, rows) {
  if (rows.length === 0) return '';
  const used = headings.map((_, column) => rows.some((row) => row[column]));
  const line = (cells) => `| ${cells.filter((_, column) => used[column]).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map((row) => line(row.map((value) => value ?? '')))].join('\n');
}

const section = (title, body) => (body ? `### ${title}\n\n${body}` : '');

function properties({ members = [], attributes = [] }) {
  const attributeOf = new Map(attributes.map(({ name, fieldName }) => [fieldName ?? name, name]));
  return members
    .filter(({ kind }) => kind === 'field')
    .map(({ name, type, default: initial, description, readonly: isReadonly, reflects }) => [
      code(name),
      attributeOf.has(name) ? code(attributeOf.get(name)) + (reflects ? ' (reflected)' : '') : '',
      code(type?.text),
      isReadonly ? 'read-only' : code(initial),
      cell(description),
    ]);
}

function methods({ members = [] }) {
  return members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters = [], return: result, description }) => {
      const list = parameters.map(
        ({ name: parameter, optional, type }) => `${parameter}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`,
      );
      return [code(`${name}(${list.join(', ')})`), code(result?.type?.text), cell(description)];
    });
}

const named = (list = []) => list.map(({ name, description }) => [name ? code(name) : '(default)', cell(description)]);

function describeElement(element) {
  return [
    `## \`<${element.tagName}>\``,
    [element.summary, element.description].filter(Boolean).join('\n\n'),
    `\`import 'sms-elements/define/${element.tagName}';\` — class \`${element.name}\``,
    section('Properties', table(['property', 'attribute', 'type', 'default', 'what it is'], properties(element))),
    section('Methods', table(['method', 'returns', 'what it does'], methods(element))),
    section(
      'Events',
      table(
        ['event', 'type', 'when'],
        (element.events ?? []).map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
      ),
    ),
    section('Slots', table(['slot', 'what goes in it'], named(element.slots))),
    section('Parts', table(['part', 'what it is'], named(element.cssParts))),
    section(
      'Custom properties',
      table(
        ['property', 'default', 'what it sets'],
        (element.cssProperties ?? []).map(({ name, default: initial, description }) => [code(name), code(initial), cell(description)]),
      ),
    ),
    section('States', table(['state', 'when'], named(element.cssStates))),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const manifest = JSON.parse(readFileSync(inRoot('custom-elements.json'), 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

const page = `# The elements

Made from the sources by \`npm run docs:tables\`.

${elements.map(describeElement).join('\n\n')}
`;
const overview = table(
  ['element', 'what it is'],
  elements.map(({ tagName, summary }) => [`[\`<${tagName}>\`](docs/elements.md#${tagName})`, cell(summary)]),
);

mkdirSync(inRoot('docs'), { recursive: true });
await writeGenerated('docs/elements.md', page);
if (existsSync(inRoot('README.md'))) await writeBetween('README.md', 'elements', overview);
