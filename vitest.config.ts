import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    // Dates, times and colours in tests are ours to choose, not the machine's.
    env: { TZ: 'Europe/Amsterdam', NO_COLOR: '', FORCE_COLOR: '' },
    unstubEnvs: true,
    // Ends what hangs. It does not measure: the machine may be busy with something else.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // What we know of both languages is megabytes of modules, which one process loads once for all of its files.
    // So a test leaves nothing behind that another one could notice.
    isolate: false,
    // Vitest would leave a core idle; many tests wait for a process of their own.
    maxWorkers: '100%',
    // A check makes a lot of garbage that does not live long.
    execArgv: ['--max-semi-space-size=64'],
  },
})
