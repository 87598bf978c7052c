import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { jobStates } from '../repository/job-store.js'
import type { Platform } from '../repository/platform.js'
import type { Exchange } from './exchange.js'
import type { Bucket } from './rate-limit.js'

/** Figures of one server. */
export interface Metrics {
  ended(exchange: Exchange, figures: ExchangeFigures): void
  limited(bucket: Bucket): void
  /** All of them, as Prometheus reads them. */
  exposition(): Promise<{ readonly text: string; readonly mediaType: string }>
}

export interface ExchangeFigures {
  readonly status: number
  readonly milliseconds: number
  /** Bytes that went over the wire, headers too. */
  readonly received: number
  readonly sent: number
}

/** From a cached read to the upload of a large package. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120]

/** @param underWay how many requests are being served. */
export function openMetrics(platform: Platform, underWay: () => number): Metrics {
  const register = new Registry()
  const registers = [register]
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the headers of a request to the end of its answer.',
    labelNames: ['operation', 'method', 'status'],
    buckets: seconds,
    registers,
  })
  const received = new Counter({
    name: 'http_received_bytes_total',
    help: 'Bytes of requests: uploads, above all.',
    labelNames: ['operation'],
    registers,
  })
  const sent = new Counter({
    name: 'http_sent_bytes_total',
    help: 'Bytes of answers: downloads, above all.',
    labelNames: ['operation'],
    registers,
  })
  const limited = new Counter({
    name: 'http_rate_limited_total',
    help: 'Requests that were refused because there were too many.',
    labelNames: ['bucket'],
    registers,
  })
  new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that are being served.',
    registers,
    collect() {
      this.set(underWay())
    },
  })
  new Gauge({
    name: 'fonds_import_jobs',
    help: 'Import jobs by state; those that ended are counted until they are forgotten.',
    labelNames: ['state'],
    registers,
    async collect() {
      const figures = await platform.imports.figures()
      for (const state of jobStates) this.set({ state }, figures[state])
    },
  })
  new Counter({
    name: 'fonds_imports_total',
    help: 'Imports that ended since the start, by what came of them.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      for (const [outcome, count] of platform.imports.outcomes()) this.inc({ outcome }, count)
    },
  })
  let watchesProcess = false
  return {
    ended({ operation, request }, figures) {
      const status = `${Math.floor(figures.status / 100)}xx`
      duration.observe({ operation, method: request.method ?? '', status }, figures.milliseconds / 1000)
      received.inc({ operation }, figures.received)
      sent.inc({ operation }, figures.sent)
    },
    limited: (bucket) => limited.inc({ bucket }),
    async exposition() {
      // These watch the event loop and the garbage collector for as long as the process lives: not for a server that nobody asks.
      if (!watchesProcess) collectDefaultMetrics({ register })
      watchesProcess = true
      return { text: await register.metrics(), mediaType: register.contentType }
    },
  }
}
