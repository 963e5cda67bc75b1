import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../adapter/contract.js';
import { formatPhone } from '../../core/phone/index.js';
import type { LogColumn } from '../../core/profile/types.js';
import type { RecordReference, Route } from '../../core/sending/types.js';
import { formatDate, formatRecent } from '../../ui/dates.js';
import type { Localizer } from '../../ui/localize.js';
import { nameRoute } from '../../ui/route-choice.js';
import { renderState } from '../../ui/state-view.js';

export const LOG_COLUMNS: ReadonlySet<unknown> = new Set<LogColumn>(['date', 'by', 'type', 'subject', 'text', 'to', 'state', 'segments']);

/** What the words of a message depend on. */
export interface MessageView {
  readonly localizer: Localizer;
  readonly routes: readonly Route[];
  /** Leads from a name to its card; null where that card is the one in sight. */
  readonly onOpenRecord: ((record: RecordReference) => void) | null;
}

/** In the table: short, one or two lines. */
export function renderCell(message: Message, column: LogColumn, view: MessageView): unknown {
  const { createdAt, text } = message;
  const { localizer } = view;
  if (column === 'date') {
    return html`<time datetime=${createdAt} title=${formatDate(createdAt, localizer.language, 'full')}
      >${formatRecent(createdAt, localizer.language, new Date())}</time
    >`;
  }
  if (column === 'text') return html`<span class="excerpt" dir="auto">${text}</span>`;
  if (column === 'state') return renderState(message, localizer);
  return renderField(message, column, { ...view, onOpenRecord: null });
}

/** In the detail: everything. */
export function renderField(message: Message, field: LogColumn, view: MessageView): unknown {
  const { localizer } = view;
  const nothingToShow = localizer.text('log.nothing');
  switch (field) {
    case 'date':
      return html`<time datetime=${message.createdAt}>${formatDate(message.createdAt, localizer.language, 'full')}</time>`;
    case 'by':
      // An answer is posted by the person who sent it.
      return html`<bdi>${(message.direction === 'in' ? message.from : message.by)?.name ?? nothingToShow}</bdi>`;
    case 'type':
      return localizer.text('log.typeSms');
    case 'subject':
      return subjectOf(message, view);
    case 'text':
      return html`<span dir="auto">${message.text}</span>`;
    case 'to':
      return renderTo(message, view);
    case 'state':
      return html`${renderState(message, localizer)}${
        message.reason ? html`<span class="reason">${localizer.textIfKnown(`reason.${message.reason}`) ?? message.reason}</span>` : nothing
      }`;
    case 'segments':
      return message.segments === undefined ? nothingToShow : String(message.segments);
  }
}

function renderTo({ to: { name = '', number, record } }: Message, { onOpenRecord }: MessageView): TemplateResult {
  const words = html`<bdi>${name}</bdi>`;
  const link =
    onOpenRecord && name && record
      ? html`<button type="button" class="open-record" @click=${() => onOpenRecord(record)}>${words}</button>`
      : words;
  return html`${link} ${number ? html`<bdi class="number quiet">${formatPhone(number)}</bdi>` : nothing}`;
}

/** The user's own reference, else what the route is called (requirements C39). */
function subjectOf({ subject, route: id }: Message, { routes, localizer }: MessageView): string {
  if (subject) return subject;
  const route = routes.find((each) => each.id === id);
  const words = id ? localizer.textIfKnown(`route.${id}.subject`) : null;
  return words ?? (route ? nameRoute(route, localizer) : localizer.text('log.nothing'));
}
