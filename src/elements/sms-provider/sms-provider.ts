import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SmsAdapter } from '../../adapter/contract.js';
import type { ProfileSource } from '../../core/profile/types.js';
import { providerContext, type Theme } from '../../ui/context.js';
import { describeError, emit } from '../../ui/events.js';
import type { StringOverrides } from '../../ui/localize.js';
import { sessionFor, type Session, type SessionEvent } from '../../ui/session.js';

/**
 * @summary Gives every element inside it the backend, the profile and the words.
 * @element sms-provider
 *
 * @slot - the page, or the part of it that sends texts
 *
 * @fires {CustomEvent<{capabilities: Capabilities, me: Me}>} sms-ready - when the backend has said what it can do and who is there; bubbles, composed
 * @fires {CustomEvent<{reason: string}>} sms-auth-required - when the backend no longer knows the user; log in again and call `resume()`; bubbles, composed
 * @fires {CustomEvent<ErrorDetail>} sms-error - when the backend can't be reached; bubbles, composed
 */
export class SmsProviderElement extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;

  /** The backend: an object of async functions, see `SmsAdapter`. May be set at any time. */
  @property({ attribute: false }) adapter: SmsAdapter | undefined;

  /** Looks, words and defaults: the name of a registered profile, or an object. */
  @property() profile: string | ProfileSource | undefined;

  /** `auto` follows the page's used `color-scheme`. */
  @property() theme: Theme = 'auto';

  /** Words of the host's own, by string key, for every element inside. */
  @property({ attribute: false }) strings: StringOverrides | undefined;

  readonly #context = new ContextProvider(this, { context: providerContext });
  #session: Session | null = null;
  #announced: Session | null = null;
  #endSession: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow(this.adapter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  /** After the user has logged in again: what was frozen goes on, with the same key and the same text. */
  async resume(): Promise<void> {
    await this.#session?.resume();
  }

  /** The user leaves: everything typed in elements inside is thrown away, and nothing of the user is remembered. */
  signOut(): void {
    this.#session?.signOut();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter') && this.isConnected) this.#follow(this.adapter);
    this.#publish();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #follow(adapter: SmsAdapter | undefined): void {
    const session = adapter ? sessionFor(adapter) : null;
    if (session === this.#session) return;
    this.#endSession?.();
    this.#session = session;
    this.#endSession = session?.subscribe((event) => this.#onSessionEvent(event));
    this.#publish();
    // Of a session that another provider has made ready no event comes any more.
    void session?.load().then(() => session === this.#session && session !== this.#announced && this.#tellReady(session));
  }

  #publish(): void {
    this.#context.setValue({ session: this.#session, profile: this.profile, strings: this.strings, theme: this.theme });
  }

  #onSessionEvent(event: SessionEvent): void {
    const state = this.#session?.state;
    if (event === 'auth-required') emit(this, 'sms-auth-required', { reason: 'unauthorized' });
    if (event !== 'state' || !state) return;
    if (state.phase === 'ready') this.#tellReady(this.#session);
    else if (state.phase === 'failed') emit(this, 'sms-error', describeError(state.error));
  }

  #tellReady(session: Session | null): void {
    if (session?.state.phase !== 'ready') return;
    this.#announced = session;
    const { capabilities, me } = session.state;
    emit(this, 'sms-ready', { capabilities, me });
  }
}
