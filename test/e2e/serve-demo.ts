import { buildIfStale } from '../../scripts/build.mjs';
import { startDemoServer } from '../../scripts/serve-demo.mjs';

/** Serves the built demo for the tests, on a port of its own. */
export default async function serveDemo(): Promise<() => Promise<void>> {
  await buildIfStale();
  const { url, close } = await startDemoServer({ port: 0 });
  process.env['SMS_DEMO_URL'] = url;
  return close;
}
