import { defineConfig } from 'tsdown'

export default defineConfig({
  // `parse` is for the benchmark.
  entry: { main: 'src/cli/main.ts', parse: 'src/document/parse.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: false,
  // One bundle with everything in it starts twice as fast as a tree of packages.
  deps: { alwaysBundle: [/./], onlyBundle: false },
})
