import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ask } from './ask.mjs';
import { compose } from './composers.mjs';
import { headersFor } from './forwarding.mjs';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

class Forwarding extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    for (const [name, value] of Object.entries(headersFor(this.name, (header) => context.headers?.[header]))) {
      request.http.headers.set(name, value);
    }
  }
}

/** Composes subgraphs with Apollo's composition and serves them through Apollo's server and gateway, in this process. */
export async function startApollo(subgraphs) {
  const gateway = new ApolloGateway({
    supergraphSdl: compose("Apollo's", subgraphs),
    logger: silent,
    buildService: ({ name, url }) => Object.assign(new Forwarding({ url }), { name }),
  });
  const server = new ApolloServer({ gateway, logger: silent, includeStacktraceInErrorResponses: false });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async ({ req }) => ({ headers: req.headers }),
  });
  return { name: "Apollo's gateway", url, ask: ask(url), stop: () => server.stop() };
}
