import { request as send } from 'node:http';
import { connect } from 'node:net';
import { listen, readAll } from './subgraph.mjs';

/** A proxy between gateways and a subgraph: it changes nothing unless told to, and keeps what was sent and how it was answered. */
export async function startWire(target) {
  let exchanges = [];
  let override = {};
  const keep = (request) => {
    const exchange = { method: request.method, headers: request.headers, status: null, isOver: false };
    exchanges.push(exchange);
    return exchange;
  };

  const answer = async (request, response) => {
    const exchange = keep(request);
    const body = await readAll(request);
    exchange.request = body ? JSON.parse(body) : null;
    const upstream = send(target + request.url, { method: request.method, headers: { ...request.headers, ...override } }, (answered) => {
      exchange.status = answered.statusCode;
      response.writeHead(answered.statusCode, answered.headers);
      answered.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    response.on('close', () => {
      exchange.isOver = true;
      upstream.destroy();
    });
    upstream.end(body);
  };

  const upgrade = (request, socket, head) => {
    const exchange = keep(request);
    const { hostname, port } = new URL(target);
    const upstream = connect(Number(port), hostname, () => {
      const headers = request.rawHeaders.flatMap((value, index, all) => (index % 2 ? [`${all[index - 1]}: ${value}\r\n`] : []));
      upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
      upstream.write(head);
      socket.pipe(upstream).pipe(socket);
    });
    upstream.once('data', (first) => (exchange.status = Number(first.toString('latin1').split(' ')[1])));
    for (const [one, other] of [[socket, upstream], [upstream, socket]]) {
      one.on('error', () => {}).on('close', () => {
        exchange.isOver = true;
        other.destroy();
      });
    }
  };

  const server = await listen(answer, upgrade);
  return {
    url: server.url,
    stop: server.stop,
    /** What goes over the wire now, and what went over it. */
    get exchanges() {
      return exchanges;
    },
    /** What went over the wire since the last call of this. */
    take() {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
    /** Sends other headers in place of some, while something is done. */
    async withHeaders(headers, act) {
      override = headers;
      try {
        return await act();
      } finally {
        override = {};
      }
    },
  };
}
