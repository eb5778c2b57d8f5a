import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

/** Serves another team's subgraph on a free port, without anything that this repository has written. */
export async function startSubgraph(sdl, resolvers) {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
  return listen(async (request, response) => {
    const { query, variables } = JSON.parse(await readAll(request));
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
}

/** Listens on a free port of this machine, and for sockets where somebody serves them. */
export async function listen(answer, upgrade) {
  const server = createServer(answer);
  const sockets = new Set();
  if (upgrade) {
    server.on('upgrade', (request, socket, head) => {
      sockets.add(socket);
      upgrade(request, socket, head);
    });
  }
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

/** The body of a request, as text. */
export async function readAll(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
