import { defineConfig } from 'tsdown'

export default defineConfig({
  // `status-thread` runs in threads of its own. `parse` is for the benchmark, `training` for the scripts that learn the aligner's weights and lexicon.
  entry: {
    main: 'src/cli/main.ts',
    'status-thread': 'src/status/thread.ts',
    parse: 'src/document/parse.ts',
    training: 'src/training.ts',
  },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: false,
  // One bundle with everything in it starts twice as fast as a tree of packages.
  // The clients of services stay outside it: they are large, and loaded only where a draft is asked for.
  deps: { alwaysBundle: [/^(?!(?:deepl-node|undici|@inquirer\/prompts)$)/], onlyBundle: false },
})
