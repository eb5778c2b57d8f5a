// Runs operations with the npm clients graphql-ws and graphql-sse and prints, as JSON, what each of them received.
// Usage: node clients.mjs <address of the GraphQL endpoint, http>
import WebSocket from 'ws';
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';

const url = process.argv[2];

const collect = (client, query, variables) =>
  new Promise((resolve) => {
    const results = [];
    client.subscribe({ query, variables }, {
      next: (result) => results.push(result),
      error: (error) => resolve([...results, { failed: Array.isArray(error) ? error.map((e) => e.extensions.code) : String(error) }]),
      complete: () => resolve(results),
    });
  });

// Takes some events, unsubscribes, and shows that the client still works.
const leaveEarly = async (client) => {
  const events = client.iterate({ query: 'subscription { counted(to: 100000) }' });
  const taken = [];
  for await (const event of events) {
    taken.push(event.data.counted);
    if (taken.length === 3) break;
  }
  return [...taken, ...(await collect(client, '{ hello }'))];
};

const run = async (client) => ({
  query: await collect(client, '{ hello }'),
  mutation: await collect(client, 'mutation { rename(name: "x") }'),
  subscription: await collect(client, 'subscription($n: Int!) { counted(to: $n) }', { n: 3 }),
  invalid: await collect(client, '{ nothing }'),
  left: await leaveEarly(client),
});

const sockets = createSocketClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, keepAlive: 50 });
const streams = createStreamClient({ url, retryAttempts: 0 });
const results = { sockets: await run(sockets), streams: await run(streams) };
await sockets.dispose();
streams.dispose();
console.log(JSON.stringify(results));
