import { css } from 'lit';

export const styles = css`
  .frame {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .scroller {
    max-block-size: var(--sms-log-height, 24em);
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2.5);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font-size: 0.929em;
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
  }
  td {
    padding: calc(var(--_space) * 2 * var(--_density)) calc(var(--_space) * 2.5);
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
    /* One endless word must not push the others out of sight. */
    overflow-wrap: anywhere;
  }
  td.by,
  td.subject,
  td.to {
    min-inline-size: 5.5em;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:last-child td {
    border-block-end: 0;
  }
  tbody tr:hover td {
    background: var(--_surface-sunken);
  }
  tbody tr[aria-selected='true'] td {
    background: var(--_accent-tint);
  }
  tbody tr:focus-visible {
    outline-offset: -2px;
  }
  .date,
  .segments,
  .type {
    white-space: nowrap;
  }
  td.state-cell {
    overflow-wrap: normal;
  }
  .date,
  .segments {
    font-variant-numeric: tabular-nums;
  }
  td.segments,
  th.segments {
    text-align: end;
  }
  td.text {
    inline-size: 40%;
  }
  .number {
    white-space: nowrap;
  }
  td.to .number {
    display: block;
    font-size: 0.929em;
  }
  /* A date of a left-to-right language stays in one piece on a right-to-left page. */
  time,
  .count {
    unicode-bidi: plaintext;
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
    color: var(--_text-quiet);
    font-size: 0.929em;
  }
  .detail {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-sunken);
  }
  .detail dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25) calc(var(--_space) * 5);
    margin: 0;
  }
  dt {
    color: var(--_text-quiet);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  dd.text {
    white-space: pre-wrap;
  }
  .open-record {
    padding: 0;
    border: 0;
    background: transparent;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .reason {
    display: block;
    color: var(--_text-quiet);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 8) calc(var(--_space) * 4);
    text-align: center;
  }
  .empty .icon {
    inline-size: 2em;
    block-size: 2em;
    color: var(--_text-quiet);
  }
  .empty p {
    margin: 0;
  }
  .failed {
    margin: calc(var(--_space) * 2.5);
  }
  .stale {
    border-radius: 0;
  }
  .skeleton {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 2.5);
    /* A fast answer must not flash. */
    animation: appear 120ms 200ms both;
  }
  .skeleton span {
    block-size: 1em;
    border-radius: 3px;
    background: var(--_line);
  }
  .skeleton span:nth-child(2) {
    inline-size: 82%;
  }
  .skeleton span:nth-child(3) {
    inline-size: 91%;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @container (max-width: 52em) {
    table,
    tbody,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 calc(var(--_space) * 3);
      padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
      border-block-end: 1px solid var(--_line);
    }
    tbody tr:last-child {
      border-block-end: 0;
    }
    tbody tr[aria-selected='true'] {
      background: var(--_accent-tint);
    }
    td,
    tbody tr:hover td,
    tbody tr[aria-selected='true'] td {
      padding: 0;
      border: 0;
      background: transparent;
    }
    td.date {
      color: var(--_text-quiet);
    }
    td.state-cell {
      margin-inline-start: auto;
    }
    td.text {
      order: 1;
      inline-size: 100%;
    }
    td.to .number,
    td.type,
    td.subject,
    td.by,
    td.segments {
      display: none;
    }
    .excerpt {
      -webkit-line-clamp: 1;
    }
    .detail dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    dd {
      margin-block-end: calc(var(--_space) * 1.5);
    }
  }
  @media (forced-colors: active) {
    tbody tr[aria-selected='true'] td {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    tbody tr[aria-selected='true'] .state,
    tbody tr[aria-selected='true'] .state .icon {
      color: inherit;
    }
  }
`;
