import fc from 'fast-check'

// The same random documents in every run, so that a red run is red for everyone. To look further: SEED=1 npm test
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261121) })
