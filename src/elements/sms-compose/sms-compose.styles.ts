import { css, type CSSResultGroup } from 'lit';
import { controls } from '../../ui/controls.styles.js';
import { counterStyles } from '../../ui/counter-view.js';
import { questionStyles } from '../../ui/question.js';
import { routeChoiceStyles } from '../../ui/route-choice.js';
import { textAdviceStyles } from '../../ui/text-advice.js';
import { textEditorStyles } from '../../ui/text-editor.js';
import { tokens } from '../../ui/tokens.styles.js';

const own = css`
  :host(:not([inline])) {
    display: contents;
  }
  .root:not(.inline) {
    display: contents;
  }
  dialog.window {
    inline-size: min(37em, calc(100vw - 2em));
    max-inline-size: none;
    max-block-size: calc(100dvh - 2em);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 16px 48px rgb(0 0 0 / 0.28);
    overflow: auto;
    container-type: inline-size;
    animation: appear var(--_duration) ease-out;
  }
  dialog.window::backdrop {
    background: rgb(10 15 25 / 0.4);
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 3) calc(var(--_space) * 1) calc(var(--_space) * 5);
  }
  .title {
    margin: 0;
    font-size: 1.214em;
    font-weight: 600;
    line-height: 1.3;
  }
  /* Blocks, not a grid: a grid measures what is in it before it lays it out, so at every key the whole text twice. */
  .body {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5) calc(var(--_space) * 4);
  }
  .inline .body {
    padding-inline: 0;
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(5.5em, max-content) minmax(0, 1fr);
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    margin-block-end: calc(var(--_space) * 3);
  }
  .row-label {
    padding-block: calc((var(--_control-height) - 1.45em) / 2);
    color: var(--_text-quiet);
  }
  .row-value {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    min-inline-size: 0;
  }
  .row-value > .field {
    flex: 1 1 12em;
  }
  .person {
    font-weight: 500;
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .writing > * + *,
  .send-state {
    margin-block-start: calc(var(--_space) * 2);
  }
  .text-label {
    display: block;
    color: var(--_text-quiet);
  }
  .under {
    display: flex;
    justify-content: flex-end;
    min-block-size: 1.45em;
  }
  .send-state[hidden] {
    display: none;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5) calc(var(--_space) * 4);
    background: var(--_surface-raised);
  }
  .inline .foot {
    position: static;
    padding-inline: 0;
    padding-block-end: 0;
    background: transparent;
  }
  .foot .button {
    min-inline-size: 7em;
  }
  .foot-note {
    flex: 1 1 auto;
    color: var(--_text-quiet);
  }
  @container (max-width: 30em) {
    .rows {
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1.5);
    }
    .row-label {
      padding-block: 0;
    }
    .row-value {
      margin-block-end: calc(var(--_space) * 1.5);
    }
    .foot .button {
      flex: 1 1 auto;
    }
  }
  @media (max-width: 480px) {
    dialog.window {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    dialog.window[open] {
      display: flex;
      flex-direction: column;
    }
    dialog.window > .body {
      flex: 1 0 auto;
    }
  }
  @media (forced-colors: active) {
    dialog.window {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles: CSSResultGroup = [
  tokens,
  controls,
  counterStyles,
  textEditorStyles,
  textAdviceStyles,
  routeChoiceStyles,
  questionStyles,
  own,
];
