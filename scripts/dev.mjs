// `npm run dev`: the demo's host applications on the sources, with a new page at every change. PORT is respected.
import sirv from 'sirv';
import { createServer } from 'vite';
import { inRoot } from './lib.mjs';

/** What a host loads from the built package, answered from the sources. */
const SOURCES = new Map([
  ['/dist/cdn/sms-elements.js', inRoot('src/cdn.ts')],
  ['/dist/cdn/memory-adapter.js', inRoot('src/cdn-memory-adapter.ts')],
]);

const jquery = sirv(inRoot('node_modules/jquery/dist'), { dev: true });

const hostAddresses = {
  name: 'host-addresses',
  enforce: 'pre',
  resolveId: (address) => SOURCES.get(address),
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const [path] = (request.url ?? '').split('?', 1);
      if (path === '/vendor/jquery-3.7.1.min.js') {
        request.url = '/jquery.min.js';
        jquery(request, response, next);
        return;
      }
      if (SOURCES.has(path)) request.url = `/@fs${SOURCES.get(path)}`;
      next();
    });
  },
};

const server = await createServer({
  configFile: false,
  root: inRoot('demo'),
  appType: 'mpa',
  cacheDir: inRoot('node_modules/.vite-dev'),
  optimizeDeps: { entries: [inRoot('src/cdn.ts')] },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 5173), fs: { allow: [inRoot()] } },
  plugins: [hostAddresses],
});
await server.listen();
server.printUrls();
