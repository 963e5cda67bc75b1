import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Message, MessageQuery } from '../../adapter/contract.js';
import type { SmsError, SmsErrorCode } from '../../adapter/errors.js';
import type { LogColumn } from '../../core/profile/types.js';
import { logStrings } from '../../locales/en/log.js';
import { Announcer } from '../../ui/announcer.js';
import { ConnectedElement } from '../../ui/connected-element.js';
import { controls } from '../../ui/controls.styles.js';
import { emit } from '../../ui/events.js';
import { errorIcon, inboxIcon, unplugIcon } from '../../ui/icons.js';
import { MessageList, type MessageListState } from '../../ui/message-list.js';
import type { Session, SessionEvent } from '../../ui/session.js';
import { nameState, stateStyles } from '../../ui/state-view.js';
import { tokens } from '../../ui/tokens.styles.js';
import { LOG_COLUMNS, renderCell, renderField, type MessageView } from './message-view.js';
import { styles } from './sms-log.styles.js';

const ABOUT_SENDING: ReadonlySet<SmsErrorCode> = new Set(['unavailable', 'too-many-requests', 'validation', 'insufficient-credit']);

type MessageFilter = Omit<MessageQuery, 'record' | 'cursor' | 'limit'>;

/**
 * @summary The texts of a record, or of the whole module, with their states as they change.
 * @element sms-log
 *
 * @fires {CustomEvent<{selected: string[]}>} sms-selection-change - when the person selects a line; bubbles, composed
 * @fires {CustomEvent<{record: RecordReference}>} sms-open-record - when the person asks for somebody's card; bubbles, composed
 * @fires {CustomEvent<ErrorDetail>} sms-error - when the backend can't be reached; bubbles, composed
 *
 * @csspart table - the table of messages
 * @csspart row - a line
 * @csspart detail - the details of the selected line
 * @csspart empty - what stands here when there is nothing
 *
 * @cssprop [--sms-log-height=24em] - the most the table may take before it scrolls
 */
export class SmsLogElement extends ConnectedElement {
  static override readonly styles = [tokens, controls, stateStyles, styles];

  /** What kind of card of the host the log belongs to, such as `employee`. */
  @property({ attribute: 'record-type' }) recordType = '';

  /** The card's id at the host; absent: every message that the user may see. */
  @property({ attribute: 'record-id' }) recordId = '';

  /** Lists less: states, direction, period, words. */
  @property({ attribute: false, hasChanged: isOtherFilter }) filter: MessageFilter | undefined;

  /** The columns, instead of the profile's. */
  @property({ attribute: false }) columns: readonly LogColumn[] | undefined;

  /** The id of the selected message. */
  @property() selected = '';

