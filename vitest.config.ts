import './scripts/map-group-by.mjs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          // How long a test takes says something about the machine, not about the code.
          testTimeout: 60_000,
          include: ['test/core/**/*.test.ts', 'test/adapter/**/*.test.ts'],
        },
      },
    ],
  },
});
