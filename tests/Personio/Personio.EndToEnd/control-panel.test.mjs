import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { waitUntil } from './support/program.mjs';
import { credentials, startSandbox } from './support/sandbox.mjs';

const patience = 30_000;

let sandbox;
let browser;
before(async () => {
  sandbox = await startSandbox('--employees', '300', '--today', '2026-06-15');
  browser = await startBrowser();
});
// A test that fails half-way leaves none of its faults to the next.
beforeEach(() => sandbox.setFaults());
after(async () => {
  await browser?.close();
  await sandbox?.stop();
});

/** Opens the page, and notes whom it talks to and what its console complains about. */
async function openPanel() {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const talk = { addresses: [], complaints: [] };
  context.on('request', (request) => talk.addresses.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && talk.complaints.push(message.text()));
  page.on('pageerror', (fault) => talk.complaints.push(fault.message));
  await page.goto(sandbox.url);
  await page.getByRole('heading', { name: 'Personio sandbox' }).waitFor();
  await page.locator('#employee-rows tr').first().waitFor();
  const close = async () => {
    // A browser notes every refused call; what the page does with it is what the tests look at.
    assert.deepEqual(talk.complaints.filter((complaint) => !complaint.includes('status of 422')), []);
    assert.deepEqual(talk.addresses.filter((address) => !address.startsWith(`${sandbox.url}/`)), [], 'the page loads nothing from elsewhere');
    await context.close();
  };
  return { page, close };
}

const status = (page, text) => page.getByRole('status').filter({ hasText: text }).waitFor();

test('The page shows the company and finds an employee', async () => {
  const { page, close } = await openPanel();
  assert.match(await page.locator('#numbers').innerText(), /Employees\s+300/);

  const email = await page.locator('#employee-rows tr:nth-child(5) td:nth-child(3)').innerText();
  await page.getByRole('searchbox', { name: 'Search employees' }).fill(email);

  await waitUntil('one is left', async () => (await page.locator('#employee-rows tr').count()) === 1);
  assert.equal(await page.locator('#employee-rows td:nth-child(3)').innerText(), email);
  await close();
});

