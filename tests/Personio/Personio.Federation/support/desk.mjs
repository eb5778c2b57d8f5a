import { credentials } from '../../Personio.EndToEnd/support/sandbox.mjs';
import { webhookToken } from './world.mjs';

/** Somebody at Personio's own interface: has it tell a server of changes of persons. */
export async function registerWebhook(sandbox, server) {
  const send = async (path, headers, body) => {
    const response = await fetch(sandbox.url + path, { method: 'POST', headers, body });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  };
  const { access_token: token } = await send('/v2/auth/token', {}, new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credentials.Personio__ClientId,
    client_secret: credentials.Personio__ClientSecret,
  }));
  await send('/v2/webhooks', { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, JSON.stringify({
    url: `${server.url}/webhooks/default`,
    description: 'changes',
    status: 'ENABLED',
    auth_type: 'TOKEN',
    token: webhookToken,
    enabled_events: ['person.updated'],
  }));
}
