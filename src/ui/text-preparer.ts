import type { ReactiveControllerHost } from 'lit';
import type { SendingRules } from '../core/profile/types.js';
import type { Route } from '../core/sending/types.js';
import { measureText, preparePlainText } from '../core/text/plain.js';
import type { prepareText } from '../core/text/prepare.js';
import type { PreparedText, PrepareTextOptions } from '../core/text/prepared-text.js';

type Values = PrepareTextOptions['values'];

let whole: typeof prepareText | undefined;
let loading: Promise<unknown> | undefined;

/**
 * The text pipeline for an element. Most texts need only to be counted; what fills in, replaces and explains is loaded
 * when the first text asks for it, and its host renders again. Remembers one answer, since an element asks for the same
 * one several times between two keys.
 */
export class TextPreparer {
  readonly #host: ReactiveControllerHost;
  #last: readonly [string, SendingRules, Route | undefined, Values, boolean] | undefined;
  #answer: PreparedText | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  prepare(text: string, rules: SendingRules, route?: Route, values?: Values): PreparedText {
    const question = [text, rules, route, values, whole !== undefined] as const;
    if (!this.#answer || question.some((part, index) => part !== this.#last?.[index])) {
      this.#last = question;
      this.#answer = this.#prepare({ text, rules, route, values });
    }
    return this.#answer;
  }

  #prepare(options: PrepareTextOptions): PreparedText {
    const known = preparePlainText(options) ?? whole?.(options);
    if (known) return known;
    this.#load();
    const { text } = options;
    return { typed: text, changes: [], isChanged: false, costly: [], ...measureText(text, options) };
  }

  #load(): void {
    loading ??= import('../core/text/prepare.js').then(
      (module) => (whole = module.prepareText),
      // Without a connection the count stays as it is; the next key tries again.
      () => (loading = undefined),
    );
    void loading.then(() => whole && this.#host.requestUpdate());
  }
}
