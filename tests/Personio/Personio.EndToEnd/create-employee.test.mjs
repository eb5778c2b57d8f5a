import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect } from './support/client.mjs';
import { startServer } from './support/server.mjs';

const mutation = `
  mutation Create($input: CreateEmployeeInput!) {
    createEmployee(input: $input) {
      employee { id firstName lastName email position hireDate weeklyWorkingHours supervisor { id } department { name } }
      ignored
      errors {
        __typename
        ... on Error { message code }
        ... on ValidationError { field }
        ... on ConflictError { existingId }
      }
    }
  }`;

let server;
before(async () => (server = await startServer({ employees: 40 })));
after(() => server?.stop());

const person = (name, more = {}) => ({ firstName: name, lastName: 'Hopper', email: `${name}.hopper@sandbox.example`.toLowerCase(), ...more });

async function create(input) {
  const { createEmployee } = await (await connect(server)).request(mutation, { input });
  return createEmployee;
}

test('What was created is found by its id with what was given', async () => {
  const client = await connect(server);
  const { employees } = await client.request('{ employees(first: 1) { nodes { id department { name } } } }');
  const [colleague] = employees.nodes;
  const given = { position: 'Admiral', hireDate: '2027-01-04', weeklyWorkingHours: 32, supervisorId: colleague.id };
  const payload = await create(person('Grace', given));
  assert.equal(payload.errors, null);

  const { employee } = await client.request(
    'query ($id: ID!) { employee(id: $id) { firstName lastName email position hireDate weeklyWorkingHours supervisor { id } } }',
    { id: payload.employee.id },
  );
  assert.equal(employee.firstName, 'Grace');
  assert.equal(employee.lastName, 'Hopper');
  assert.equal(employee.email, 'grace.hopper@sandbox.example');
  assert.equal(employee.position, 'Admiral');
  assert.equal(employee.hireDate, '2027-01-04');
  assert.equal(Number(employee.weeklyWorkingHours), 32);
  assert.equal(employee.supervisor.id, colleague.id);
});

test('The list counts a created employee', async () => {
  const client = await connect(server);
  const before = (await client.request('{ employees { totalCount } }')).employees.totalCount;
  await create(person('Counted'));
  assert.equal((await client.request('{ employees { totalCount } }')).employees.totalCount, before + 1);
});

test('An address that is taken tells who has it', async () => {
  const first = await create(person('Twin'));
  const second = await create(person('Twin'));
  assert.equal(second.employee, null);
  assert.deepEqual(second.errors.map((error) => [error.__typename, error.code]), [['ConflictError', 'EMAIL_TAKEN']]);
  assert.equal(second.errors[0].existingId, first.employee.id);
});

test('A supervisor that does not exist is named', async () => {
  const payload = await create(person('Orphan', { supervisorId: '999999999' }));
  assert.equal(payload.employee, null);
  assert.deepEqual(payload.errors.map((error) => [error.__typename, error.field, error.code]), [['ValidationError', 'supervisorId', 'NOT_FOUND']]);
});

test('A blank name is refused and its field is named', async () => {
  const payload = await create({ ...person('Blank'), firstName: '   ' });
  assert.equal(payload.employee, null);
  assert.deepEqual(payload.errors.map((error) => [error.__typename, error.field, error.code]), [['ValidationError', 'firstName', 'REQUIRED']]);
});

test('A refused employee is not created', async () => {
  const client = await connect(server);
  const before = (await client.request('{ employees { totalCount } }')).employees.totalCount;
  await create(person('Nobody', { weeklyWorkingHours: 200 }));
  await create(person('Nobody', { supervisorId: '999999999' }));
  assert.equal((await client.request('{ employees { totalCount } }')).employees.totalCount, before);
});

test('A department that does not exist is skipped and said', async () => {
  const payload = await create(person('Lost', { department: 'No such department' }));
  assert.equal(payload.errors, null);
  assert.equal(payload.employee.department, null);
  assert.equal(payload.ignored.length, 1);
});

test('Of two at the same time with the same address, one is created', async () => {
  const payloads = await Promise.all([create(person('Race')), create(person('Race'))]);
  assert.equal(payloads.filter((payload) => payload.employee).length, 1);
  assert.deepEqual(payloads.flatMap((payload) => (payload.errors ?? []).map((error) => error.code)), ['EMAIL_TAKEN']);
});
