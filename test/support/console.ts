export interface ConsoleSpy {
  /** What was written at `warn` or `error`, or thrown without anybody to catch it, since the spy began. */
  readonly lines: readonly string[];
  end(): void;
}

/** Holds what reaches the console, and errors that nobody catches, instead of letting them fail the run unseen. */
export function spyOnConsole(): ConsoleSpy {
  const lines: string[] = [];
  const { warn, error } = console;
  const add = (...parts: unknown[]): void => void lines.push(parts.map(String).join(' '));
  console.warn = add;
  console.error = add;
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    add(event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    add(event.reason);
  };
  addEventListener('error', onError, { capture: true });
  addEventListener('unhandledrejection', onRejection, { capture: true });
  return {
    lines,
    end() {
      Object.assign(console, { warn, error });
      removeEventListener('error', onError, { capture: true });
      removeEventListener('unhandledrejection', onRejection, { capture: true });
    },
  };
}
