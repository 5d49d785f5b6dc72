#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

// Node 22 and later keep compiled code, which makes the next start faster.
module.enableCompileCache?.()
const { main, processIo } = await import('../dist/main.js')
process.exitCode = await main(process.argv.slice(2), processIo())
