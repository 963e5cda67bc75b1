import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { SendDraft, SendResult } from '../../adapter/contract.js';
import type { Route } from '../../core/sending/types.js';
import type { CostlyCharacter, PreparedText } from '../../core/text/index.js';
import { composeStrings } from '../../locales/en/compose.js';
import { Announcer } from '../../ui/announcer.js';
import { ConnectedElement } from '../../ui/connected-element.js';
import { countOf, renderCounter } from '../../ui/counter-view.js';
import { formatDate } from '../../ui/dates.js';
import { emit } from '../../ui/events.js';
import { formAssociated, type FormParts } from '../../ui/form-associated.js';
import { Modal } from '../../ui/modal.js';
import { PhoneCheck } from '../../ui/phone-check.js';
import { Question } from '../../ui/question.js';
import { recipientAttributes } from '../../ui/recipient-attributes.js';
import { RouteChoice } from '../../ui/route-choice.js';
import { SendController } from '../../ui/send-controller.js';
import { SetAside } from '../../ui/set-aside.js';
import { renderSendState } from '../../ui/send-state-view.js';
import type { Session, SessionEvent } from '../../ui/session.js';
import { pressesShortcut } from '../../ui/shortcuts.js';
import { marksOf, renderCostly, renderFinal, speakText } from '../../ui/text-advice.js';
import { TextEditor } from '../../ui/text-editor.js';
import { TextPreparer } from '../../ui/text-preparer.js';
import { findHindrance } from '../../ui/unusable.js';
import { wordsFor } from '../../ui/vocabulary.js';
import { renderActions, renderHead, renderPeople, renderSubject } from './compose-view.js';
import { styles } from './sms-compose.styles.js';

abstract class ComposeBase extends recipientAttributes(ConnectedElement) implements FormParts {
  abstract value: string;
  abstract reset(): void;
  abstract findFault(): ReturnType<FormParts['findFault']>;
}

/**
 * @summary Writes and sends one text, as a window over the page or inline in it.
 * @element sms-compose
 *
 * @fires {CustomEvent<BeforeSendDetail>} sms-before-send - before anything is sent; `preventDefault()` and the host takes over; bubbles, composed, cancelable
 * @fires {CustomEvent<SentDetail>} sms-sent - when the backend has accepted the text; bubbles, composed
 * @fires {CustomEvent<SentDetail>} sms-queued - when it was accepted to wait for approval or a later time; bubbles, composed
 * @fires {CustomEvent<{skipped: SkippedRecipient[]}>} sms-skipped - when the backend left people out; bubbles, composed
 * @fires {CustomEvent<SendFailedDetail>} sms-send-failed - when sending failed or its outcome is unknown; bubbles, composed
 * @fires {CustomEvent<null>} sms-open - when the window opens; does not bubble
 * @fires {CustomEvent<null>} sms-close - when the window is closed; does not bubble
 * @fires {CustomEvent<null>} sms-cancel - when the person leaves without sending; bubbles, composed
 * @fires {CustomEvent<ErrorDetail>} sms-error - when the backend can't be reached; bubbles, composed
 * @fires {InputEvent} input - at each change of the text by the person; bubbles, composed
 * @fires {Event} change - when a changed text loses the focus; bubbles
 *
 * @csspart window - the dialog
 * @csspart title - its title
 * @csspart textarea - the text field
 * @csspart counter - the counter
 * @csspart figures - the counter's figures
 * @csspart routes - the choice of routes
 * @csspart costly - the explanations of characters that cost more
 * @csspart final - the text as it will be sent
 * @csspart question - a question or message over the window
 * @csspart send - the main button
 * @csspart cancel - the other button
 */
export class SmsComposeElement extends formAssociated(ComposeBase) {
  static override readonly styles = styles;

  /** The name of the person. */
  @property({ attribute: 'recipient-name' }) recipientName = '';

  /** Shows the window. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Stands in the page instead of in a window. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** The typed text. The attribute is what a form reset goes back to. */
  @property({ noAccessor: true })
  get value(): string {
    return this.#editor.value;
  }
  set value(value: string) {
    this.#editor.value = value ?? '';
    this.syncForm();
  }

  /** A reference of the user's own, where the profile has one. */
  @property() subject = '';

  /** The id of the chosen route; the first one when absent. */
  @property() route = '';

  /** When it should go out, ISO 8601 with offset; as soon as possible when absent. */
  @property({ attribute: 'send-at' }) sendAt = '';

  /** The person can't be changed, whatever the profile says. */
  @property({ type: Boolean, reflect: true }) locked = false;

  /** @state */
  @state() private fault: string | null = null;

  @query('dialog.window') private readonly dialogElement!: HTMLDialogElement | null;

