import { headersFor } from './forwarding.mjs';

export const gatewayConfig = {
  propagateHeaders: {
    fromClientToSubgraphs: ({ request, subgraphName }) => headersFor(subgraphName, (name) => request.headers.get(name)),
  },
  graphiql: false,
  landingPage: false,
};
