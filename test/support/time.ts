import type { FakeClock } from '../../src/testing/index.js';

const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;

/** From now on every timer of the page runs on this clock. Call `restoreTimers` at the end of the test. */
export function replaceTimers(clock: FakeClock): void {
  Object.assign(globalThis, {
    setTimeout: (run: () => void, milliseconds = 0) => clock.setTimeout(run, milliseconds),
    clearTimeout: (timer: unknown) => clock.clearTimeout(timer),
  });
}

export function restoreTimers(): void {
  Object.assign(globalThis, { setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
}

/** Until everything that waits for nothing but promises is done: answers of a backend in the page, updates of elements. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((done) => realSetTimeout(done, 0));
}

/** As when the person looks at another tab of the browser, or comes back. */
export function setPageHidden(isHidden: boolean): void {
  if (isHidden) Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  else delete (document as { hidden?: boolean }).hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}
