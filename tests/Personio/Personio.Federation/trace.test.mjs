import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import protobuf from '@apollo/usage-reporting-protobuf';
import { startServer } from '../Personio.EndToEnd/support/server.mjs';

const secret = 'a secret of the gateway'.replaceAll(' ', '-').padEnd(32, '0');
const trace = { 'apollo-federation-include-trace': 'ftv1' };
const asGateway = { ...trace, 'graphql-gateway-secret': secret };

let server;
before(async () => {
  server = await startServer({ employees: 20, settings: { GraphQL__Gateway__Secret: secret } });
});
after(() => server?.stop());

const ask = async (query, headers) => JSON.parse((await server.post({ query }, headers)).text);
const decode = (text) => protobuf.Trace.toObject(protobuf.Trace.decode(Buffer.from(text, 'base64')), { longs: Number });
const child = (node, name) => node.child.find((each) => each.responseName === name);

test('An answer that asks for nothing has data and the trace alone', async () => {
  const answer = await ask('{ __typename }', asGateway);
  assert.deepEqual(Object.keys(answer).sort(), ['data', 'extensions']);
  assert.equal(typeof answer.extensions.ftv1, 'string');
  assert.ok(decode(answer.extensions.ftv1).durationNs >= 0);
});

test('A trace has names, types, indexes and times, and nothing of the people', async () => {
  const answer = await ask('{ people: employees(first: 3) { nodes { id given: firstName email supervisor { lastName } } } }', asGateway);
  const { root, startTime, endTime, durationNs } = decode(answer.extensions.ftv1);
  assert.ok(Math.abs(startTime.seconds - Date.now() / 1000) < 600 && endTime.seconds >= startTime.seconds);

  const people = child(root, 'people');
  assert.equal(people.originalFieldName, 'employees');
  assert.equal(people.parentType, 'Query');
  assert.equal(people.type, 'EmployeeConnection');
  assert.ok(people.endTime > people.startTime && people.endTime <= durationNs);

  const nodes = child(people, 'nodes');
  assert.deepEqual(nodes.child.map((node) => node.index), [0, 1, 2]);
  const [employee] = nodes.child;
  assert.deepEqual(employee.child.map((node) => node.responseName), ['id', 'given', 'email', 'supervisor']);
  assert.equal(child(employee, 'given').originalFieldName, 'firstName');
  assert.equal(child(employee, 'id').type, 'ID!');

  const text = Buffer.from(answer.extensions.ftv1, 'base64').toString('latin1');
  for (const person of answer.data.people.nodes) {
    assert.ok(!text.includes(person.email) && !text.includes(person.id));
  }
});

test('An error in a trace has its code and place, and not its message', async () => {
  const answer = await ask(
    '{ _entities(representations: [{ __typename: "Employee" }, { __typename: "Employee", id: "999999999" }]) { __typename } }', asGateway);
  const entities = child(decode(answer.extensions.ftv1).root, '_entities');
  assert.deepEqual(entities.child[0].error, [{ message: answer.errors[0].extensions.code, location: answer.errors[0].locations }]);
  assert.ok(!('error' in entities.child[1]) || entities.child[1].error.length === 0);
});

test('Without the header, or without the secret, there is no trace', async () => {
  assert.ok(!('ftv1' in ((await ask('{ __typename }', { 'graphql-gateway-secret': secret })).extensions ?? {})));
  assert.ok(!('ftv1' in ((await ask('{ __typename }', trace)).extensions ?? {})));
});

test('Entities are for the gateway alone, and a forged secret is refused', async () => {
  const query = '{ _entities(representations: [{ __typename: "Employee", id: "1" }]) { __typename } }';
  assert.equal((await ask(query, {})).errors[0].extensions.code, 'GATEWAY_ONLY');
  const forged = await server.post({ query }, { 'graphql-gateway-secret': `${secret}0` });
  assert.equal(forged.status, 403);
  assert.equal(JSON.parse(forged.text).errors[0].extensions.code, 'GATEWAY_REFUSED');
});

test('100,001 representations are refused with a code', async () => {
  const representations = Array.from({ length: 100_001 }, (_, id) => ({ __typename: 'Employee', id }));
  const body = { query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', variables: { r: representations } };
  const answer = await server.post(body, asGateway);
  assert.ok(['PAYLOAD_TOO_LARGE', 'MAX_VARIABLE_LIST_ITEMS_EXCEEDED'].includes(JSON.parse(answer.text).errors[0].extensions.code));
});
