import { html, nothing, type TemplateResult } from 'lit';
import type { Profile } from '../../core/profile/types.js';
import { formatPhone, type PhoneNumber } from '../../core/phone/index.js';
import type { Recipient } from '../../core/sending/types.js';
import { closeIcon, sendIcon } from '../../ui/icons.js';
import type { Localizer } from '../../ui/localize.js';
import type { SendController } from '../../ui/send-controller.js';
import { firstRawNumber } from '../../ui/unusable.js';

export function renderHead(localizer: Localizer, onClose: () => void): TemplateResult {
  return html`<div class="head">
    <h2 id="title" class="title" part="title">${localizer.text('compose.title')}</h2>
    <button type="button" class="icon-button" aria-label=${localizer.text('action.close')} @click=${onClose}>${closeIcon()}</button>
  </div>`;
}

/** Whom it goes to: never to be changed here (requirements C11, C42). */
export function renderPeople(
  people: readonly Recipient[],
  phone: PhoneNumber | null | undefined,
  nameAs: Profile['recipient']['nameAs'],
  localizer: Localizer,
): TemplateResult {
  const [person] = people;
  const name = people.map((each) => each.name).join(', ');
  return html`<span id="to-label" class="row-label">${localizer.text('compose.to')}</span>
    <div class="row-value">
      ${
        nameAs === 'field'
          ? html`<input class="field" readonly aria-labelledby="to-label" .value=${name} />`
          : html`<bdi class="person">${name}</bdi>`
      }
      ${
        person && people.length === 1
          ? html`<bdi class="number quiet" title=${phone?.e164 ?? nothing}
              >${phone?.e164 ? formatPhone(phone.e164) : firstRawNumber(person)}</bdi
            >`
          : nothing
      }
    </div>`;
}

export function renderSubject(value: string, isReadOnly: boolean, localizer: Localizer, onInput: (value: string) => void): TemplateResult {
  return html`<label class="row-label" for="subject">${localizer.text('compose.subject')}</label>
    <div class="row-value">
      <input
        id="subject"
        class="field"
        aria-describedby="subject-hint"
        ?readonly=${isReadOnly}
        .value=${value}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      />
      <span id="subject-hint" class="visually-hidden">${localizer.text('compose.subjectHint')}</span>
    </div>`;
}

interface Actions {
  readonly isDisabled: boolean;
  readonly hasCancel: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** The buttons. While nobody knows what became of the text, there is one thing to do: find out. */
export function renderActions(sending: SendController, localizer: Localizer, actions: Actions): TemplateResult {
  const { phase } = sending.attempt;
  const isUncertain = phase === 'unknown' || phase === 'checking' || phase === 'unresolvable';
  const cancel = html`<button
    type="button"
    class="button"
    part="cancel"
    ?disabled=${sending.isBusy || sending.isFrozen}
    @click=${actions.onCancel}
  >
    ${localizer.text('action.cancel')}
  </button>`;
  const { words, isBlocked, onClick } = isUncertain ? checkAction(sending) : sendAction(sending, actions);
  const isBusy = sending.isBusy || phase === 'waiting';
  // One button whatever it does now, so that it keeps the focus.
  return html`<div class="foot">
    ${isUncertain || !actions.hasCancel ? nothing : cancel}
    <button type="button" class="button primary" part="send" aria-disabled=${isBlocked ? 'true' : nothing} @click=${onClick}>
      ${isBusy ? html`<span class="busy"></span>` : isUncertain ? nothing : sendIcon()}${localizer.text(words)}
    </button>
  </div>`;
}

interface MainAction {
  readonly words: 'compose.send' | 'compose.sending' | 'compose.check' | 'compose.checking' | 'compose.sendAgain';
  readonly isBlocked: boolean;
  readonly onClick: () => void;
}

function sendAction(sending: SendController, { isDisabled, onSend }: Actions): MainAction {
  const isBusy = sending.isBusy || sending.attempt.phase === 'waiting';
  return { words: isBusy ? 'compose.sending' : 'compose.send', isBlocked: isDisabled || sending.isLocked, onClick: onSend };
}

function checkAction(sending: SendController): MainAction {
  const { phase } = sending.attempt;
  return phase === 'unresolvable'
    ? { words: 'compose.sendAgain', isBlocked: sending.isFrozen, onClick: () => sending.sendAgainDeliberately() }
    : {
        words: phase === 'checking' ? 'compose.checking' : 'compose.check',
        isBlocked: phase === 'checking' || sending.isFrozen,
        onClick: () => sending.check(),
      };
}
