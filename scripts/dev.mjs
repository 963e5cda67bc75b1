// `npm run dev`: the demo's host applications on the sources, with a new page at every change. PORT is respected.
import { createServer } from 'vite';
import { inRoot } from './lib.mjs';

/** The addresses that a host has, answered from the sources. */
const SOURCES = new Map([
  ['/dist/cdn/sms-elements.js', `/@fs${inRoot('src/cdn.ts')}`],
  ['/vendor/jquery-3.7.1.min.js', `/@fs${inRoot('node_modules/jquery/dist/jquery.min.js')}`],
]);

const server = await createServer({
  configFile: false,
  root: inRoot('demo'),
  cacheDir: inRoot('node_modules/.vite-dev'),
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 5173), fs: { allow: [inRoot()] } },
  plugins: [
    {
      name: 'host-addresses',
      configureServer({ middlewares }) {
        middlewares.use((request, _response, next) => {
          const [path] = (request.url ?? '').split('?', 1);
          request.url = SOURCES.get(path) ?? request.url;
          next();
        });
      },
    },
  ],
});
await server.listen();
server.printUrls();
