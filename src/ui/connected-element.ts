import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SmsAdapter } from '../adapter/contract.js';
import type { SmsError } from '../adapter/errors.js';
import { commonStrings } from '../locales/en/common.js';
import type { BuiltInStrings } from './localize.js';
import { describeError, emit } from './events.js';
import { sessionFor, type Session } from './session.js';
import { SmsElement } from './sms-element.js';

/** How long an element waits for an adapter before it says that there is none, in milliseconds. */
const ADAPTER_PATIENCE_MS = 500;

/** An element that talks to a backend: through its own adapter, or that of the nearest `sms-provider`. */
export abstract class ConnectedElement extends SmsElement {
  /** The backend of this element alone, instead of the provider's. */
  @property({ attribute: false }) adapter: SmsAdapter | undefined;

  /** @state */
  @state() protected isWithoutAdapter = false;

  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(builtIn: BuiltInStrings) {
    super({ ...commonStrings, ...builtIn });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waitForAdapter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.session) this.isWithoutAdapter = false;
  }

  protected override onSessionChange(session: Session | null): void {
    super.onSessionChange(session);
    // Taken away: another one may follow in a moment.
    if (!session && this.isConnected) this.#waitForAdapter();
  }

  protected override findSession(): Session | null {
    return this.adapter ? sessionFor(this.adapter) : super.findSession();
  }

  /** True when the backend said that this organisation has no SMS module (requirements C6). */
  protected get isModuleOff(): boolean {
    const state = this.session?.state;
    return state?.phase === 'ready' && !state.capabilities.enabled;
  }

  /** The sentence for an error, in the user's language; the backend's own detail comes first. */
  protected describe(error: SmsError): string {
    if (error.detail) return error.detail;
    if (error.code === 'too-many-requests' && error.retryAfter !== undefined) {
      return this.localizer.text('error.too-many-requestsAfter', { count: Math.ceil(error.retryAfter) });
    }
    return this.localizer.text(`error.${error.code}`);
  }

  protected emitError(error: SmsError): void {
    emit(this, 'sms-error', describeError(error));
  }

  #waitForAdapter(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => (this.isWithoutAdapter = this.session === null), ADAPTER_PATIENCE_MS);
  }
}
