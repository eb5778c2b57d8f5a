import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './support/client.mjs';
import { root } from './support/program.mjs';
import { startServer } from './support/server.mjs';

const folder = join(root, 'schema/operations');

// The month that the examples have for a default, and a day in it for the sandbox: they never age.
const month = { from: '2026-11-01', to: '2026-11-30' };
const today = '2026-11-16';

/** A write that was made: its payload has no errors, and what it tells of. */
const made = (payload, field) => {
  assert.equal(payload.errors, null);
  assert.ok(payload[field]);
  return payload[field];
};

/** A write about something that there is not: the ids of some examples are made up, where those of the sandbox move with the day. */
const notFound = (...payloads) => {
  for (const { errors } of payloads) {
    assert.deepEqual(errors.map((error) => error.__typename), ['NotFoundError']);
  }
};

/** What each example must bring: an example without an entry here fails. */
const expectations = {
  'absence-days': ({ absences }) => {
    assert.equal(absences.nodes.length, 5);
    assert.ok(absences.nodes.every(({ days, startDate }) => days[0].date === startDate && days.every((day) => day.value >= 0)));
  },
  applications: ({ applications }) => assert.ok(applications.nodes.length > 0 && applications.nodes.every(({ candidate, job }) => candidate.email && job.name)),
  'applications-of-a-candidate': ({ candidates, applications }) => {
    assert.equal(candidates.nodes.length, 1);
    assert.ok(applications.nodes.every(({ stageHistory }) => stageHistory.length > 0));
  },
  'change-absence': ({ updateAbsence, deleteAbsence }) => notFound(updateAbsence, deleteAbsence),
  'correct-time': ({ updateAttendance, deleteAttendance }) => notFound(updateAttendance, deleteAttendance),
  'create-application': ({ createApplication }) => assert.match(made(createApplication, 'application').id, /^\d+$/),
  'create-compensation': ({ createCompensation }) => assert.equal(made(createCompensation, 'compensation').value, 500),
  'create-compensation-type': ({ createCompensationType }) => assert.equal(made(createCompensationType, 'compensationType').category, 'ONE_TIME'),
  'create-project': ({ createProject }) => assert.equal(made(createProject, 'project').status, 'ACTIVE'),
  'delete-document': ({ deleteDocument }) => notFound(deleteDocument),
  'delete-employee': ({ deleteEmployee }) => notFound(deleteEmployee),
  'delete-project': ({ deleteProject }) => notFound(deleteProject),
  'department-members': ({ departments }) => {
    assert.equal(departments.nodes.length, 3);
    assert.ok(departments.nodes.every(({ employees }) => employees.length > 0));
  },
  'documents-of-a-person': ({ documents, documentCategories }) => {
    assert.ok(documents.nodes.length > 0 && documents.nodes.every(({ downloadUrl, category }) => downloadUrl.startsWith('/documents/') && category.name));
    assert.ok(documentCategories.length > 1);
  },
  'employee-profile': ({ employee }) => assert.ok(employee.workSchedule.name && employee.absenceBalances.length > 0),
  'employees-changed': ({ employees }) => assert.ok(employees.nodes.length > 0 && employees.nodes.every((e) => e.lastModifiedAt)),
  'enter-time': ({ createAttendances }) => {
    const outcomes = made(createAttendances, 'outcomes');
    assert.deepEqual(outcomes.map(({ row, attendance, errors }) => [row, attendance !== null, errors.length]), [[0, true, 0], [1, true, 0]]);
  },
  'job-catalog': ({ jobCatalog }) => {
    assert.equal(jobCatalog.nodes.length, 20);
    assert.ok(jobCatalog.nodes.every(({ salaryBands: [band] }) => band.minimum < band.maximum));
  },
  jobs: ({ jobs }) => assert.ok(jobs.nodes.length > 0 && jobs.nodes.every(({ category }) => category.stages.length > 0)),
  'open-positions': ({ openPositions }) => assert.ok(openPositions.nodes.length > 0 && openPositions.nodes.every(({ name, page }) => name && page)),
  organisation: ({ departments, teams, offices, legalEntities, costCenters }) => {
    assert.equal(departments.nodes.length, departments.totalCount);
    for (const list of [teams, offices, legalEntities, costCenters]) {
      assert.ok(list.nodes.length > 0 && list.nodes.every(({ name }) => name));
    }
  },
  'payroll-attributes': ({ employees }) => assert.ok(employees.nodes.some(({ fixSalary }) => fixSalary.amount > 0)),
  'payroll-of-a-month': ({ compensations }) => {
    const values = compensations.nodes.map(({ value }) => value);
    assert.deepEqual(values, values.toSorted((a, b) => b - a));
    assert.equal(values.length, 20);
  },
  'project-members': ({ addProjectMembers, removeProjectMembers }) => {
    made(addProjectMembers, 'project');
    const members = made(removeProjectMembers, 'project').members.map(({ id }) => id);
    assert.deepEqual([members.includes('4715395'), members.includes('4711996')], [true, false]);
  },
  projects: ({ projects }) => {
    assert.ok(projects.nodes.length > 1);
    assert.ok(projects.nodes.every(({ trackedMinutes }) => trackedMinutes >= 0));
    assert.ok(projects.nodes.some(({ members }) => members.length > 0));
  },
  'report-rows': ({ reports }) => assert.ok(reports.nodes.every(({ rows }) => rows.nodes.length > 0 && rows.nodes.every(({ cells }) => cells.length > 0))),
  'request-absence': ({ createAbsence }) => assert.equal(made(createAbsence, 'absence').endDate, '2029-03-09'),
  'request-application-document-upload': ({ requestApplicationDocumentUpload }) =>
    assert.match(made(requestApplicationDocumentUpload, 'upload').url, /^\/uploads\/default\./),
  'request-document-upload': ({ requestDocumentUpload }) => {
    const { method, headers } = made(requestDocumentUpload, 'upload');
    assert.deepEqual([method, headers], ['PUT', [{ name: 'Content-Type', value: 'application/pdf' }]]);
  },
  'terminate-employee': ({ terminateEmployee }) => {
    assert.equal(made(terminateEmployee, 'employee').status, 'INACTIVE');
    assert.ok(terminateEmployee.notRecorded.includes('TERMINATION_DATE'));
  },
  'time-sheet': ({ attendances }) => {
    assert.equal(attendances.nodes.length, 50);
    assert.ok(attendances.nodes.every(({ start, employee }) => start.startsWith('2026-11-0') && employee.lastName));
  },
  'update-document': ({ updateDocument }) => assert.equal(made(updateDocument, 'document').name, 'Contract of 2026'),
  'update-employee': ({ updateEmployee }) => {
    assert.equal(made(updateEmployee, 'employee').weeklyWorkingHours, 32);
    assert.deepEqual(updateEmployee.unapplied, []);
  },
  'update-project': ({ updateProject }) => assert.equal(made(updateProject, 'project').status, 'ARCHIVED'),
  'upload-application-document': ({ uploadApplicationDocument }) => assert.equal(made(uploadApplicationDocument, 'file').size, 7),
  'upload-document': ({ uploadDocument }) => assert.match(made(uploadDocument, 'document').downloadUrl, /^\/documents\/\d+$/),
  'changes-since': ({ changes }) => {
    assert.match(changes.cursor, /^[0-9a-f]{32}$/);
    assert.deepEqual([changes.items, changes.hasMore], [[], false]);
  },
  'delete-webhook': ({ deleteWebhook }) => assert.deepEqual(deleteWebhook.errors.map((error) => error.__typename), ['NotFoundError']),
  'register-webhook': ({ registerWebhook }) => {
    assert.deepEqual([registerWebhook.errors, registerWebhook.created], [null, true]);
    assert.equal(registerWebhook.webhook.address, 'https://graph.example.com/webhooks/default');
    assert.equal(registerWebhook.webhook.events.length, 20);
  },
  'test-webhook': ({ testWebhook }) => assert.deepEqual(testWebhook.errors.map((error) => error.__typename), ['NotFoundError']),
  'create-employee': ({ createEmployee }) => {
    assert.match(createEmployee.employee.id, /^\d+$/);
    assert.equal(createEmployee.employee.lastName, 'Lovelace');
    assert.equal(createEmployee.errors, null);
  },
  'employee-directory': ({ employees }) => {
    assert.ok(employees.totalCount >= 500);
    assert.equal(employees.nodes.length, 25);
    assert.ok(employees.nodes.every((employee) => employee.firstName && employee.lastName && employee.status));
    assert.ok(employees.nodes.some((employee) => employee.department?.name && employee.office?.name));
    assert.equal(employees.pageInfo.hasNextPage, true);
  },
  'find-employees': ({ employees }) => {
    assert.ok(employees.totalCount >= 10);
    assert.equal(employees.nodes.length, 10);
    assert.deepEqual(employees.nodes.map((e) => e.hireDate), employees.nodes.map((e) => e.hireDate).sort().reverse());
  },
  connection: ({ connection }) => {
    assert.ok(connection.apis.length === 2 && connection.apis.every((api) => api.answers));
    assert.ok(connection.readableAttributes.length > 10);
  },
  'raw-call': ({ personioRequest }) => {
    assert.equal(personioRequest.status, 200);
    assert.equal(personioRequest.body._data.length, 1);
  },
  'reporting-line': ({ employees }) => {
    assert.equal(employees.nodes.length, 2);
    assert.ok(employees.nodes.some((employee) => employee.supervisor?.position));
  },
  'team-calendar': ({ employees }) => {
    assert.equal(employees.nodes.length, 200);
    assert.ok(employees.nodes.filter((employee) => employee.supervisor?.lastName).length > 150);
    const absences = employees.nodes.flatMap((employee) => employee.absences.nodes);
    assert.ok(absences.length > 0);
    assert.ok(absences.every((absence) => absence.startDate <= month.to && (absence.endDate ?? '9999') >= month.from));
  },
  'who-is-away': ({ absences }) => {
    assert.ok(absences.nodes.length > 0 && absences.nodes.length <= 20);
    assert.ok(absences.nodes.every((absence) => absence.employee.firstName && absence.type.name && absence.approvalStatus));
  },
};

