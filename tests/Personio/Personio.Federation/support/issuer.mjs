import { generateKeyPairSync, sign } from 'node:crypto';
import { listen } from './subgraph.mjs';

const audience = 'personio-subgraph';

/** Somebody whose tokens are believed: a key set on this machine, and tokens that it signs. */
export async function startIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' };
  const server = await listen((_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key] })));
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    stop: server.stop,
    settings: { Access__Jwt__Issuer: server.url, Access__Jwt__Audience: audience, Access__Jwt__KeysAddress: `${server.url}/keys` },
    token(scope) {
      const seconds = Math.floor(Date.now() / 1000);
      const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: key.kid })}.${encode({ iss: server.url, aud: audience, sub: 'somebody', scope, exp: seconds + 600 })}`;
      return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
    },
  };
}
