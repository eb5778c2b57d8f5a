import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, Program, waitUntil } from './program.mjs';

const run = promisify(execFile);

/** A Redis of the tests' own, without a disk copy. */
export class Redis {
  static async start() {
    const directory = await mkdtemp(join(tmpdir(), 'personio-redis-'));
    const redis = new Redis(await freePort(), directory);
    await redis.resume();
    return redis;
  }

  constructor(port, directory) {
    this.port = port;
    this.directory = directory;
    this.configuration = `127.0.0.1:${port}`;
  }

  /** Starts it, or starts it again on the same port. */
  async resume() {
    this.program = new Program('redis-server', [
      '--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', this.directory,
    ]);
    this.program.ended.catch((fault) => {
      this.missing = new Error(`redis-server cannot be started (${fault.code}): install the package redis-server.`);
    });
    await waitUntil('Redis answers', () => {
      if (this.missing) {
        throw this.missing;
      }
      return this.command('PING').then((answer) => answer === 'PONG', () => false);
    });
  }

  /** Ends it as a crash does. */
  crash() {
    return this.program.stop('SIGKILL');
  }

  /** Leaves its connections open but unanswered, until `thaw`. */
  freeze() {
    this.program.child.kill('SIGSTOP');
  }

  thaw() {
    this.program.child.kill('SIGCONT');
  }

  /** Runs a command; the values as they are stored, byte for byte as Latin-1. */
  async command(...words) {
    const parameters = ['-h', '127.0.0.1', '-p', String(this.port), '--raw', ...words];
    const { stdout } = await run('redis-cli', parameters, { encoding: 'latin1', timeout: 5_000 });
    return stdout.replace(/\n$/, '');
  }

  async keys() {
    return (await this.command('KEYS', '*')).split('\n').filter(Boolean);
  }

  async remove() {
    this.thaw();
    await this.program.stop('SIGKILL');
    await rm(this.directory, { recursive: true, force: true });
  }
}
