import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startServer } from '../Personio.EndToEnd/support/server.mjs';
import { assetsSdl } from './support/assets.mjs';
import { composers, fieldsOf } from './support/composers.mjs';

let server;
let sdl;
let whole;
before(async () => {
  server = await startServer({ employees: 20 });
  sdl = (await server.query('{ _service { sdl } }')).data._service.sdl;
  whole = (await server.get('/graphql/schema.graphqls')).text;
});
after(() => server?.stop());

// Composed with another subgraph: each field of Employee must have found its owner.
const subgraphs = (personio) => [
  { name: 'personio', url: 'http://personio.example/graphql', typeDefs: parse(personio) },
  { name: 'assets', url: 'http://assets.example/graphql', typeDefs: parse(assetsSdl) },
];

for (const [name, compose] of Object.entries(composers)) {
  test(`The subgraph and another one compose with ${name} composition`, () => {
    const { errors, supergraph } = compose(subgraphs(sdl));
    assert.deepEqual((errors ?? []).map((error) => error.message), []);
    const employee = fieldsOf(supergraph, 'Employee');
    assert.ok(employee.includes('firstName') && employee.includes('assets'));
    assert.ok(fieldsOf(supergraph, 'Query').includes('employees'));
    assert.ok(!fieldsOf(supergraph, 'Query').includes('_entities'));
  });

  test(`A Relay connection in another subgraph does not clash with ours in ${name} composition`, () => {
    const [personio] = subgraphs(sdl);
    const other = {
      name: 'other',
      url: 'http://other.example/graphql',
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@shareable"])
        type Query { things: ThingConnection }
        type ThingConnection { pageInfo: PageInfo! }
        type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
      `),
    };
    assert.deepEqual((compose([personio, other]).errors ?? []).map((error) => error.message), []);
  });
}

const oneOf = 'directive @oneOf on INPUT_OBJECT';

test('Composition needs the definition of @oneOf that the SDL brings along where it is used', () => {
  const messages = (text) => (composeServices(subgraphs(text)).errors ?? []).map((error) => error.message);
  assert.ok(sdl.includes(oneOf));
  assert.match(messages(sdl.replace(oneOf, '')).join(), /@oneOf/);
});

test("The schema with the machinery's definitions composes, too, once @oneOf is defined in it", () => {
  assert.ok(!whole.includes(oneOf));
  const { errors, schema } = composeServices(subgraphs(`${whole}\n${oneOf}`));
  assert.deepEqual((errors ?? []).map((error) => error.message), []);
  // It has lookups for gateways of another kind, and hides them from clients of this one.
  assert.match(whole, /_lookups: _Lookups! @internal @inaccessible/);
  assert.ok(!schema.toAPISchema().type('_Lookups') && !schema.toAPISchema().schemaDefinition.rootType('query').field('_lookups'));
});
