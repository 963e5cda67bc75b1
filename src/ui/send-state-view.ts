import { html, nothing, type TemplateResult } from 'lit';
import type { SmsError } from '../adapter/errors.js';
import { alertIcon, clockIcon, errorIcon, lockIcon, unplugIcon } from './icons.js';
import type { Localizer } from './localize.js';
import type { SendController } from './send-controller.js';
import type { Session } from './session.js';

interface SendState {
  readonly sending: SendController;
  readonly session: Session | null;
  readonly isWithoutAdapter: boolean;
  /** What is wrong with the text or the person, in words. */
  readonly fault: string | null;
  readonly localizer: Localizer;
  readonly describe: (error: SmsError) => string;
}

/** What the person has to know about the sending, where it stands: never more than the backend said. */
export function renderSendState(state: SendState): TemplateResult {
  const words = renderTop(state);
  return html`<div class="send-state" id="fault" ?hidden=${words === nothing}>${words}</div>`;
}

function renderTop(state: SendState): TemplateResult | typeof nothing {
  const { sending, session, fault, localizer, describe } = state;
  const { attempt } = sending;
  if (sending.isFrozen) return notice('warn', lockIcon(), localizer.text('compose.authRequired'));
  switch (attempt.phase) {
    case 'waiting':
      return notice('', clockIcon(), localizer.text('compose.waiting'));
    case 'unknown':
      return notice(
        'warn',
        alertIcon(),
        `${localizer.text('compose.unknown')} ${attempt.isRunning ? localizer.text('compose.stillRunning') : ''}`,
      );
    case 'checking':
      return notice('warn', clockIcon(), localizer.text('compose.checking'));
    case 'unresolvable':
      return notice('bad', alertIcon(), localizer.text('compose.unresolvable'));
  }
  if (fault) return notice('bad', errorIcon(), fault);
  if (sending.refusal) return notice('bad', errorIcon(), describe(sending.refusal));
  // A check has found that it never arrived.
  if (attempt.phase === 'refused') return notice('warn', alertIcon(), localizer.text('compose.notFound'));
  if (state.isWithoutAdapter) return notice('bad', unplugIcon(), localizer.text('error.no-adapter'));
  if (session?.state.phase === 'failed') {
    return notice(
      'warn',
      unplugIcon(),
      describe(session.state.error),
      html`<button type="button" class="button small" @click=${() => void session.load()}>${localizer.text('action.retry')}</button>`,
    );
  }
  return nothing;
}

function notice(
  tone: '' | 'warn' | 'bad',
  icon: TemplateResult,
  words: string,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="notice wraps ${tone}">${icon}<span class="words">${words}</span>${action}</div>`;
}
