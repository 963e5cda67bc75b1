import { css, html, type TemplateResult } from 'lit';
import type { Message } from '../adapter/contract.js';
import type { MessageState } from '../core/sending/types.js';
import {
  banIcon,
  calendarIcon,
  checkCheckIcon,
  checkIcon,
  clockIcon,
  errorIcon,
  helpIcon,
  hourglassIcon,
  pencilIcon,
  replyIcon,
  sendIcon,
} from './icons.js';
import type { Localizer } from './localize.js';

type Tone = 'quiet' | 'good' | 'warn' | 'bad';

const looks: Readonly<Record<MessageState, readonly [Tone, () => TemplateResult]>> = {
  draft: ['quiet', pencilIcon],
  'awaiting-approval': ['warn', hourglassIcon],
  scheduled: ['quiet', calendarIcon],
  queued: ['quiet', clockIcon],
  submitting: ['quiet', sendIcon],
  sent: ['quiet', checkIcon],
  delivered: ['good', checkCheckIcon],
  read: ['good', checkCheckIcon],
  declined: ['bad', banIcon],
  rejected: ['bad', banIcon],
  failed: ['bad', errorIcon],
  expired: ['bad', hourglassIcon],
  cancelled: ['quiet', banIcon],
  unconfirmed: ['warn', helpIcon],
  unknown: ['warn', helpIcon],
};

/** A message's state in a word. One that came in has only been received, whatever a backend calls that. */
export function nameState({ direction, state }: Pick<Message, 'direction' | 'state'>, localizer: Localizer): string {
  return localizer.text(`state.${direction === 'in' ? 'received' : state}`);
}

/** A message's state by icon and word; the colour only repeats what they say. */
export function renderState(message: Pick<Message, 'direction' | 'state'>, localizer: Localizer): TemplateResult {
  const [tone, icon] = message.direction === 'in' ? (['quiet', replyIcon] as const) : looks[message.state];
  return html`<span class="state ${tone}">${icon()}<span>${nameState(message, localizer)}</span></span>`;
}

export const stateStyles = css`
  .state {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.25);
  }
  .state.good .icon {
    color: var(--_good);
  }
  .state.warn .icon {
    color: var(--_warn);
  }
  .state.bad {
    color: var(--_bad);
  }
  .state.quiet .icon {
    color: var(--_text-quiet);
  }
`;
