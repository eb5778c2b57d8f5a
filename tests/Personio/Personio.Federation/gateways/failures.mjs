import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlineMilliseconds, entityKey, nobody } from '../support/world.mjs';
import { as, assertAllAnswered } from './asking.mjs';

const phones = '{ assets(kind: "phone") { name owner { id firstName } } }';
const oneOf = (id) => `/v1/company/employees/${id}`;

/** The owners of phones, of whom the second failed, and nobody knows the third. */
function assertOneFailed({ data, errors }, { ids }, gateway, expected) {
  const failed = ids[1];
  assert.deepEqual(data.assets.map(({ owner }) => owner.id), [ids[3], failed, nobody, failed, ids[2]]);
  assert.deepEqual(data.assets.map(({ owner }) => owner.firstName !== null), [true, false, false, false, true]);
  assert.deepEqual(errors.map((error) => error.path), [1, 3].map((index) => gateway.placeOfEntity(['assets', index, 'owner'], 'firstName')));
  for (const { extensions } of errors) {
    const { entity, entityKey: key, code, endpoint } = extensions;
    assert.deepEqual({ entity, key, code, endpoint }, { entity: 'Employee', key: entityKey(failed), code: expected, endpoint: 'GET /v1/company/employees/{id}' });
  }
}

/** Errors in the middle of entities. */
export function testFailures(stage, gateway) {
  test('Whom Personio does not know is null without an error; whom it fails to give is null with one, and the others are there', async () => {
    const { sandbox, ids, wire } = stage.world;
    await sandbox.setFaults({ status: 503, path: oneOf(ids[1]), count: null });
    const answer = await gateway.ask(phones, as('read'));
    assertOneFailed(answer, stage.world, gateway, 'UPSTREAM_UNAVAILABLE');
    assertAllAnswered(wire.take());
    assert.ok(answer.errors.every(({ extensions }) => extensions.upstreamStatus === 503 && extensions.serviceName === 'personio'));
  });

  test('Of a thousand that fail, each has its error', async () => {
    const { sandbox, ids, wire } = stage.world;
    await sandbox.setFaults({ status: 500, path: '/v1/company/employees', count: null });
    const { data, errors } = await gateway.ask('{ assets { name owner { firstName } } }', as('read'));
    assert.ok(data.assets.every(({ name, owner }) => name && owner.firstName === null));
    assert.deepEqual(errors.map((error) => error.path[1]), [...Array(1_000).keys()]);
    assert.deepEqual(errors.map(({ extensions }) => extensions.entityKey), ids.slice(0, 1_000).map((id) => entityKey(id)));
    assert.ok(errors.every(({ extensions }) => extensions.code === 'UPSTREAM_UNAVAILABLE'));
    assertAllAnswered(wire.take());
  });

  test('A field of entities that fails leaves the entities whole', async () => {
    const { sandbox, wire } = stage.world;
    await sandbox.setFaults({ status: 500, path: '/v2/attendance-periods', count: null });
    const { data, errors } = await gateway.ask(
      '{ assets(kind: "phone") { owner { firstName attendances(from: "2026-11-01", to: "2026-11-02", first: 1) { nodes { id } } } } }', as('read'));
    assert.deepEqual(data.assets.map(({ owner }) => owner.firstName !== null), [true, true, false, true, true]);
    assert.ok(data.assets.every(({ owner }) => owner.attendances === null));
    assert.deepEqual(errors.map(({ extensions, path }) => [extensions.code, path[1], path.at(-1)]),
      (gateway.keepsIndexesOfFields ? [0, 1, 3, 4] : [0, 0, 0, 0]).map((index) => ['UPSTREAM_UNAVAILABLE', index, 'attendances']));
    assertAllAnswered(wire.take());
  });
}

/** Personio takes its time. Both gateways ask at once, because that costs the tests time, too. */
export function testPatience(stage, gateways) {
  const askAll = (query) => Promise.all(gateways.map((gateway) => gateway.ask(query, as('read'))));

  test('Who takes too long is null with an error within the deadline, and the others are there', async () => {
    const { sandbox, ids, wire } = stage.world;
    await sandbox.setFaults({ latencyMilliseconds: 30_000, path: oneOf(ids[1]), count: null });
    const begun = performance.now();
    const answers = await askAll(phones);
    const taken = performance.now() - begun;
    assert.ok(taken > deadlineMilliseconds - 500 && taken < deadlineMilliseconds + 5_000, `${taken} ms`);
    answers.forEach((answer, index) => assertOneFailed(answer, stage.world, gateways[index], 'UPSTREAM_TIMEOUT'));
    assertAllAnswered(wire.take());
  });

  // Last: Personio is left alone for as long as it has asked for.
  test("Beyond Personio's rate limit an employee is null with the time to wait, and the subgraph's answer is one", async () => {
    const { sandbox, wire } = stage.world;
    await sandbox.setFaults({ status: 429, retryAfterSeconds: 60, path: '/v1/company/employees', count: null });
    for (const { data, errors } of await askAll(phones)) {
      assert.ok(data.assets.every(({ name, owner }) => name && owner.firstName === null));
      assert.deepEqual(errors.map((error) => error.path[1]).sort(), [0, 1, 2, 3, 4]);
      for (const { extensions } of errors) {
        assert.equal(extensions.code, 'UPSTREAM_RATE_LIMITED');
        assert.ok(extensions.retryAfterMs > 50_000 && extensions.retryAfterMs <= 60_000, String(extensions.retryAfterMs));
        assert.equal(extensions.entity, 'Employee');
      }
    }
    assertAllAnswered(wire.take());
  });
}
