import { request as send } from 'node:http';
import { listen, readAll } from './subgraph.mjs';

/** A proxy between gateways and a subgraph: it changes nothing, and keeps what was sent and with which status it was answered. */
export async function startWire(target) {
  let exchanges = [];
  const server = await listen(async (request, response) => {
    const body = await readAll(request);
    const exchange = { method: request.method, headers: request.headers, request: body ? JSON.parse(body) : null, status: null };
    exchanges.push(exchange);
    const upstream = send(target + request.url, { method: request.method, headers: request.headers }, (answer) => {
      exchange.status = answer.statusCode;
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    response.on('close', () => upstream.destroy());
    upstream.end(body);
  });
  return {
    url: server.url,
    stop: server.stop,
    /** What went over the wire since the last call of this. */
    take() {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
  };
}
