import { call } from './api.js';
import { $, attempt, make } from './dom.js';

const masked = '••••••••';
let known;
let secrets = null;

export async function showCredentials() {
  known = await call('GET', 'credentials');
  draw();
}

export function wireCredentials() {
  $('reveal').addEventListener('click', async () => {
    if (secrets) {
      secrets = null;
    } else {
      secrets = (await attempt('', () => call('GET', 'credentials/secrets'))) ?? null;
    }
    draw();
  });
  $('expire-tokens').addEventListener('click', () => attempt('Every token has ended.', () => call('POST', 'tokens/expire')));
}

function draw() {
  $('reveal').setAttribute('aria-pressed', String(secrets !== null));
  $('reveal').textContent = secrets ? 'Hide secrets' : 'Show secrets';
  const pairs = [
    ['Address', known.address], ['Client id', known.clientId], ['Client secret', secrets?.clientSecret ?? masked],
    ['Recruiting key', secrets?.recruitingToken ?? masked], ['Company id', known.companyId], ['Rate limits', known.rateLimits],
    ['Scopes', `${known.scopes.length}`],
  ];
  $('credentials').replaceChildren(...pairs.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, make('code', {}, value))]));
  $('examples').textContent = examples();
}

function examples() {
  const secret = secrets?.clientSecret ?? '$SECRET';
  const address = known.address;
  return [
    `TOKEN=$(curl -s ${address}/v1/auth -d client_id=${known.clientId} -d client_secret=${secret} | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
    `curl -g -H "Authorization: Bearer $TOKEN" '${address}/v1/company/employees?limit=3&attributes[]=email'`,
    '',
    `TOKEN2=$(curl -s ${address}/v2/auth/token -d grant_type=client_credentials -d client_id=${known.clientId} -d client_secret=${secret} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `curl -H "Authorization: Bearer $TOKEN2" '${address}/v2/absence-periods?limit=3'`,
    '',
    `curl -X PUT ${address}/__sandbox/faults -d '[{"status":429,"count":3,"path":"/v2"}]'`,
  ].join('\n');
}
