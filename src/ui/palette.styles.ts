import { css } from 'lit';

/** The rest of the tokens, for elements with surfaces and controls. */
export const palette = css`
  .root {
    --_accent-hover: light-dark(
      oklch(from var(--_accent-base) calc(min(l, 0.5) - 0.06) c h),
      oklch(from var(--_accent-base) calc(max(l, 0.78) + 0.06) min(c, 0.14) h)
    );
    --_accent-tint: light-dark(oklch(from var(--_accent-base) 0.96 min(c, 0.03) h), oklch(from var(--_accent-base) 0.3 min(c, 0.06) h));
    --_on-accent: var(--sms-on-accent, light-dark(#fff, #0b1526));
    --_surface: var(--sms-surface, transparent);
    --_surface-raised: var(--sms-surface-raised, light-dark(#fff, #1b212b));
    --_surface-sunken: var(--sms-surface-sunken, light-dark(#f4f6f9, #12171f));
    --_field-line: var(--sms-field-line, light-dark(#7b8794, #76829a));
    --_good: var(--sms-good, light-dark(#1a7f4b, #5fcf95));
    --_warn: var(--sms-warn, light-dark(#9a6100, #f0b95b));
    --_good-tint: light-dark(#e9f6ef, #14291f);
    --_warn-tint: light-dark(#fdf4e3, #2d2413);
    --_bad-tint: light-dark(#fdecea, #331a18);
    --_radius: var(--sms-radius, 6px);
    --_density: var(--sms-density, 1);
    --_control-height: calc(2.5em * var(--_density));
    --_focus: 2px solid var(--_accent);
    --_duration: 140ms;
  }
  @supports not (color: light-dark(#000, #fff)) {
    .root {
      --_accent-hover: var(--_accent);
      --_accent-tint: color-mix(in srgb, var(--_accent) 12%, Canvas);
      --_on-accent: var(--sms-on-accent, Canvas);
      --_surface-raised: var(--sms-surface-raised, Canvas);
      --_surface-sunken: var(--sms-surface-sunken, color-mix(in srgb, CanvasText 5%, Canvas));
      --_field-line: var(--sms-field-line, color-mix(in srgb, CanvasText 55%, Canvas));
      --_good: var(--sms-good, color-mix(in srgb, green 70%, CanvasText));
      --_warn: var(--sms-warn, color-mix(in srgb, darkorange 55%, CanvasText));
      --_good-tint: color-mix(in srgb, green 8%, Canvas);
      --_warn-tint: color-mix(in srgb, orange 10%, Canvas);
      --_bad-tint: color-mix(in srgb, red 8%, Canvas);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .root {
      --_duration: 0ms;
    }
  }
`;
