import { startSubgraph } from './subgraph.mjs';

/** A third team's subgraph: who may open which door, by e-mail address, because the doors know no other name. */
export const badgesSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])

  type Query {
    badges(first: Int): [Badge!]!
  }

  type Badge {
    number: Int!
    holder: Employee
  }

  type Employee @key(fields: "email") {
    email: String
    badge: Int
  }
`;

/** Serves badges, one for each address. */
export function startBadges(emails) {
  const badges = emails.map((email, index) => ({ number: index, holder: { __typename: 'Employee', email } }));
  const numbers = new Map(emails.map((email, index) => [email, index]));
  return startSubgraph(badgesSdl, {
    Query: { badges: (_, { first = badges.length }) => badges.slice(0, first) },
    Employee: {
      __resolveReference: (reference) => reference,
      badge: ({ email }) => numbers.get(email),
    },
  });
}
