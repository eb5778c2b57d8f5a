import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startBuilt } from '../Personio.EndToEnd/support/program.mjs';
import { assetsSdl } from './support/assets.mjs';
import { buildSchema, isObjectType, parse } from 'graphql';
import { composers, fieldsOf, messagesOf } from './support/composers.mjs';

// What the engine prints, held to its tests, of a subgraph with every directive; and another subgraph that it composes with.
const folder = new URL('../../Engine/GraphQL.Federation.Tests/Profiles/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const everything = (profile) => read(`Snapshots/everything.${profile}.graphqls`);
const services = (sdl, other = read('other.graphqls')) => [
  { name: 'everything', url: 'http://everything.example/graphql', typeDefs: parse(sdl) },
  { name: 'other', url: 'http://other.example/graphql', typeDefs: parse(other) },
];

const readers = {
  portable: ["Apollo's", "The Guild's", "WunderGraph's"],
  hive: ["The Guild's"],
  cosmo: ["WunderGraph's"],
  apollo: ["Apollo's"],
};

for (const [profile, names] of Object.entries(readers)) {
  for (const name of names) {
    test(`Every directive of the profile ${profile} composes with ${name} composition`, () => {
      const composed = composers[name](services(everything(profile)));
      assert.deepEqual(messagesOf(composed), []);
      const item = fieldsOf(composed.supergraph, 'Item');
      assert.ok(item.includes('price') && item.includes('aisle'));
      assert.ok(!fieldsOf(composed.supergraph, 'Query').includes('_service'));
    });
  }
}

// The Guild's composition throws where it meets a value of another type.
const refuses = (name, sdl) => {
  try {
    return messagesOf(composers[name](services(sdl))).length > 0;
  } catch (fault) {
    return /weight/.test(fault.message);
  }
};

for (const [profile, names] of Object.entries(readers)) {
  test(`The subgraph's export of the profile ${profile} composes with ${names.join(', ')} composition`, async () => {
    const program = startBuilt('Personio.Subgraph', ['schema', 'export', '--profile', profile], {});
    const { code } = await program.end(60_000);
    assert.equal(code, 0, program.errorOutput);
    for (const name of names) {
      const composed = composers[name](services(program.output, assetsSdl));
      assert.deepEqual(messagesOf(composed), []);
      assert.ok(fieldsOf(composed.supergraph, 'Employee').includes('assets'));
      assert.ok(!fieldsOf(composed.supergraph, 'Query').includes('_lookups'));
    }
  });
}

test('The source schema for HotChocolate Fusion is GraphQL that graphql-js builds', async () => {
  const program = startBuilt('Personio.Subgraph', ['schema', 'export', '--profile', 'fusion'], {});
  const { code } = await program.end(60_000);
  assert.equal(code, 0, program.errorOutput);
  const schema = buildSchema(program.output);
  const lookups = [schema.getQueryType(), schema.getType('_Lookups')].flatMap((type) => Object.values(type.getFields()))
    .filter((field) => field.astNode.directives.some((directive) => directive.name.value === 'lookup'));
  assert.equal(lookups.length, 17);
  assert.ok(lookups.every((field) => isObjectType(field.type) && field.args.length > 0));
});

test('What a profile leaves out, its composer would refuse', () => {
  assert.ok(refuses("The Guild's", everything('apollo')));
  assert.ok(refuses("WunderGraph's", everything('hive')));
});

test('@oneOf composes only with its definition, and the supergraph of Apollo drops it', () => {
  const compose = composers["Apollo's"];
  const { supergraph } = compose(services(everything('portable')));
  assert.ok(supergraph.includes('input ItemBy') && !supergraph.includes('@oneOf'));
  const without = everything('portable').replace('directive @oneOf on INPUT_OBJECT', '');
  assert.match(messagesOf(compose(services(without))).join(), /@oneOf/);
});

test('A field set by another name than federation__FieldSet composes with others, and not with Apollo', () => {
  const defined = (scalar) =>
    `${everything('portable')}\nscalar ${scalar}\ndirective @key(fields: ${scalar}!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE`;
  assert.match(messagesOf(composers["Apollo's"](services(defined('_FieldSet')))).join(), /@key/);
  assert.deepEqual(messagesOf(composers["Apollo's"](services(defined('federation__FieldSet')))), []);
  assert.deepEqual(messagesOf(composers["The Guild's"](services(defined('_FieldSet')))), []);
});

for (const [profile, name] of [['apollo', "Apollo's"], ['hive', "The Guild's"], ['cosmo', "WunderGraph's"]]) {
  test(`Costs as texts, which the engine reads, are refused by ${name} composition, so whole numbers are printed`, () => {
    const sdl = everything(profile);
    assert.match(sdl, /@cost\(weight: 3\)/);
    assert.ok(refuses(name, sdl.replace('@cost(weight: 3)', '@cost(weight: "2.5")')));
  });
}

test('Importing a type of the link specification and using its definition is refused by Apollo, so neither is printed', () => {
  const link = `extend schema @link(url: "https://specs.apollo.dev/link/v1.0", import: ["Import"])
    scalar link__Import
    enum link__Purpose { SECURITY EXECUTION }
    directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA`;
  assert.match(messagesOf(composers["Apollo's"](services(`${link}\n${everything('portable')}`))).join(), /link__Import/);
  assert.doesNotMatch(everything('apollo'), /link__/);
});

for (const [name, compose] of Object.entries(composers)) {
  test(`Lookups for gateways of another kind would be shown to clients by ${name} composition, so no profile has them`, () => {
    const lookups = `
      directive @lookup on FIELD_DEFINITION
      directive @internal on OBJECT | FIELD_DEFINITION
      extend type Query { _lookups: _Lookups! @internal }
      type _Lookups @internal { itemById(id: ID!): Item @lookup }`;
    const leaking = compose(services(`${everything('portable')}\n${lookups}`));
    assert.deepEqual(messagesOf(leaking), []);
    assert.ok(fieldsOf(leaking.supergraph, 'Query').includes('_lookups'));
    assert.deepEqual(fieldsOf(leaking.supergraph, '_Lookups'), ['itemById']);

    const { supergraph } = compose(services(everything('portable')));
    assert.ok(!fieldsOf(supergraph, 'Query').includes('_lookups'));
    for (const profile of Object.keys(readers)) {
      assert.doesNotMatch(everything(profile), /lookup|@internal|FieldSelection/i);
    }
  });
}

for (const [name, compose] of Object.entries(composers)) {
  test(`A subgraph without queries of its own composes with ${name} composition`, () => {
    const bare = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])\ntype Brand @key(fields: "id") { id: ID! stock: Int }`;
    const other = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])\ntype Query { brands: [Brand] }\ntype Brand @key(fields: "id") { id: ID! }`;
    for (const sdl of [bare, `${bare}\ntype Query { _service: _Service! }\ntype _Service { sdl: String! }`]) {
      assert.deepEqual(messagesOf(compose(services(sdl, other))), []);
    }
  });
}