test('Secrets are masked until somebody asks for them', async () => {
  const { page, close } = await openPanel();
  const secret = credentials.Personio__ClientSecret;
  await page.getByText(credentials.Personio__ClientId).first().waitFor();
  assert.ok(!(await page.content()).includes(secret));

  await page.getByRole('button', { name: 'Show secrets' }).click();
  await page.getByText(secret, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Hide secrets' }).click();

  await page.getByRole('button', { name: 'Show secrets' }).waitFor();
  assert.ok(!(await page.content()).includes(secret));
  await close();
});

test('An employee is created by hand, and text stays text', async () => {
  const { page, close } = await openPanel();
  await page.getByText('Create an employee').click();
  await page.getByLabel('First name').fill('<img src=x onerror=alert(1)>');
  await page.getByLabel('Last name').fill('Tables');
  await page.getByLabel('Email', { exact: true }).fill('bobby@tables.test');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await status(page, 'Created employee');
  await page.getByText('Tables, <img src=x onerror=alert(1)>').waitFor();

  await page.getByLabel('First name').fill('A');
  await page.getByLabel('Last name').fill('B');
  await page.getByLabel('Email', { exact: true }).fill('bobby@tables.test');
  await page.getByRole('button', { name: 'Create', exact: true }).click();

  await page.getByText('email: The email has already been taken.').waitFor();
  await status(page, 'The given data failed to pass validation.');
  await close();
});

test('Every fault is switched on by a click, and off by another', async () => {
  const { page, close } = await openPanel();
  await page.getByLabel('Path begins with').fill('/v2/persons');
  await page.getByRole('combobox', { name: 'Calls' }).selectOption('all');
  const buttons = page.locator('#fault-kinds button');
  const count = await buttons.count();
  for (let index = 0; index < count; index++) {
    await buttons.nth(index).click();
    await page.locator(`#fault-kinds button:nth-of-type(${index + 1})[aria-pressed="true"]`).waitFor();
  }

  const faults = await sandbox.faults();
  assert.equal(faults.length, count);
  assert.ok(faults.every((fault) => fault.path === '/v2/persons' && fault.count === null));
  const answers = ['truncated', 'cutShort', 'slow', 'wrongContentType', 'oversized', 'duplicateRows', 'nextIsItself'];
  assert.deepEqual(answers.filter((answer) => !faults.some((fault) => fault.answer === answer)), []);
  await buttons.nth(0).click();
  await waitUntil('it is off', async () => (await sandbox.faults()).length === count - 1);
  await page.getByRole('button', { name: 'End all' }).click();
  await waitUntil('all are off', async () => (await sandbox.faults()).length === 0);
  await close();
});

test('A fault hits a call, and the call stands in the log', async () => {
  const { page, close } = await openPanel();
  await page.getByRole('button', { name: '502', exact: true }).click();
  await status(page, 'In force: 502');

  assert.equal((await fetch(`${sandbox.url}/v2/persons?limit=7`)).status, 502);

  const row = page.locator('#call-rows tr').filter({ hasText: 'GET /v2/persons?limit=7' }).first();
  await row.waitFor();
  assert.match(await row.innerText(), /502/);
  await page.getByText('None: every call gets its real answer.').waitFor();
  await close();
});

test('A webhook is fired by hand', async (t) => {
  const letters = [];
  const inbox = await listen(t, (request, response) => {
    let body = '';
    request.on('data', (piece) => (body += piece)).on('end', () => {
      letters.push(JSON.parse(body));
      response.end();
    });
  });
  const address = `${inbox}hook`;
  const token = await signIn();
  const registered = await fetch(`${sandbox.url}/v2/webhooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url: address, description: 'd', enabled_events: ['person.updated'], auth_type: 'NONE' }),
  });
  assert.equal(registered.status, 201);
  const { page, close } = await openPanel();

  await page.getByRole('combobox', { name: `Event for ${address}` }).selectOption('document.signed');
  await page.getByRole('button', { name: 'Fire' }).click();

  await waitUntil('it came', () => letters.length === 1);
  assert.equal(letters[0].event_name, 'document.signed');
  await page.getByText('document.signed: 200').waitFor();
  await close();
});

test('A pending absence is approved', async () => {
  const { page, close } = await openPanel();
  const first = page.locator('#absences li').filter({ hasNotText: 'substitute' }).first();
  const name = await first.getByRole('button', { name: /^Approve/ }).getAttribute('aria-label');

  await first.getByRole('button', { name: /^Approve/ }).click();

  await status(page, `${name.slice('Approve '.length)} is approved.`);
  await waitUntil('it is gone', async () => (await page.getByRole('button', { name, exact: true }).count()) === 0);
  await close();
});

test('The company is saved as a file and loaded from it', async () => {
  const { page, close } = await openPanel();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save as a file' }).click()]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.ok(file.employees.length >= 300);

  file.seed = 4711;
  await page.getByLabel('Load a file').setInputFiles({ name: 'company.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });

  await status(page, `Loaded a company of ${file.employees.length}.`);
  await page.locator('#numbers').filter({ hasText: '4711' }).waitFor();
  await close();
});

test('A page of another site can neither change nor read nor frame anything', async (t) => {
  const other = await listen(t, (_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>other</title>'));
  await sandbox.setFaults({ status: 503, path: '/v2/nothing' });
  const page = await browser.newPage();
  await page.goto(other);

  const seen = await page.evaluate(async (url) => {
    const form = new URLSearchParams({ 'employee[first_name]': 'A', 'employee[last_name]': 'B', 'employee[email]': 'cross@site.test' });
    await fetch(`${url}/__sandbox/employees`, { method: 'POST', mode: 'no-cors', body: form }).catch(() => null);
    await fetch(`${url}/__sandbox/faults`, { method: 'DELETE' }).catch(() => null);
    const read = await fetch(`${url}/__sandbox/credentials/secrets`).then((answer) => answer.text(), () => 'refused');
    const frame = document.body.appendChild(document.createElement('iframe'));
    await new Promise((resolve) => {
      frame.onload = resolve;
      frame.src = `${url}/__sandbox`;
    });
    return read;
  }, sandbox.url);

  assert.equal(seen, 'refused');
  assert.equal((await sandbox.faults()).length, 1);
  const found = await fetch(`${sandbox.url}/__sandbox/employees?search=cross@site.test`);
  assert.equal((await found.json()).total, 0);
  assert.ok(!(await page.frames()[1].content()).includes('Employees'));
  await page.close();
});

test('The page works with the keyboard and names everything', async () => {
  const { page, close } = await openPanel();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
  const nameless = await page.evaluate(() => [...document.querySelectorAll('button, input, select, a[href]')]
    .filter((one) => !one.textContent.trim() && !one.getAttribute('aria-label') && !one.labels?.length)
    .map((one) => one.outerHTML));
  assert.deepEqual(nameless, []);
  await close();
});

/** A server of the test's own, gone when the test ends. */
async function listen(t, answer) {
  const server = createServer(answer);
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/`;
}

async function signIn() {
  const answer = await fetch(`${sandbox.url}/v2/auth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials', client_id: credentials.Personio__ClientId, client_secret: credentials.Personio__ClientSecret,
    }),
  });
  return (await answer.json()).access_token;
}
