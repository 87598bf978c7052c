#!/usr/bin/env node
import { sizeHeap } from '../dist/cli/heap.js'
import { main } from '../dist/cli/main.js'

sizeHeap(process.argv)
process.exitCode = await main(process.argv.slice(2))
