import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .root {
    --_container: normal;
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .opener {
    min-block-size: calc(2.15em * var(--_density));
    padding-inline: calc(var(--_space) * 2.5);
    white-space: nowrap;
  }
  .opener .icon {
    color: var(--_accent);
  }
  .opener[aria-disabled='true'] .icon {
    color: inherit;
  }
  .opener.icon-only {
    inline-size: calc(2.15em * var(--_density));
    padding: 0;
  }
  .opener.as-link {
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: transparent;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .opener.as-link[aria-disabled='true'] {
    color: var(--_text-quiet);
  }
  .reason,
  .accepted {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    inline-size: max-content;
    max-inline-size: min(24em, 80vw);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.16);
    font-size: 0.929em;
  }
  .reason .icon {
    color: var(--_warn);
  }
  .accepted .icon {
    color: var(--_good);
  }
  [hidden] {
    display: none;
  }
`;
