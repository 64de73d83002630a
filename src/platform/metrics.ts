import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` counts. Labels hold names and codes, never a person's id or words. */
export function makeMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  return {
    registry,
    accepted: counter('messages_accepted_total', 'Events stored, repeated deliveries included', ['channel', 'kind']),
    ignored: counter('events_ignored_total', 'Events that need nothing, or are unknown', ['channel', 'reason']),
    refused: counter('webhooks_refused_total', 'Webhook calls refused', ['channel', 'reason']),
    macVariant: counter('zalo_mac_variant_total', 'Forms of the Zalo webhook MAC seen', ['variant']),
    sent: counter('messages_out_total', 'Outgoing messages by their end', ['channel', 'state', 'reason']),
    oldestDue: new Gauge({
      name: 'oldest_due_seconds',
      help: 'How long the oldest work that is due has waited; grows where something is stuck',
      registers: [registry],
    }),
    turns: new Histogram({
      name: 'turn_seconds',
      help: 'Time of one turn without store and network',
      labelNames: ['outcome'],
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.1, 0.5],
      registers: [registry],
    }),
  };
}

export type Metrics = ReturnType<typeof makeMetrics>;
