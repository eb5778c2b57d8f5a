import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

/** Another team's subgraph: things that the company owns, each handed to an employee that this subgraph knows by id alone. */
export const assetsSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])

  type Query {
    assets: [Asset!]!
  }

  type Asset @key(fields: "id") {
    id: ID!
    name: String!
    owner: Employee
  }

  extend type Employee @key(fields: "id") {
    id: ID!
    assets: [Asset!]!
  }
`;

/** Serves assets: the owners' ids in order, one asset each. */
export async function startAssets(ownerIds) {
  const assets = ownerIds.map((id, index) => ({ id: `asset-${index}`, name: `Laptop ${index}`, owner: { __typename: 'Employee', id } }));
  const schema = buildSubgraphSchema({
    typeDefs: parse(assetsSdl),
    resolvers: {
      Query: { assets: () => assets },
      Asset: { __resolveReference: ({ id }) => assets.find((asset) => asset.id === id) },
      Employee: {
        __resolveReference: (reference) => reference,
        assets: ({ id }) => assets.filter((asset) => asset.owner.id === id),
      },
    },
  });
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
