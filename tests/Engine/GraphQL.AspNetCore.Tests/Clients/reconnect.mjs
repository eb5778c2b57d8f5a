// Subscribes to ticks with graphql-ws, tells of each connection and each event, and ends with the second event; between the two the server stops
// and another one takes its place.
// Usage: node reconnect.mjs <address of the GraphQL endpoint, http>
import WebSocket from 'ws';
import { createClient } from 'graphql-ws';

const seen = [];
const client = createClient({
  url: process.argv[2].replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  retryAttempts: 1000,
  retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
  shouldRetry: () => true,
  on: {
    connected: () => seen.push('connected'),
    closed: (event) => event.code !== 1006 && seen.push(`closed ${event.code} ${event.reason}`),
  },
});
for await (const event of client.iterate({ query: 'subscription { ticks }' })) {
  seen.push(event.data.ticks);
  if (event.data.ticks === 2) break;
  // Tells the server that the event has come.
  client.subscribe({ query: '{ waiting }' }, { next() {}, error() {}, complete() {} });
}
console.log(JSON.stringify(seen));
process.exit(0);
