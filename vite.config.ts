// The library's two builds: `vite build` writes dist/ module by module for bundlers, `vite build --mode cdn` writes the one file that a page
// without a bundler loads. `npm run build` (scripts/build.mjs) runs both, and the types.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { minifyTemplates } from './scripts/minify-templates.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every module that the package's `exports` name, so that none is dropped as unused. */
function publicModules(): string[] {
  const single = ['index', 'core/index', 'adapter/index', 'testing/index'].map((name) => `src/${name}.ts`);
  const folders = ['src/define', 'src/locales', 'src/core/profile/profiles'].flatMap((folder) =>
    existsSync(root + folder) ? readdirSync(root + folder).map((name) => `${folder}/${name}`) : [],
  );
  return [...single, ...folders].filter((path) => path.endsWith('.ts') && existsSync(root + path));
}

/** What the package depends on stays an import; anything else (the compiler's own helpers) comes along. */
const { dependencies, name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
  name: string;
  version: string;
};
const isDependency = (id: string): boolean =>
  Object.keys(dependencies).some((dependency) => id === dependency || id.startsWith(`${dependency}/`));

/** The files for pages without a bundler, each whole in itself, by the mode that builds it. */
const wholeFiles: Readonly<Record<string, { entry: string; fileName: string }>> = {
  cdn: { entry: 'src/cdn.ts', fileName: 'sms-elements.js' },
  'cdn-memory-adapter': { entry: 'src/cdn-memory-adapter.ts', fileName: 'memory-adapter.js' },
};

export default defineConfig(({ mode }) => {
  const whole = wholeFiles[mode];
  return whole
    ? {
        publicDir: false,
        plugins: [minifyTemplates()],
        build: {
          target: 'es2022',
          outDir: 'dist/cdn',
          emptyOutDir: mode === 'cdn',
          lib: { entry: whole.entry, formats: ['es'], fileName: () => whole.fileName },
          rolldownOptions: {
            output: {
              minify: true,
              codeSplitting: false,
              // After minifying, which takes a banner for a comment.
              postBanner: `/*! ${name} ${version}, MIT; with the work of others, see LICENSES.txt */`,
            },
          },
        },
      }
    : {
        publicDir: false,
        plugins: [minifyTemplates()],
        build: {
          target: 'es2022',
          outDir: 'dist',
          emptyOutDir: true,
          minify: false,
          lib: { entry: publicModules(), formats: ['es'] },
          rolldownOptions: {
            external: isDependency,
            output: {
              preserveModules: true,
              preserveModulesRoot: 'src',
              // The compiler's helpers stand in a folder with its version in the name; a new version must not move files of ours.
              entryFileNames: ({ name }) => (name.includes('oxc-project') ? `helpers/${basename(name)}.js` : '[name].js'),
            },
          },
        },
      };
});
