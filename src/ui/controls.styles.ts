import { css, type CSSResultGroup } from 'lit';
import { palette } from './palette.styles.js';

const shapes = css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: var(--_control-height);
    padding: 0 calc(var(--_space) * 3.5);
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font-weight: 500;
    text-align: center;
    cursor: pointer;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }
  .button:hover {
    background: var(--_surface-sunken);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: var(--_accent-hover);
  }
  .button.small {
    min-block-size: calc(2em * var(--_density));
    padding-inline: calc(var(--_space) * 2);
    font-size: 0.929em;
  }
  .button.plain {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
  }
  .button.plain:hover {
    background: var(--_accent-tint);
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: transparent;
    color: var(--_text-quiet);
    cursor: not-allowed;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: var(--_control-height);
    block-size: var(--_control-height);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_text-quiet);
    cursor: pointer;
  }
  .icon-button:hover {
    background: var(--_surface-sunken);
    color: var(--_text);
  }
  .icon-button.small {
    inline-size: 1.9em;
    block-size: 1.9em;
    border-radius: 50%;
  }
  :is(button, input, select, textarea, a, [tabindex]):focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .field {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }
  .field:focus-visible {
    outline-offset: -1px;
    border-color: transparent;
  }
  .field:disabled,
  .field[readonly] {
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
  }
  .quiet {
    color: var(--_text-quiet);
  }
  .notice {
    --_notice: var(--_text-quiet);
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .notice > .icon {
    margin-block-start: 0.15em;
    color: var(--_notice);
  }
  .notice > .words {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .notice.wraps {
    flex-wrap: wrap;
  }
  .notice.bad {
    --_notice: var(--_bad);
    background: var(--_bad-tint);
  }
  .notice.warn {
    --_notice: var(--_warn);
    background: var(--_warn-tint);
  }
  .notice.good {
    --_notice: var(--_good);
    background: var(--_good-tint);
  }
  .busy {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .busy {
      animation-duration: 3s;
    }
  }
  @media (forced-colors: active) {
    .button,
    .icon-button,
    .field,
    .notice {
      border: 1px solid ButtonBorder;
    }
    .button.primary {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .button[disabled],
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

/** Buttons, fields and notices as every element draws them. */
export const controls: CSSResultGroup = [palette, shapes];
