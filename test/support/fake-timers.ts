export interface FakeTimers {
  /** Lets time pass; what comes due runs in its order, each followed to the end of its promises. */
  advance(milliseconds: number): Promise<void>;
  end(): void;
}

const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = real;

/** The page's own timers, standing still: for the patience of elements, which nobody wants to wait for. */
export function fakeTimers(): FakeTimers {
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  let now = 0;
  // Far from the browser's own numbers, so that one cleared by the wrong hand is never another.
  let count = 1_000_000_000;
  const set = (run: () => void, milliseconds = 0): number => {
    count += 1;
    timers.set(count, { at: now + milliseconds, run });
    return count;
  };
  const clear = (timer?: number): void => {
    if (timer !== undefined && !timers.delete(timer)) realClearTimeout(timer);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  const settle = (): Promise<void> => new Promise((done) => void realSetTimeout(done, 0));
  return {
    async advance(milliseconds) {
      const until = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= until).sort(([, one], [, other]) => one.at - other.at);
        if (!next) break;
        const [id, { at, run }] = next;
        timers.delete(id);
        now = at;
        run();
        await settle();
      }
      now = until;
      await settle();
    },
    end() {
      Object.assign(globalThis, real);
    },
  };
}
