import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PhoneRules } from '../core/profile/types.js';
import { chooseNumber } from '../core/sending/obstacle.js';
import type { Recipient } from '../core/sending/types.js';
import { loadPhoneLibrary, normalizeCommonPhone, type NormalizePhone, type PhoneNumber } from '../core/phone/index.js';

let library: NormalizePhone | undefined;

const UNDECIDED: PhoneNumber = { e164: null, kind: null, region: null, usable: false, reason: 'invalid' };

/**
 * Reads a number as the host has it. The common shapes are decided at once; for the rest the phone library is loaded
 * the first time, and its host renders again.
 */
export class PhoneCheck implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #loading = false;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A load that failed for want of a connection is worth another try.
    this.#hasFailed = false;
  }

  /**
   * The number of a person that a text would go to; `undefined` while the library is on its way; `null` when it can't
   * be loaded, so that only the backend can tell.
   */
  read(person: Pick<Recipient, 'number' | 'numbers'>, rules: Pick<PhoneRules, 'region'>): PhoneNumber | null | undefined {
    let isUndecided = false;
    const number = chooseNumber(
      person,
      (raw, options) => {
        const known = normalizeCommonPhone(raw, options) ?? library?.(raw, options);
        isUndecided ||= !known;
        return known ?? UNDECIDED;
      },
      rules,
    );
    if (!isUndecided) return number;
    if (this.#hasFailed) return null;
    this.#load();
    return undefined;
  }

  #load(): void {
    if (this.#loading) return;
    this.#loading = true;
    loadPhoneLibrary()
      .then(
        (loaded) => (library = loaded),
        () => (this.#hasFailed = true),
      )
      .finally(() => {
        this.#loading = false;
        this.#host.requestUpdate();
      });
  }
}
