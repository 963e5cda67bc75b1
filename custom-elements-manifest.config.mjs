// custom-elements.json says what a host may write, and nothing else: no private members, no paths of src/.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** Called by the browser or by a mixin of src/ui, never by a host. */
const CALLBACKS = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  'formValue',
  'resetValue',
  'restoreValue',
  'findFault',
  'syncForm',
]);

const distPath = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const tags = readdirSync(new URL('./src/define/', import.meta.url))
  .filter((name) => name.startsWith('sms-') && name.endsWith('.ts'))
  .map((name) => basename(name, '.ts'))
  .sort();

/** `@state` fields are the element's own business, whatever TypeScript says of their privacy. */
function dropStates() {
  const states = new Set();
  return {
    name: 'drop-states',
    collectPhase({ ts, node }) {
      if (!ts.isPropertyDeclaration(node) || !ts.isClassLike(node.parent)) return;
      const isState = ts
        .getDecorators(node)
        ?.some(({ expression }) => ts.isCallExpression(expression) && expression.expression.getText() === 'state');
      if (isState) states.add(`${node.parent.name?.getText()}.${node.name.getText()}`);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarations(customElementsManifest)) {
        declaration.members = declaration.members?.filter(
          ({ name, inheritedFrom }) =>
            !states.has(`${(inheritedFrom ?? declaration).name}.${name}`) && !states.has(`${declaration.name}.${name}`),
        );
      }
    },
  };
}

function* declarations({ modules }) {
  for (const module of modules) yield* module.declarations ?? [];
}

const isPublic = ({ name, privacy, static: isStatic, kind }) =>
  privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic && !(kind === 'method' && CALLBACKS.has(name));

/** Leaves the public members, each once and in the order of the alphabet. */
function keepPublicMembers() {
  return {
    name: 'keep-public-members',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarations(customElementsManifest)) {
        declaration.members = declaration.members?.filter(isPublic);
        const fields = new Set(declaration.members?.map(({ name }) => name));
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !fieldName || fields.has(fieldName));
        for (const list of [declaration.members, declaration.attributes, declaration.events]) {
          list?.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
        }
      }
    },
  };
}

/** Classes stand in elements/, definitions in define/: the manifest names both, by the paths of the built package. */
function describePackage() {
  return {
    name: 'describe-package',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules.filter(({ declarations: list }) => list?.some(({ tagName }) => tagName));
      for (const module of elements) {
        // What a class is made of in src/ui is no concern of a host's.
        for (const declaration of module.declarations) {
          declaration.superclass = { name: 'LitElement', package: 'lit' };
          delete declaration.mixins;
          for (const member of [declaration.members, declaration.attributes, declaration.events, declaration.slots].flatMap(
            (list) => list ?? [],
          )) {
            delete member.inheritedFrom;
          }
        }
        module.path = distPath(module.path);
        module.declarations = module.declarations.filter(({ tagName }) => tagName);
        module.exports = module.declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: module.path } }));
      }
      const definitions = elements.flatMap((module) =>
        module.declarations.map(({ name, tagName }) => ({
          kind: 'javascript-module',
          path: `dist/define/${tagName}.js`,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: module.path } }],
        })),
      );
      const described = new Set(elements.flatMap((module) => module.declarations.map(({ tagName }) => tagName)));
      for (const tag of tags)
        if (!described.has(tag)) throw new Error(`${tag} is defined in src/define, but no class says "@element ${tag}".`);
      customElementsManifest.modules = [...elements, ...definitions].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [dropStates(), keepPublicMembers(), describePackage()],
};
