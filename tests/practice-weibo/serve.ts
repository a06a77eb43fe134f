import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { PracticeWeibo } from './practice';

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? null : Buffer.concat(chunks);
}

/** Address of the request as weibo.com knows it; a proxy request carries the whole address. */
function siteUrl(target: string): string {
  const url = new URL(target, 'https://weibo.com');
  url.protocol = 'https:';
  url.port = '';
  return url.href;
}

/**
 * The fake server as a plain HTTP server, for browsers without request interception.
 * It can serve as an HTTP proxy (absolute addresses) or answer for weibo.com directly.
 */
export function serveHttp(weibo: PracticeWeibo, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    const answer = weibo.handle({
      method: request.method ?? 'GET',
      url: siteUrl(request.url ?? '/'),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]),
      ),
      body: await readBody(request),
    });
    if (answer.delayMs !== undefined) await new Promise((done) => setTimeout(done, answer.delayMs));
    if (answer.broken === true) request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  return new Promise((ready) => {
    server.listen(port, '127.0.0.1', () => ready(server));
  });
}
