import './scripts/map-group-by.mjs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/core/**/*.test.ts', 'test/adapter/**/*.test.ts'],
        },
      },
    ],
  },
});
