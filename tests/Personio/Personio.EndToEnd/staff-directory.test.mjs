import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { freePort, Program, root, waitUntil } from './support/program.mjs';
import { startServer } from './support/server.mjs';

const patience = 60_000;
const folder = join(root, 'examples/staff-directory');

let server;
let host;
let browser;
let address;
before(async () => {
  // Types are made from the schema that is committed, so a change of it that breaks the page breaks this build.
  const built = await new Program('npm', ['run', 'build'], { environment: process.env, directory: folder }).end(240_000);
  assert.equal(built.code, 0, `The example does not build (npm ci --prefix examples/staff-directory):\n${built.output}${built.errorOutput}`);
  server = await startServer({ employees: 60, settings: { Watching__PollEvery: '00:00:01', Sandbox__Today: '2026-11-16' } });
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  host = new Program('node', ['node_modules/vite/bin/vite.js', 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'], {
    environment: { ...process.env, GRAPHQL_SERVER: server.url },
    directory: folder,
  });
  await waitUntil('the page is served', () => fetch(address).then((answer) => answer.ok, () => false), { within: patience });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await host?.stop();
  await server?.stop();
});

/** Opens the page on a day of the sandbox's, and notes what its console complains about. */
async function openPage() {
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  page.setDefaultTimeout(patience);
  page.complaints = [];
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
  page.on('pageerror', (fault) => page.complaints.push(fault.message));
  await page.clock.setFixedTime(new Date('2026-11-16T12:00:00Z'));
  await page.goto(address);
  return page;
}

test('The directory finds a person by a part of their name', async () => {
  const [employee] = (
    await server.query('{ employees(first: 1, where: { status: { eq: ACTIVE } }) { nodes { firstName lastName } } }')
  ).data.employees.nodes;
  const page = await openPage();

  await page.getByRole('searchbox').fill(employee.lastName);

  await page.getByRole('cell', { name: `${employee.lastName}, ${employee.firstName}` }).first().waitFor();
  await waitUntil('only who is meant is shown', async () =>
    (await page.locator('tbody tr').allInnerTexts()).every((row) => row.includes(employee.lastName)));
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('The directory turns its pages', async () => {
  const page = await openPage();
  await page.locator('tbody tr').first().waitFor();
  const first = await page.locator('tbody tr').allInnerTexts();

  await page.getByRole('button', { name: 'Next' }).click();

  await waitUntil('the next page is shown', async () => {
    const rows = await page.locator('tbody tr').allInnerTexts();
    return rows.length > 0 && rows.every((row) => !first.includes(row));
  });
  await page.close();
});

test('The chart opens level by level', async () => {
  const top = (
    await server.query('{ employees(first: 1, where: { supervisor: null, status: { neq: INACTIVE } }) { nodes { firstName lastName directReports { firstName lastName status } } } }')
  ).data.employees.nodes[0];
  const report = top.directReports.find(({ status }) => status !== 'INACTIVE');
  const page = await openPage();
  await page.getByRole('button', { name: 'Org chart' }).click();

  await page.getByRole('button', { name: `${top.firstName} ${top.lastName}` }).click();

  await page.getByRole('button', { name: `${report.firstName} ${report.lastName}` }).waitFor();
  await page.close();
});

test('The calendar shows who is away on which days', async () => {
  const away = (
    await server.query('{ absences(from: "2026-11-01", to: "2026-11-30", first: 50, where: { approvalStatus: { in: [APPROVED, PENDING] } }) { nodes { employee { id } } } }')
  ).data.absences.nodes;
  const page = await openPage();
  await page.getByRole('button', { name: 'Absences' }).click();

  await page.getByText('November 2026').waitFor();
  await waitUntil('everybody who is away has a row', async () =>
    (await page.locator('tbody tr').count()) === new Set(away.map(({ employee }) => employee.id)).size);
  assert.ok((await page.locator('td.approved').count()) > 0);
  await page.close();
});

test('The feed tells of somebody new while the page is open', async () => {
  const page = await openPage();
  await page.getByText('Nothing has changed since you came.').waitFor();
  // Whoever listens is told of what comes after the first look.
  let count = 0;

  await waitUntil(
    'the feed shows somebody new',
    async () => {
      count++;
      await server.query(
        `mutation { createEmployee(input: { firstName: "Feed", lastName: "Number${count}", email: "feed.${count}@sandbox.example" }) { employee { id } errors { __typename } } }`,
      );
      return page.getByText(/Feed Number\d+ (is new|changed)/).first().waitFor({ timeout: 5_000 }).then(() => true, () => false);
    },
    { within: patience },
  );
  assert.deepEqual(page.complaints, []);
  await page.close();
});
