import { startSubgraph } from './subgraph.mjs';

/** Another team's subgraph: things that the company owns, each handed to an employee that this subgraph knows by id alone. */
export const assetsSdl = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@external", "@key", "@provides", "@requires"])

  type Query {
    assets(kind: String): [Asset!]!
    "What somebody else pays for, with the address of its holder at hand."
    leased: [Asset!]! @provides(fields: "owner { email }")
    owned: [Owned!]!
    found(kind: String!): [Found!]!
  }

  type Mutation {
    handOver(asset: ID!, to: ID!): Asset!
  }

  interface Owned {
    id: ID!
    owner: Employee
  }

  union Found = Asset | Licence | Employee

  type Asset implements Owned @key(fields: "id") {
    id: ID!
    name: String!
    owner: Employee
  }

  type Licence implements Owned @key(fields: "id") {
    id: ID!
    seats: Int!
    owner: Employee
  }

  type Employee @key(fields: "id") {
    id: ID!
    email: String @external
    firstName: String @external
    office: Office @external
    assets: [Asset!]!
    "What stands on the stickers of their things."
    label: String @requires(fields: "firstName office { name }")
  }

  type Office @key(fields: "id", resolvable: false) {
    id: ID!
    name: String @external
  }
`;

/**
 * Serves assets. The lists that its root fields answer with are the members of the catalogue, by kind: the ids of owners in order, one asset each.
 */
export async function startAssets(catalogue) {
  const kinds = Object.entries(catalogue).map(([kind, owners]) => [
    kind,
    owners.map((id, index) => ({ __typename: 'Asset', id: `${kind}-${index}`, name: `${kind} ${index}`, owner: employee(id) })),
  ]);
  const lists = new Map(kinds);
  const everything = kinds.flatMap(([, assets]) => assets);
  const licence = (owner) => ({ __typename: 'Licence', id: 'licence-0', seats: 5, owner: employee(owner) });
  const find = (id) => everything.find((asset) => asset.id === id);
  const ofOwner = new Map();
  for (const asset of everything) {
    ofOwner.set(asset.owner.id, [...(ofOwner.get(asset.owner.id) ?? []), asset]);
  }
  return startSubgraph(assetsSdl, {
    Query: {
      assets: (_, { kind = 'laptop' }) => lists.get(kind),
      leased: () => lists.get('leased').map((asset) => ({ ...asset, owner: { ...asset.owner, email: `${asset.owner.id}@leased.example` } })),
      owned: () => [...lists.get('laptop').slice(0, 2), licence(lists.get('laptop')[0].owner.id)],
      found: (_, { kind }) => [...lists.get(kind).slice(0, 1), licence(lists.get(kind)[1].owner.id), lists.get(kind)[2].owner],
    },
    Mutation: { handOver: (_, { asset, to }) => Object.assign(find(asset), { owner: employee(to) }) },
    Owned: { __resolveType: ({ __typename }) => __typename },
    Found: { __resolveType: ({ __typename }) => __typename },
    Asset: { __resolveReference: ({ id }) => find(id) },
    Employee: {
      __resolveReference: (reference) => reference,
      assets: ({ id }) => ofOwner.get(id) ?? [],
      label: ({ firstName, office }) => `${firstName} of ${office?.name ?? 'nowhere'}`,
    },
  });
}

const employee = (id) => ({ __typename: 'Employee', id });
