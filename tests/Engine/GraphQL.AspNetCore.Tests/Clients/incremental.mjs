// Runs an operation with @defer with Apollo Client, meros, graphql-ws and graphql-sse, each against a server of its own, and prints, as JSON,
// what each of them received before and after it let the slow field come.
// Usage: node incremental.mjs <address of the GraphQL endpoint, http>
import WebSocket from 'ws';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import { meros } from 'meros/browser';

const url = process.argv[2];
const query = '{ hello ... @defer { slow } }';
const headers = { 'Content-Type': 'application/json' };
const open = () => fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: 'mutation { open }' }) });

const apollo = () =>
  new Promise((resolve, reject) => {
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: new HttpLink({ uri: url }),
      incrementalHandler: new GraphQL17Alpha9Handler(),
    });
    const seen = [];
    client.watchQuery({ query: gql(query), fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data, dataState }) => {
        if (data) seen.push({ data, dataState });
        if (dataState === 'streaming') open();
        if (dataState === 'complete') resolve(seen);
      },
      error: reject,
    });
  });

const parts = async () => {
  const response = await fetch(url, { method: 'POST', headers: { ...headers, accept: 'multipart/mixed' }, body: JSON.stringify({ query }) });
  const seen = [];
  for await (const part of await meros(response)) {
    seen.push({ json: part.json, body: part.body });
    if (part.body.hasNext) await open();
  }
  return seen;
};

const results = async client => {
  const seen = [];
  for await (const result of client.iterate({ query })) {
    seen.push(result);
    if (result.hasNext) await open();
  }
  await client.dispose();
  return seen;
};

const runs = {
  apollo,
  meros: parts,
  sockets: () => results(createSocketClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })),
  streams: () => results(createStreamClient({ url, retryAttempts: 0 })),
};
console.log(JSON.stringify(await runs[process.argv[3]]()));
process.exit(0);
