import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ hideArgRef: true });

export default {
  tags: ['autodocs'],
  parameters: {
    // A story with a fault that axe can find fails as a test does.
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Start', 'Elements'] } },
  },
} satisfies Preview;
