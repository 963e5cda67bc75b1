import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Recipient } from '../../core/sending/types.js';
import { composeStrings } from '../../locales/en/compose.js';
import { ConnectedElement } from '../../ui/connected-element.js';
import { controls } from '../../ui/controls.styles.js';
import { emit } from '../../ui/events.js';
import { HostField } from '../../ui/host-field.js';
import { alertIcon, checkIcon, messageIcon } from '../../ui/icons.js';
import { PhoneCheck } from '../../ui/phone-check.js';
import { recipientAttributes } from '../../ui/recipient-attributes.js';
import { tokens } from '../../ui/tokens.styles.js';
import { findUnusable } from '../../ui/unusable.js';
import { styles } from './sms-button.styles.js';

/** How long the word that a text was accepted stays beside the button, in milliseconds. */
const ACCEPTED_MS = 6000;

/**
 * @summary Stands behind a phone field and opens the window in which a text is written.
 * @element sms-button
 *
 * @slot label - the words on the button
 *
 * @fires {CustomEvent<null>} sms-open - when the window opens; does not bubble
 * @fires {CustomEvent<null>} sms-close - when the window is closed; does not bubble
 * @fires {CustomEvent<BeforeSendDetail>} sms-before-send - before anything is sent; `preventDefault()` and the host takes over; bubbles, composed, cancelable
 * @fires {CustomEvent<SentDetail>} sms-sent - when the backend has accepted the text; bubbles, composed
 * @fires {CustomEvent<SentDetail>} sms-queued - when it was accepted to wait for approval or a later time; bubbles, composed
 * @fires {CustomEvent<{skipped: SkippedRecipient[]}>} sms-skipped - when the backend left the person out; bubbles, composed
 * @fires {CustomEvent<SendFailedDetail>} sms-send-failed - when sending failed or its outcome is unknown; bubbles, composed
 * @fires {CustomEvent<null>} sms-cancel - when the person leaves without sending; bubbles, composed
 *
 * @csspart button - the button
 * @csspart reason - why it can't be used
 */
export class SmsButtonElement extends recipientAttributes(ConnectedElement) {
  static override readonly styles = [tokens, controls, styles];
  static override readonly shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  /** The id of the host's phone field; any id. Read when it changes, also by script, and when the window opens. */
  @property() for = '';

  /** The name of the person. */
  @property() name = '';

  /** As a button with words, an icon alone, or a link in running text. */
  @property() appearance: 'button' | 'icon' | 'link' = 'button';

  /** @state */
  @state() private fieldNumber: string | null = null;

  /** @state */
  @state() private isOpen = false;

  /** @state */
  @state() private showsReason = false;

  /** @state */
  @state() private isAccepted = false;

  readonly #phone = new PhoneCheck(this);
  readonly #field = new HostField(this, { id: () => this.for, onChange: () => this.#readField(), isWatched: true });
  #acceptedTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(composeStrings);
  }

  /** Opens the window, unless something is in the way. */
  open(): void {
    this.#readField();
    if (this.#reason !== null) {
      this.showsReason = true;
      return;
    }
    this.showsReason = false;
    this.isAccepted = false;
    this.isOpen = true;
  }

  /** Closes the window and keeps what was typed. */
  close(): void {
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readField();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#acceptedTimer);
  }

  protected get personName(): string {
    return this.name;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A script that shows another card fills its fields without an event, then says here whose card it is.
    this.#readField();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('isOpen') && changed.get('isOpen') !== undefined)
      emit(this, this.isOpen ? 'sms-open' : 'sms-close', null, { local: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.isModuleOff) return nothing;
    const { localizer } = this;
    const reason = this.#reason;
    const words = this.name ? localizer.text('button.open', { name: this.name }) : localizer.text('button.openUnnamed');
    const look = this.appearance === 'icon' ? 'icon-only' : this.appearance === 'link' ? 'as-link' : '';
    return html`<div class="root" data-theme=${this.provider?.theme ?? nothing}>
      <button
        type="button"
        class="button opener ${look}"
        part="button"
        aria-haspopup="dialog"
        aria-label=${this.appearance === 'icon' ? words : nothing}
        title=${reason ?? words}
        aria-disabled=${reason === null ? nothing : 'true'}
        aria-describedby=${reason === null ? nothing : 'reason'}
        @click=${() => this.open()}
        @pointerenter=${this.#readField}
        @focus=${this.#readField}
        @blur=${() => (this.showsReason = false)}
        @keydown=${this.#onKey}
      >
        ${this.appearance === 'link' ? nothing : messageIcon()}
        ${this.appearance === 'icon' ? nothing : html`<slot name="label">${localizer.text('button.label')}</slot>`}
      </button>
      <span
        id="reason"
        class="reason"
        part="reason"
        role=${this.showsReason ? 'alert' : nothing}
        ?hidden=${!this.showsReason || reason === null}
        >${alertIcon()}${reason}</span
      >
      ${this.isAccepted ? html`<span class="accepted">${checkIcon()}${localizer.text('button.accepted')}</span>` : nothing}
      <sms-compose
        .adapter=${this.adapter}
        .profile=${this.profile}
        .strings=${this.strings}
        lang=${this.lang || nothing}
        .recipients=${this.#people}
        locked
        .open=${this.isOpen}
        @sms-close=${() => (this.isOpen = false)}
        @sms-sent=${this.#onAccepted}
        @sms-queued=${this.#onAccepted}
      ></sms-compose>
    </div>`;
  }

  /** Whom the window writes to: the host's field has the number, where there is one. */
  get #people(): readonly Recipient[] {
    const people = this.recipientsInUse;
    const [person] = people;
    return this.fieldNumber === null || people.length !== 1 || !person ? people : [{ ...person, number: this.fieldNumber }];
  }

  /** Why the window can't be opened, in words; null when nothing is in the way. */
  get #reason(): string | null {
    const { localizer, session, rules } = this;
    if (this.isWithoutAdapter) return localizer.text('error.no-adapter');
    const people = this.#people;
    const [person] = people;
    if (people.length !== 1 || !person) return null;
    const unusable = findUnusable(person, { session, rules, phone: this.#phone, localizer });
    return unusable === undefined ? localizer.text('unusable.checking') : unusable;
  }

  readonly #readField = (): void => {
    const value = this.for ? (this.#field.element?.value ?? '') : null;
    if (value !== this.fieldNumber) this.showsReason = false;
    this.fieldNumber = value;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.showsReason) return;
    event.preventDefault();
    this.showsReason = false;
  };

  readonly #onAccepted = (): void => {
    this.isAccepted = true;
    clearTimeout(this.#acceptedTimer);
    this.#acceptedTimer = setTimeout(() => (this.isAccepted = false), ACCEPTED_MS);
  };
}
