import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { counterStrings } from '../../locales/en/counter.js';
import { Announcer } from '../../ui/announcer.js';
import { countOf, counterStyles, renderCounter, speakCount } from '../../ui/counter-view.js';
import { emit, type CountDetail } from '../../ui/events.js';
import { HostField } from '../../ui/host-field.js';
import { TextPreparer } from '../../ui/text-preparer.js';
import { SmsElement } from '../../ui/sms-element.js';
import { tokens } from '../../ui/tokens.styles.js';
import { styles } from './sms-counter.styles.js';

/**
 * @summary Counts the characters and SMS of any text area of the host, as the profile and the backend count them.
 * @element sms-counter
 *
 * @fires {CustomEvent<CountDetail>} sms-count-change - when the count is another than before; bubbles, composed
 *
 * @csspart counter - the whole counter
 * @csspart figures - the figures, such as 146/1
 */
export class SmsCounterElement extends SmsElement {
  static override readonly styles = [tokens, counterStyles, styles];

  /** The id of the host's text area or input; any id. It may come later and be replaced. */
  @property() for = '';

  /** The text to count, where there is no field. */
  @property() value = '';

  readonly #text = new TextPreparer(this);
  readonly #field = new HostField(this, { id: () => this.for, onChange: () => this.refresh() });
  readonly #announcer = new Announcer(this);
  #result: CountDetail | undefined;

  constructor() {
    super(counterStrings);
  }

  /** The count of this moment. */
  get result(): CountDetail {
    // A page's script may set anything, `null` for instance where it has no text yet.
    return countOf(this.#text.prepare(String(this.value ?? ''), this.rules));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  /** Reads the field again: a script that sets `.value` fires nothing. */
  refresh(): void {
    const field = this.#field.element;
    if (field) this.value = field.value;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('for')) this.refresh();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = this.#result;
    const now = (this.#result = this.result);
    if (!before || isSameCount(before, now)) return;
    this.#announcer.sayWhenQuiet(() => speakCount(now, this.localizer));
    emit(this, 'sms-count-change', now);
  }

  protected override render(): TemplateResult {
    return html`<div class="root" data-theme=${this.provider?.theme ?? nothing}>
      ${renderCounter(this.result, this.profileInUse.counter.style, this.localizer)}${this.#announcer.render()}
    </div>`;
  }
}

function isSameCount(one: CountDetail, other: CountDetail): boolean {
  return (
    one.units === other.units &&
    one.segments === other.segments &&
    one.encoding === other.encoding &&
    one.limit === other.limit &&
    one.over === other.over
  );
}