const examples = await readdir(folder).then((names) => names.filter((name) => name.endsWith('.graphql')));

let server;
before(async () => (server = await startServer({ settings: { Proxy__Allow__0: 'GET /v2/persons', Sandbox__Today: today } })));
after(() => server?.stop());

test('Every expectation is about an example that exists', () => {
  assert.deepEqual(Object.keys(expectations).filter((name) => !examples.includes(`${name}.graphql`)), []);
});

const watches = examples.filter((name) => name.startsWith('watch-'));

for (const example of watches) {
  test(`${example} is listened to`, async () => {
    const leave = new AbortController();
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query: await readFile(join(folder, example), 'utf8') }),
      signal: leave.signal,
    });
    const first = await Promise.race([answer.body.getReader().read().catch(() => null), sleep(500)]);
    leave.abort();
    assert.equal(answer.headers.get('content-type').split(';')[0], 'text/event-stream');
    assert.doesNotMatch(first?.value ? new TextDecoder().decode(first.value) : '', /errors/, 'A subscription that is refused says so at once.');
  });
}

for (const example of examples.filter((name) => !watches.includes(name))) {
  test(`${example} runs without errors and brings plausible data`, async () => {
    const client = await connect(server);
    const text = await readFile(join(folder, example), 'utf8');
    const { data, errors } = await client.rawRequest(text);
    assert.equal(errors, undefined);
    const check = expectations[example.replace('.graphql', '')];
    assert.ok(check, `Say above what ${example} must bring.`);
    check(data);
  });
}
