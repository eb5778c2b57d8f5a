import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatewaySecret } from '../support/forwarding.mjs';
import { keys } from '../support/world.mjs';
import { as } from './asking.mjs';

const phones = '{ assets(kind: "phone") { name owner { firstName } } }';
const salaries = '{ employees(first: 2) { nodes { firstName fixSalary { amount } assets { name } } } }';

/** Who asks, whom the gateway asks for, and that it is the gateway. */
export function testAccess(stage, gateway) {
  const assertRefused = async ({ data, errors }, expected) => {
    assert.ok(data.assets.every(({ name, owner }) => name && owner.firstName === null));
    assert.deepEqual([...new Set(errors.map((error) => error.extensions.code))], [expected.code]);
    errors.forEach((error) => assert.match(error.message, expected.message));
    assert.deepEqual(await stage.world.sandbox.calls(), []);
  };

  test('A field that the caller may not see is null with FORBIDDEN, and the rest is there', async () => {
    const { data, errors } = await gateway.ask(salaries, as('read'));
    const { nodes } = data.employees;
    assert.ok(nodes.every(({ firstName, assets, fixSalary }) => firstName && assets.length > 0 && fixSalary === null));
    assert.deepEqual(
      errors.map((error) => [error.extensions.code, ...error.path]),
      nodes.map((_, index) => ['FORBIDDEN', 'employees', 'nodes', index, 'fixSalary']));
  });

  test('A field of an entity that the caller may not see is null with FORBIDDEN, too', async () => {
    const { data, errors } = await gateway.ask('{ assets(kind: "phone") { owner { firstName fixSalary { amount } } } }', as('read'));
    assert.deepEqual(data.assets.map(({ owner }) => owner.fixSalary), [null, null, null, null, null]);
    assert.ok(data.assets[0].owner.firstName);
    assert.deepEqual(errors.map((error) => error.extensions.code), ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    const places = errors.map((error) => error.path.join('.'));
    const expected = gateway.keepsIndexesOfFields ? [0, 1, 3, 4] : [0, 0, 0, 0];
    assert.deepEqual(places, expected.map((index) => `assets.${index}.owner.fixSalary`));
  });

  for (const [how, headers] of [
    ['key', () => ({ 'x-api-key': keys.payroll })],
    ['bearer key', () => ({ authorization: `Bearer ${keys.payroll}` })],
    ['token', () => ({ authorization: `Bearer ${stage.world.issuer.token('personio:read personio:pay')}` })],
  ]) {
    test(`A caller's ${how} goes through the gateway, and so do their permissions`, async () => {
      const { data, errors } = await gateway.ask(salaries, { headers: headers() });
      assert.equal(errors, undefined);
      assert.ok(data.employees.nodes.every(({ fixSalary }) => typeof fixSalary.amount === 'number'));
    });
  }

  test('A token without the permission is refused the field as a key is', async () => {
    const { errors } = await gateway.ask(salaries, { headers: { authorization: `Bearer ${stage.world.issuer.token('personio:read')}` } });
    assert.deepEqual(errors.map((error) => error.extensions.code), ['FORBIDDEN', 'FORBIDDEN']);
  });

  for (const [who, headers] of [['nobody', {}], ['somebody with a wrong key', { 'x-api-key': 'wrong' }], ['a forged token', { authorization: 'Bearer e30.e30.AAAA' }]]) {
    test(`For ${who} our fields are null with UNAUTHENTICATED, and Personio is not asked`, async () => {
      await assertRefused(await gateway.ask(phones, { headers }), gateway.ofRequest('UNAUTHENTICATED', true));
    });
  }

  test('The gateway proves itself with each request, whatever its client pretends', async () => {
    const { errors } = await gateway.ask(phones, as('read', { headers: { 'graphql-gateway-secret': 'forged' } }));
    assert.equal(errors, undefined);
    assert.deepEqual(stage.world.wire.take().map(({ headers }) => headers['graphql-gateway-secret']), [gatewaySecret]);
  });

  test('A gateway with a wrong secret is refused', async () => {
    const answer = await stage.world.wire.withHeaders({ 'graphql-gateway-secret': 'an old one' }, () => gateway.ask(phones, as('read')));
    await assertRefused(answer, gateway.ofRequest('GATEWAY_REFUSED'));
  });

  test('Nobody introspects the subgraph, which composes and answers all the same', async () => {
    const { json } = await stage.world.server.post({ query: '{ __schema { queryType { name } } }' }, { 'x-api-key': keys.read, 'graphql-gateway-secret': gatewaySecret });
    assert.equal(json.errors[0].extensions.code, 'MAX_INTROSPECTION_DEPTH_EXCEEDED');
    const { data } = await gateway.ask('{ __type(name: "Employee") { fields { name } } }', as('read'));
    assert.ok(data.__type.fields.some(({ name }) => name === 'assets') && data.__type.fields.some(({ name }) => name === 'firstName'));
  });

  test('The machinery is not for the gateway’s clients', async () => {
    const { errors } = await gateway.ask('{ _service { sdl } _entities(representations: []) { __typename } }', as('read'));
    assert.ok(errors.every((error) => error.extensions.code === 'GRAPHQL_VALIDATION_FAILED'));
    assert.deepEqual(stage.world.wire.take(), []);
  });
}
