import assert from 'node:assert/strict';
import { keys } from '../support/world.mjs';

/** Options of a question by somebody with a key. */
export const as = (caller, { headers, ...others } = {}) => ({ ...others, headers: { 'x-api-key': keys[caller], ...headers } });

/** The lists of representations that went over the wire. */
export const representations = (exchanges) =>
  exchanges.flatMap(({ request }) => Object.entries(request?.variables ?? {}).filter(([name]) => name.endsWith('representations')).map(([, list]) => list));

/** Whatever becomes of Personio, a subgraph's answer is one. */
export function assertAllAnswered(exchanges) {
  assert.ok(exchanges.length > 0);
  assert.deepEqual([...new Set(exchanges.map(({ status }) => status))], [200]);
}
