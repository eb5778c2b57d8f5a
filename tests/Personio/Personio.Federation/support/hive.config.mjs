import { headersFor } from './forwarding.mjs';

const header = (name) => `{context.headers['${name}']}`;

// Over a WebSocket, headers open the socket and connection_init says who subscribes.
const webSocket = {
  kind: 'ws',
  location: '/graphql',
  headers: Object.entries(headersFor('personio', () => null)),
  options: { connectionParams: { 'x-api-key': header('x-api-key') } },
};

export const gatewayConfig = {
  propagateHeaders: {
    fromClientToSubgraphs: ({ request, subgraphName }) => headersFor(subgraphName, (name) => request.headers.get(name)),
  },
  transportEntries: process.env.SUBSCRIPTIONS === 'ws' ? { personio: { options: { subscriptions: webSocket } } } : {},
  graphiql: false,
  landingPage: false,
};