  readonly #announcer = new Announcer(this);
  readonly #text = new TextPreparer(this);
  readonly #phone = new PhoneCheck(this);
  readonly #routes = new RouteChoice(this, this.localizer);
  readonly #question = new Question(this, this.localizer);
  readonly #editor = new TextEditor(this, () => this.#onText());
  readonly #sending = new SendController(this, {
    session: () => this.session,
    onDone: (result) => this.#onDone(result),
    onNobody: ({ recipient, reason }) => {
      // A backend may have reasons of its own; then its word is all there is.
      const words = this.localizer.textIfKnown(`skip.${reason}`) ?? reason;
      this.#complain(this.localizer.text('compose.skipped', { name: recipient.name, reason: words }));
    },
    onChecked: (outcome) => this.#announcer.say(this.localizer.text(outcome === 'running' ? 'compose.stillRunning' : 'compose.notFound')),
    onFailed: (error, outcomeUnknown) =>
      this.#announcer.say(outcomeUnknown ? this.localizer.text('compose.unknown') : this.describe(error)),
  });

  readonly #setAside = new SetAside(this.#editor, this.#sending);

  #tellsToggle = false;

  constructor() {
    super(composeStrings);
    new Modal(this, {
      dialog: () => this.dialogElement,
      isOpen: () => this.open && !this.inline,
      onCloseRequest: () => void this.#leave(),
    });
  }

  protected get personName(): string {
    return this.recipientName;
  }

  /** Opens the window; `open` does the same and fires nothing. */
  show(): void {
    this.#toggle(true);
  }

  /** Closes the window and keeps what was typed. */
  close(): void {
    this.#toggle(false);
  }

  /** Sends what was typed, as the button does. */
  send(): void {
    void this.#send();
  }

  /** Puts the focus into the text. */
  override focus(): void {
    this.#editor.focus();
  }

  /** Throws the text away, unless it may already have been sent. */
  reset(): void {
    if (this.#sending.isLocked) return;
    this.#sending.reset();
    this.#editor.value = this.getAttribute('value') ?? '';
    this.fault = null;
    this.syncForm();
  }

  findFault(): ReturnType<FormParts['findFault']> {
    const anchor = this.#editor.element ?? undefined;
    if (this.required && this.#prepared.problems.some((problem) => problem.code === 'empty')) {
      return { flags: { valueMissing: true }, message: this.localizer.text('compose.empty'), anchor };
    }
    const { over } = this.#prepared;
    return over > 0 ? { flags: { tooLong: true }, message: this.localizer.text('compose.tooLong', { count: over }), anchor } : null;
  }

  protected override onSessionEvent(event: SessionEvent): void {
    super.onSessionEvent(event);
    if (event === 'state') this.#sending.onSession();
    else if (event === 'resumed') this.#sending.resume();
    else if (event === 'signed-out') this.#forget();
  }

  protected override onSessionChange(session: Session | null): void {
    super.onSessionChange(session);
    this.#sending.onSession();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('open') && this.open) this.#announcer.clear();
    if (!this.#setAside.follow(this.recipientsInUse)) return;
    this.fault = null;
    this.syncForm();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('open') || !this.#tellsToggle) return;
    this.#tellsToggle = false;
    emit(this, this.open ? 'sms-open' : 'sms-close', null, { local: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.isModuleOff) return nothing;
    const title = this.localizer.text('compose.title');
    return html`<div class="root ${this.inline ? 'inline' : ''}" data-theme=${this.provider?.theme ?? nothing}>
      ${
        this.inline
          ? html`<section role="group" aria-label=${title} @keydown=${this.#onKey}>${this.#renderBody()}</section>`
          : html`<dialog class="window" part="window" aria-labelledby="title" @keydown=${this.#onKey}>
              ${renderHead(this.localizer, () => void this.#leave())} ${this.open ? this.#renderBody() : nothing}
            </dialog>`
      }
      ${this.#question.render()} ${this.open && !this.inline ? nothing : this.#announcer.render()}
    </div>`;
  }

  #toggle(isOpen: boolean): void {
    // A host that sets the property knows what it did.
    this.#tellsToggle = isOpen !== this.open;
    this.open = isOpen;
  }

  #renderBody(): TemplateResult {
    const { localizer, profileInUse: profile, recipientsInUse: people } = this;
    const [person] = people;
    const prepared = this.#prepared;
    const marks = profile.compose.markCostly ? marksOf(prepared) : [];
    const isLocked = this.#sending.isLocked || this.isDisabled;
    return html`<div class="body">
        <div class="rows">
          ${renderPeople(people, person && this.#phone.read(person, this.rules.phone), profile.recipient.nameAs, localizer)}
          ${
            // Which routes there are is not known before the backend has said so.
            this.session?.state.phase === 'ready'
              ? this.#routes.render({
                  routes: this.rules.routes,
                  chosen: this.#routeInUse?.id ?? '',
                  // Requirements C28, C49.
                  receiver: wordsFor(person?.kind, profile, localizer.language)?.the ?? '',
                  showsCost: profile.cost.show === 'class',
                  isDisabled: isLocked,
                  onChoose: (id) => (this.route = id),
                })
              : nothing
          }
          ${profile.subject === 'free' ? renderSubject(this.subject, isLocked, localizer, (value) => (this.subject = value)) : nothing}
        </div>
        <div class="writing">
          <label class="text-label" for="text">${localizer.text('compose.text')}</label>
          ${this.#editor.render({
            id: 'text',
            describedBy: 'fault count',
            isReadOnly: isLocked,
            isInvalid: this.fault !== null || prepared.over > 0,
            isRequired: this.required,
            marks,
          })}
          <div id="count" class="under">${renderCounter(countOf(prepared), profile.counter.style, localizer)}</div>
          ${marks.length > 0 ? renderCostly(prepared, localizer, isLocked ? null : (costly) => this.#replace(costly)) : nothing}
          ${renderFinal(prepared, localizer)}
        </div>
        ${renderSendState({
          sending: this.#sending,
          session: this.session,
          isWithoutAdapter: this.isWithoutAdapter,
          fault: this.fault,
          localizer,
          describe: (error) => this.describe(error),
        })}
      </div>
      ${renderActions(this.#sending, localizer, {
        isDisabled: this.isDisabled,
        hasCancel: !this.inline || this.value !== '',
        onSend: () => this.send(),
        onCancel: () => void this.#leave(),
      })}
      ${this.inline ? nothing : this.#announcer.render()}`;
  }

  get #prepared(): PreparedText {
    const [person] = this.recipientsInUse;
    return this.#text.prepare(this.#editor.value, this.rules, this.#routeInUse, person?.values);
  }

  get #routeInUse(): Route | undefined {
    const { routes } = this.rules;
    return routes.find((route) => route.id === this.route) ?? routes[0];
  }

  get #draft(): SendDraft {
    const route = this.#routeInUse?.id;
    return {
      recipients: this.recipientsInUse,
      texts: { und: this.#editor.value },
      ...(route && { route }),
      ...(this.subject && { subject: this.subject }),
      ...(this.sendAt && { sendAt: this.sendAt }),
    };
  }

  #onText(): void {
    this.fault = null;
    this.syncForm();
    this.requestUpdate();
    this.#announcer.sayWhenQuiet(() => speakText(this.#prepared, this.profileInUse.compose.markCostly, this.localizer));
  }

  #replace({ character, spans, replacement }: CostlyCharacter): void {
    this.#editor.replace(spans, replacement ?? '');
    const words = replacement
      ? this.localizer.text('compose.replaced', { from: character, to: replacement })
      : this.localizer.text('compose.removedCharacter', { from: character });
    this.#announcer.say(words);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.profileInUse.compose.sendShortcuts.some((shortcut) => pressesShortcut(event, shortcut))) return;
    event.preventDefault();
    this.send();
  };

  async #send(): Promise<void> {
    if (this.#sending.isLocked || this.isDisabled) return;
    const { localizer } = this;
    const prepared = this.#prepared;
    if (prepared.problems.some((problem) => problem.code === 'empty')) {
      // Requirements C23, C24: a message with one button, and the person stays.
      await this.#question.tell(localizer.text('compose.empty'));
      this.focus();
      return;
    }
    this.fault = null;
    const reason = findHindrance(prepared, this.recipientsInUse, {
      session: this.session,
      rules: this.rules,
      phone: this.#phone,
      localizer,
    });
    if (reason === null) return this.#sending.press(this.#draft);
    this.#complain(reason);
    this.focus();
  }

  #complain(words: string): void {
    this.fault = words;
    this.#announcer.say(words);
  }

  #onDone(result: SendResult | null): void {
    const { localizer } = this;
    this.#finish();
    if (!result) this.#announcer.say(localizer.text('compose.handedOver'));
    else if (result.needsApproval) this.#announcer.say(localizer.text('compose.awaitingApproval'));
    else if (result.releaseAt)
      this.#announcer.say(localizer.text('compose.scheduled', { date: formatDate(result.releaseAt, localizer.language, 'full') }));
    else this.#announcer.say(localizer.text('compose.accepted'));
  }

  /** Cancel, Escape and the cross: asks before typed text is lost (requirements C16-C18, C45). */
  async #leave(): Promise<void> {
    if (this.#sending.isBusy) return;
    const { phase } = this.#sending.attempt;
    // What may have been sent is kept with its key; it is still there when the window opens again.
    if (this.#sending.isLocked && phase !== 'waiting') return this.close();
    if (phase === 'waiting') this.#sending.reset();
    const asks = this.#isDirty && this.profileInUse.compose.confirmDiscard;
    if (asks && !(await this.#question.confirm(this.localizer.text('compose.discard')))) return this.focus();
    this.#finish();
    emit(this, 'sms-cancel', null);
  }

  get #isDirty(): boolean {
    return this.#editor.value.trim() !== '' && this.#editor.value !== (this.getAttribute('value') ?? '');
  }

  #finish(): void {
    this.#sending.reset();
    this.reset();
    this.subject = '';
    this.close();
  }

  #forget(): void {
    this.#sending.forget();
    this.#setAside.forget();
    this.#finish();
  }
}
