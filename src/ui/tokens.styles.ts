import { css } from 'lit';

/**
 * The border between a page and an element. The outer box (`:host`) belongs to the page and has nothing that a page
 * can't change; everything inside stands in `.root`, which takes from the page only what is listed here.
 *
 * The public tokens are read here and in `palette.styles.ts`, each into a private one with its default. The used `color-scheme`
 * chooses between light and dark, never the system's preference: a light host page on a dark system stays light.
 */
export const tokens = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    visibility: inherit;
    pointer-events: inherit;
    cursor: inherit;
    user-select: inherit;
    -webkit-user-select: inherit;
    color-scheme: inherit;
    direction: inherit;
    font-family: var(--sms-font, inherit);
    font-size: var(--sms-font-size, 14px);
    line-height: 1.45;
    text-align: start;
    overflow-wrap: break-word;
    color: var(--_text);
    container-type: var(--_container, inline-size);

    --_accent-base: var(--sms-accent, light-dark(#1f5fd0, #8ab4ff));
    /* The host's accent, made dark enough on light and light enough on dark for text, focus and a filled button. */
    --_accent: light-dark(oklch(from var(--_accent-base) min(l, 0.5) c h), oklch(from var(--_accent-base) max(l, 0.78) min(c, 0.14) h));
    --_text: var(--sms-text, light-dark(#1b2330, #e8ecf3));
    --_text-quiet: var(--sms-text-quiet, light-dark(#5b6675, #a3adbb));
    --_line: var(--sms-line, light-dark(#d5dbe4, #323b49));
    --_bad: var(--sms-bad, light-dark(#c0362c, #ff8f85));
    --_space: var(--sms-space, 4px);
  }
  .root[data-theme='light'] {
    color-scheme: light;
  }
  .root[data-theme='dark'] {
    color-scheme: dark;
  }
  /* Browsers of early 2024: the system colours follow the used colour scheme too. */
  @supports not (color: light-dark(#000, #fff)) {
    .root {
      --_accent: var(--sms-accent, LinkText);
      --_text: var(--sms-text, CanvasText);
      --_text-quiet: var(--sms-text-quiet, color-mix(in srgb, CanvasText 72%, Canvas));
      --_line: var(--sms-line, color-mix(in srgb, CanvasText 18%, Canvas));
      --_bad: var(--sms-bad, color-mix(in srgb, red 65%, CanvasText));
    }
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
