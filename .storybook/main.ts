import type { StorybookConfig } from '@storybook/web-components-vite';

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    optimizeDeps: {
      ...config.optimizeDeps,
      // Found late, a package makes the page load again in the middle of a test; found twice, there are two Lits.
      entries: ['stories/**/*.stories.ts', 'src/**/*.ts'],
      include: [...(config.optimizeDeps?.include ?? []), 'lit', 'lit/directive-helpers.js', 'lit/static-html.js', 'lit/decorators.js'],
    },
  }),
} satisfies StorybookConfig;
