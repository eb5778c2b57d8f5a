import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from './asking.mjs';

const update = `mutation ($input: UpdateEmployeeInput!) {
  updateEmployee(input: $input) {
    employee { preferredName assets { name } }
    errors { __typename ... on Error { code message } ... on ValidationError { field } }
  }
}`;

/** Changes, and what their answers are joined with. */
export function testMutations(stage, gateway) {
  const change = (caller, preferredName) => gateway.ask(update, as(caller, { variables: { input: { id: stage.world.ids[1], preferredName } } }));

  test('A change is made once, and its answer joined with the other subgraph', async () => {
    const { data, errors } = await change('desk', 'Neo');
    const writes = (await stage.world.sandbox.dataCalls()).filter((call) => call.method !== 'GET');
    assert.equal(errors, undefined);
    assert.equal(data.updateEmployee.errors, null);
    assert.equal(data.updateEmployee.employee.preferredName, 'Neo');
    assert.equal(data.updateEmployee.employee.assets[0].name, 'laptop 1');
    assert.equal(writes.length, 1);
  });

  test('What is wrong with a change is a typed error, by its type and by its interface', async () => {
    const { data, errors } = await change('desk', ' ');
    assert.equal(errors, undefined);
    const [error] = data.updateEmployee.errors;
    assert.deepEqual([error.__typename, error.code, error.field], ['ValidationError', 'REQUIRED', 'preferredName']);
    assert.ok(error.message);
  });

  test('Who may only read changes nothing', async () => {
    const { data, errors } = await change('read', 'Trinity');
    assert.equal(data, null);
    assert.deepEqual(errors.map((error) => [error.extensions.code, error.path]), [['FORBIDDEN', ['updateEmployee']]]);
    assert.deepEqual(await stage.world.sandbox.dataCalls(), []);
  });

  test("A change of another subgraph leads to our employee as they are afterwards", async () => {
    const { ids } = stage.world;
    const handOver = (to) => gateway.ask('mutation ($to: ID!) { handOver(asset: "phone-0", to: $to) { owner { id firstName } } }', as('read', { variables: { to } }));
    const { data, errors } = await handOver(ids[9]);
    assert.equal(errors, undefined);
    assert.equal(data.handOver.owner.id, ids[9]);
    assert.ok(data.handOver.owner.firstName);
    await handOver(ids[3]);
  });
}
