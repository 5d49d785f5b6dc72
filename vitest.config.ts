import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    // Dates, times and colours in tests are ours to choose, not the machine's.
    env: { TZ: 'Europe/Amsterdam', NO_COLOR: '', FORCE_COLOR: '' },
  },
})
