// Opens a subscription, or a response in parts, with one of npm's clients, prints "connected" once something has come, and holds it until it is killed.
// Usage: node held.mjs <address of the GraphQL endpoint, http> sockets|streams|parts|silent
import WebSocket from 'ws';
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import { meros } from 'meros/browser';

const [, , url, client] = process.argv;
const address = url.replace(/^http/, 'ws');
const connected = () => console.log('connected');

const hold = async (held) => {
  for await (const _ of held.iterate({ query: 'subscription { ticks }' })) connected();
};

// Does not even read: the server's messages stay where they are.
const silent = () => {
  const socket = new WebSocket(address, 'graphql-transport-ws');
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  socket.once('message', () => {
    socket.send('{"id":"1","type":"subscribe","payload":{"query":"subscription { flood }"}}');
    socket.once('message', () => {
      socket.pause();
      setInterval(() => {}, 60_000); // A socket that is not read does not keep node going.
      connected();
    });
  });
};

const parts = async () => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
    body: JSON.stringify({ query: '{ ticks @stream(initialCount: 1) }' }),
  });
  for await (const _ of await meros(response)) connected();
};

const runs = {
  sockets: () => hold(createSocketClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0 })),
  streams: () => hold(createStreamClient({ url, retryAttempts: 0 })),
  parts,
  silent,
};
await runs[client]();
