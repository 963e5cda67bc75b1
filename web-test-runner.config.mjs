import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, findBrowser } from './scripts/find-browser.mjs';
import { reportNodes } from './scripts/wtr-report-nodes.mjs';
import { totalsReporter } from './scripts/wtr-totals.mjs';

export default {
  files: ['test/ui/**/*.test.ts', 'test/elements/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // Of two pages at a time one lies in the background, where it gets no animation frames and no focus.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  reporters: [defaultReporter(), totalsReporter()],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: browserFlags } })],
  // Lit's development build warns of wasted updates, which is why tests run on it; that it is one is no news.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('lit.dev/msg/dev-mode'),
  plugins: [
    reportNodes(),
    // Without `tsconfig` esbuild knows nothing of experimentalDecorators and no element loads.
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
};
