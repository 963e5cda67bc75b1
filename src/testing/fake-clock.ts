import type { Clock } from '../adapter/clock.js';

export interface FakeClock extends Clock {
  /** Lets time pass: timers run in their order, and every promise they settle is followed to its end before the next. */
  advance(milliseconds: number): Promise<void>;
  /** Timers that still wait. */
  readonly waiting: number;
}

// Taken before a test puts its own timers in place.
const realSetTimeout = globalThis.setTimeout;

/** A clock that stands still at an ISO 8601 moment until it is told otherwise. */
export function fakeClock(start = '2026-03-02T09:00:00+01:00'): FakeClock {
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  let time = Date.parse(start);
  let count = 0;

  const next = (until: number): number | undefined => {
    let found: number | undefined;
    for (const [id, { at }] of timers) if (at <= until && (found === undefined || at < timers.get(found)!.at)) found = id;
    return found;
  };

  return {
    now: () => time,
    setTimeout(run, milliseconds) {
      count += 1;
      timers.set(count, { at: time + Math.max(0, milliseconds), run });
      return count;
    },
    clearTimeout(timer) {
      timers.delete(timer as number);
    },
    async advance(milliseconds) {
      const until = time + milliseconds;
      await settle();
      for (let id = next(until); id !== undefined; id = next(until)) {
        const { at, run } = timers.get(id)!;
        timers.delete(id);
        time = at;
        run();
        await settle();
      }
      time = until;
    },
    get waiting() {
      return timers.size;
    },
  };
}

/** A macrotask comes after all microtasks, however long their chain. */
function settle(): Promise<void> {
  return new Promise((done) => realSetTimeout(done, 0));
}
