import type { Clock } from '../clock.js';
import { magicReports } from './magic-numbers.js';
import type { Report } from './magic-numbers.js';
import type { StoredMessage } from './store.js';

export interface Delivery {
  /** What will be said of a message to that number that goes out at `releaseAt` (ISO 8601), or now. */
  plan(number: string, releaseAt: string | null): StoredMessage['pending'];
  /** Lets the reports of a message come, each at its time; those that fell due while the page was away come at once. */
  follow(stored: StoredMessage): void;
  /** A timer that ends with this delivery. */
  wait(milliseconds: number): Promise<void>;
  stop(): void;
}

/** The gateway behind the backend: every report comes over the clock. */
export function createDelivery(clock: Clock, usual: readonly Report[], onReport: (stored: StoredMessage) => void): Delivery {
  const timers = new Set<unknown>();

  function startTimer(run: () => void, milliseconds: number): void {
    const timer = clock.setTimeout(() => {
      timers.delete(timer);
      run();
    }, milliseconds);
    timers.add(timer);
  }

  return {
    plan(number, releaseAt) {
      const start = releaseAt === null ? clock.now() : Date.parse(releaseAt);
      const release: readonly Report[] = releaseAt === null ? [] : [{ after: 0, state: 'queued' }];
      const reports = [...release, ...(magicReports(number) ?? usual)];
      return reports.map(({ after, ...report }) => ({ ...report, at: new Date(start + after).toISOString() }));
    },
    follow(stored) {
      for (const report of stored.pending) {
        const arrive = (): void => {
          stored.pending = stored.pending.filter((other) => other !== report);
          stored.events.push(report);
          onReport(stored);
        };
        startTimer(arrive, Math.max(0, Date.parse(report.at) - clock.now()));
      }
    },
    wait: (milliseconds) => (milliseconds > 0 ? new Promise((done) => startTimer(done, milliseconds)) : Promise.resolve()),
    stop() {
      for (const timer of timers) clock.clearTimeout(timer);
      timers.clear();
    },
  };
}
