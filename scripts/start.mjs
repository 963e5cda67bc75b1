// `npm start`: from a fresh clone to the demo's host applications in a browser. Needs Node alone.
import { installPackages } from './lib.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

try {
  installPackages();
  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale();
  const { startDemoServer } = await import('./serve-demo.mjs');
  const port = process.env.PORT ? { port: Number(process.env.PORT), attempts: 1 } : {};
  const { url, close } = await startDemoServer(port);
  console.log(`\n  The demo is at ${url}/   (Ctrl-C ends it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  console.error(error.code === 'EADDRINUSE' ? `Port ${process.env.PORT} is taken.` : error.message);
  process.exitCode = 1;
}