  readonly #announcer = new Announcer(this);
  readonly #list = new MessageList(this, {
    session: () => this.session,
    query: () => this.#query,
    isOfThisList: (message) => this.#isOfThisList(message),
    onError: (error) => this.emitError(error),
    onChange: (message, isNew) => this.#announce(message, isNew),
  });
  #focused = '';
  #mustRestart = false;
  #activeBefore: Element | null = null;
  #hasLostFocus = false;

  constructor() {
    super(logStrings);
  }

  /** Asks for the newest messages again; resolves when they are there, or it failed. */
  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  protected override onSessionChange(session: Session | null): void {
    super.onSessionChange(session);
    this.#mustRestart = true;
  }

  protected override onSessionEvent(event: SessionEvent): void {
    super.onSessionEvent(event);
    if (event === 'sent' || event === 'resumed') void this.#list.refresh();
    else if (event === 'signed-out') this.#forget();
    else if (event === 'state' && this.isModuleOff) this.#list.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#activeBefore = this.shadowRoot?.activeElement ?? null;
    const isOther = changed.has('recordType') || changed.has('recordId') || changed.has('filter');
    if (isOther && this.hasUpdated && !changed.has('selected')) this.selected = '';
    // Once, also when the card and the adapter change together.
    if (isOther || this.#mustRestart) void this.#list.restart();
    this.#mustRestart = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#keepFocus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.isModuleOff) return nothing;
    return html`<div class="root" data-theme=${this.provider?.theme ?? nothing}>
      <div class="frame">${this.#renderList(this.#list.state)}</div>
      ${this.#announcer.render()}
    </div>`;
  }

  #renderList(state: MessageListState): TemplateResult | typeof nothing {
    const { localizer } = this;
    switch (state.phase) {
      case 'idle':
        return this.isWithoutAdapter
          ? html`<div class="notice bad failed">${unplugIcon()}<span class="words">${localizer.text('error.no-adapter')}</span></div>`
          : this.session
            ? nothing
            : this.#renderLoading();
      case 'loading':
        return this.#renderLoading();
      case 'failed':
        return html`<div class="notice bad wraps failed" role="alert">
          ${errorIcon()}<span class="words">${localizer.text('log.failed')} ${this.#describeFailure(state.error)}</span>
          <button type="button" class="button small" @click=${() => void this.refresh()}>${localizer.text('action.retry')}</button>
        </div>`;
      case 'ready':
        return state.items.length === 0 ? this.#renderEmpty() : this.#renderTable(state);
    }
  }

  #renderLoading(): TemplateResult {
    return html`<div class="skeleton" role="status">
      <span></span><span></span><span></span><b class="visually-hidden">${this.localizer.text('log.loading')}</b>
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="empty" part="empty">
      ${inboxIcon()}
      <p>${this.localizer.text('log.empty')}</p>
      <p class="quiet">${this.localizer.text('log.emptyHint')}</p>
    </div>`;
  }

  #renderTable(state: Extract<MessageListState, { phase: 'ready' }>): TemplateResult {
    const { localizer } = this;
    const columns = this.#columns;
    const view = this.#view;
    const selected = state.items.find((message) => message.id === this.selected);
    const tabStop = state.items.some((message) => message.id === this.#focused) ? this.#focused : (selected ?? state.items[0])?.id;
    return html`${
        state.isStale
          ? html`<div class="notice warn stale" role="status">
              ${unplugIcon()}<span class="words">${localizer.text('log.stale')}</span>
            </div>`
          : nothing
      }
      <div class="scroller">
        <table role="grid" aria-label=${this.#title} part="table" @keydown=${this.#onKey}>
          <thead role="rowgroup">
            <tr role="row">
              ${columns.map((column) => html`<th role="columnheader" scope="col" class=${cellClass(column)}>${localizer.text(`log.${column}`)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              state.items,
              (message) => message.id,
              (message) =>
                html`<tr
                  role="row"
                  part="row"
                  data-id=${message.id}
                  tabindex=${message.id === tabStop ? 0 : -1}
                  aria-selected=${message.id === this.selected ? 'true' : 'false'}
                  @click=${() => this.#select(message)}
                  @focus=${() => (this.#focused = message.id)}
                >
                  ${columns.map((column) => html`<td role="gridcell" class=${cellClass(column)}>${renderCell(message, column, view)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.#renderBelow(state)} ${this.#renderDetail(selected)}`;
  }

  #renderBelow(state: Extract<MessageListState, { phase: 'ready' }>): TemplateResult {
    const { localizer } = this;
    const isLoading = state.more === 'loading';
    return html`<div class="below">
      <span class="count">${localizer.text('log.end', { count: state.items.length })}</span>
      ${state.more === 'failed' ? html`<span role="alert">${localizer.text('log.moreFailed')}</span>` : nothing}
      ${
        state.nextCursor === null
          ? nothing
          : html`<button
              type="button"
              class="button small"
              aria-disabled=${isLoading ? 'true' : nothing}
              @click=${() => void this.#list.loadMore()}
            >
              ${isLoading ? html`<span class="busy"></span>` : nothing}${localizer.text(isLoading ? 'log.loadingMore' : 'log.more')}
            </button>`
      }
    </div>`;
  }

  #renderDetail(message: Message | undefined): TemplateResult {
    const { localizer } = this;
    return html`<div class="detail" role="group" aria-label=${localizer.text('log.detail')} part="detail">
      ${
        message
          ? html`<dl>
              ${this.profileInUse.log.detail.map(
                (field) =>
                  html`<dt>${localizer.text(`log.${field}`)}</dt>
                    <dd class=${field}>${renderField(message, field, this.#view)}</dd>`,
              )}
            </dl>`
          : html`<span class="quiet">${localizer.text('log.choose')}</span>`
      }
    </div>`;
  }

  /** The sentences of some errors are about a text that could not be sent; nobody sends anything here. */
  #describeFailure(error: SmsError): string {
    const { code, detail } = error;
    if (detail) return detail;
    if (code === 'offline') return this.localizer.text('error.network');
    return ABOUT_SENDING.has(code) ? '' : this.describe(error);
  }

  /** What the profile calls this log: "Log" on an employee's card, "Commentaar" on a private customer's (requirements C33, C50). */
  get #title(): string {
    return this.localizer.textIfKnown(`log.tab.${this.recordType}`) ?? this.localizer.text('log.title');
  }

  get #view(): MessageView {
    return {
      localizer: this.localizer,
      routes: this.rules.routes,
      // On a card of its own the log has nowhere to lead.
      onOpenRecord: this.recordId ? null : (record) => emit(this, 'sms-open-record', { record }),
    };
  }

  /** The host's, as far as they can be read as columns; else the profile's. */
  get #columns(): readonly LogColumn[] {
    const known = Array.isArray(this.columns) ? this.columns.filter((column) => LOG_COLUMNS.has(column)) : [];
    return known.length > 0 ? known : this.profileInUse.log.columns;
  }

  get #query(): MessageQuery {
    const { recordType, recordId, filter } = this;
    return {
      ...filter,
      ...(recordId && { record: { type: recordType, id: recordId } }),
      limit: this.profileInUse.log.pageSize,
    };
  }

  #isOfThisList(message: Message): boolean {
    if (this.filter) {
      // Whether it belongs here is the backend's to say.
      void this.#list.refresh();
      return false;
    }
    const { record } = message.direction === 'out' ? message.to : (message.from ?? message.to);
    return !this.recordId || (record?.id === this.recordId && (!this.recordType || record.type === this.recordType));
  }

  #announce(message: Message, isNew: boolean): void {
    const party = message.direction === 'in' ? (message.from ?? message.to) : message.to;
    const name = party.name ?? party.number ?? '';
    const state = nameState(message, this.localizer);
    this.#announcer.say(this.localizer.text(isNew ? 'log.new' : 'log.updated', { name, state }));
  }

  #forget(): void {
    this.selected = '';
    this.#list.stop();
  }

  /** A button that did what it said may be no more; the next Tab must not begin at the top of the page. */
  #keepFocus(): void {
    if (this.#activeBefore && !this.#activeBefore.isConnected) this.#hasLostFocus = true;
    if (!this.#hasLostFocus || this.#list.state.phase === 'loading') return;
    this.#hasLostFocus = false;
    if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>('tr[tabindex="0"], .failed button')?.focus();
  }

  #select(message: Message): void {
    if (message.id === this.selected) return;
    this.selected = message.id;
    this.#focused = message.id;
    emit(this, 'sms-selection-change', { selected: [message.id] });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { state } = this.#list;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-id]') : null;
    if (state.phase !== 'ready' || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    const { items } = state;
    const index = items.findIndex((message) => message.id === row.dataset['id']);
    const to = destination(event.key, index, items.length - 1);
    if (to === null) return;
    event.preventDefault();
    const message = items[to];
    if (!message) return;
    this.renderRoot.querySelectorAll<HTMLElement>('tr[data-id]')[to]?.focus();
    this.#select(message);
  };
}

/** Many hosts write a new object at each of their renders; only another content is another list. */
function isOtherFilter(filter: unknown, before: unknown): boolean {
  return JSON.stringify(filter) !== JSON.stringify(before);
}

/** `state` alone is the mark of a state itself. */
function cellClass(column: LogColumn): string {
  return column === 'state' ? 'state-cell' : column;
}

/** Where a key leads in a list; the same place for the keys that select it; null for any other key. */
function destination(key: string, index: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + 10, last);
    case 'PageUp':
      return Math.max(index - 10, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Enter':
    case ' ':
      return index;
    default:
      return null;
  }
}
