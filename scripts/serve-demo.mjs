// Serves the demo's host applications as a real host would: its own pages, the built package under /dist/, jQuery under /vendor/.
//   node scripts/serve-demo.mjs   (PORT=4173)
import { createServer } from 'node:http';
import sirv from 'sirv';
import { inRoot, isMain } from './lib.mjs';

/** The strictest policy that a host may have; the elements must work under it. */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** `/strict.html`, `/hr/strict-form.html` and whatever stands in a folder `strict/`. */
const isStrict = (path) => /\/strict(\/|[^/]*\.html$)/.test(path);

// `dev` reads each file anew, so that a page shows what was just built or edited.
const serveFiles = (folder) => sirv(inRoot(folder), { dev: true, extensions: ['html'] });

const serveDemo = serveFiles('demo');
const PREFIXES = [
  ['/dist/', serveFiles('dist')],
  ['/vendor/', serveFiles('node_modules/jquery/dist')],
];
const VENDOR_NAMES = new Map([['/jquery-3.7.1.min.js', '/jquery.min.js']]);

function handle(request, response) {
  const [path, query] = request.url.split('?', 2);
  if (/\/[^/.]+$/.test(path)) {
    // A folder without its slash would show its page with every relative address one level too high.
    response.writeHead(302, { Location: `${path.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}` });
    response.end();
    return undefined;
  }
  if (isStrict(path)) response.setHeader('Content-Security-Policy', STRICT_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  const notFound = () => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`Nothing here: ${path}\n`);
  };
  const [prefix, serve] = PREFIXES.find(([start]) => path.startsWith(start)) ?? ['', serveDemo];
  if (!prefix) return serve(request, response, notFound);
  const rest = path.slice(prefix.length - 1);
  request.url = prefix === '/vendor/' ? (VENDOR_NAMES.get(rest) ?? '/absent') : rest;
  return serve(request, response, notFound);
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * Starts the server on 127.0.0.1.
 * @param {{port?: number, attempts?: number}} [options] `port`: 0 takes any free one; `attempts`: how many ports to try from there
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` without a slash at its end
 */
export async function startDemoServer({ port = 4173, attempts = 20 } = {}) {
  const server = createServer(handle);
  for (let tried = port; ; tried += 1) {
    try {
      await listen(server, tried);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0 || tried + 1 >= port + attempts) throw error;
    }
  }
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (isMain(import.meta.url)) {
  const { url } = await startDemoServer({ port: Number(process.env.PORT ?? 4173) });
  console.log(`${url}/`);
}
