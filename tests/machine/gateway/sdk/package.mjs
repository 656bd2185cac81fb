// SPDX-License-Identifier: GPL-3.0-or-later
// The npm package bedrock-agentcore, unmodified, on both ends: agent.mjs made with it answers in a session, and its
// client opens shells and a WebSocket there.
// node package.mjs URL RUNTIME SESSION; keys come from the environment. Ends with 1 when a case fails.
import { randomUUID } from 'node:crypto';
import * as data from '@aws-sdk/client-bedrock-agentcore';
import * as control from '@aws-sdk/client-bedrock-agentcore-control';
import { RuntimeClient, ShellChannel } from 'bedrock-agentcore/runtime';
import WebSocket from 'ws';

const [endpoint, runtimeName, sessionId] = process.argv.slice(2);
const region = 'us-east-1';
process.env.BEDROCK_AGENTCORE_DATA_PLANE_ENDPOINT = endpoint; // which the package reads
const dataClient = new data.BedrockAgentCoreClient({ endpoint, region });
const controlClient = new control.BedrockAgentCoreControlClient({ endpoint, region });
const runtimes = await controlClient.send(new control.ListAgentRuntimesCommand({ maxResults: 100 }));
const runtimeArn = runtimes.agentRuntimes.find((each) => each.agentRuntimeName === runtimeName).agentRuntimeArn;

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
function check(condition, words) { if (!condition) throw new Error(words); }
function same(got, expected, what) {
  const [a, b] = [JSON.stringify(got), JSON.stringify(expected)];
  check(a === b, `${what} is ${a}, not ${b}`);
}

let answered = false;
async function invoke(payload, accept) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await dataClient.send(new data.InvokeAgentRuntimeCommand({
        agentRuntimeArn: runtimeArn, runtimeSessionId: sessionId, contentType: 'application/json', accept,
        payload: new TextEncoder().encode(JSON.stringify(payload)),
      }));
    } catch (error) {
      // Without hardware virtualization the package takes most of a minute to load, which is as long as an agent may take.
      const isSlow = !answered && error.name === 'RuntimeClientError' && tries < 2;
      if (!isSlow && (error.name !== 'RetryableConflictException' || tries > 60)) throw error;
      await pause(500);
    }
  }
}

/** Asks with a command in the same machine until it succeeds. */
async function untilDone(command, what) {
  for (let i = 0; i < 100; i += 1) {
    const answer = await dataClient.send(new data.InvokeAgentRuntimeCommandCommand({
      agentRuntimeArn: runtimeArn, runtimeSessionId: sessionId, body: { command },
    }));
    for await (const { chunk } of answer.stream) {
      if (chunk.contentStop?.exitCode === 0) return;
    }
    await pause(200);
  }
  throw new Error(`it is not so: ${what}`);
}

/** A shell of the package, and all that it printed since this one was opened. */
class Terminal {
  constructor(shell) {
    this.shell = shell;
    this.text = '';
    this.ended = (async () => {
      for await (const frame of shell) {
        if (frame.channel === ShellChannel.STDOUT) this.text += frame.text;
      }
    })();
  }
  static async open(shellId, reconnectConfig) {
    return new Terminal(await new RuntimeClient({ region }).openShell({ runtimeArn, sessionId, shellId, reconnectConfig }));
  }
  type(line) { return this.shell.send(`${line}\n`); }
  async shows(pattern, what) {
    for (let i = 0; i < 600 && !pattern.test(this.text); i += 1) await pause(100);
    check(pattern.test(this.text), `${what} did not come; the shell said ${JSON.stringify(this.text.slice(-500))}`);
  }
}

const cases = {
  async answersPlainly() {
    const answer = await invoke({ prompt: 'grüß Gott' }, 'application/json');
    answered = true;
    same([answer.statusCode, answer.runtimeSessionId], [200, sessionId], 'answer');
    check(answer.contentType.startsWith('application/json'), `its type is ${answer.contentType}`);
    same(JSON.parse(await answer.response.transformToString()), { echo: 'grüß Gott', session: sessionId }, 'body');
  },
  async streams() {
    const answer = await invoke({ prompt: 'line', count: 4 }, 'text/event-stream');
    check(answer.contentType.startsWith('text/event-stream'), `its type is ${answer.contentType}`);
    const at = [];
    let text = '';
    for await (const bytes of answer.response) {
      text += Buffer.from(bytes).toString();
      at.push(Date.now());
    }
    const events = text.split('\n').filter((line) => line.startsWith('data:')).map((line) => JSON.parse(line.slice(5)));
    same(events, [1, 2, 3, 4].map((number) => ({ number, text: `line ${number}` })), 'events');
    check(at.at(-1) - at[0] > 600, `all of it came at once: ${at.map((each) => each - at[0])}`);
  },
  async failsAsTheServiceDoes() {
    for (const payload of [{ prompt: 'fail' }, { nonsense: true }]) {
      const error = await invoke(payload, 'application/json').then(() => ({ name: 'none' }), (each) => each);
      same([error.name, error.$metadata?.httpStatusCode], ['RuntimeClientError', 424], `error of ${JSON.stringify(payload)}`);
    }
  },
  async agentSocket() {
    const { url, headers } = await new RuntimeClient({ region }).generateWsConnection({ runtimeArn, sessionId });
    const socket = new WebSocket(url, { headers });
    const answer = await new Promise((resolve, reject) => {
      socket.on('open', () => socket.send('hello'));
      socket.on('message', (message) => resolve(message.toString()));
      socket.on('error', reject);
    });
    same(answer, `${sessionId} hello`, 'answer');
    socket.close();
  },
  async shellOpensAndResizes() {
    const id = `package-${randomUUID()}`;
    const terminal = await Terminal.open(id);
    same([terminal.shell.shellId, terminal.shell.sessionId, terminal.shell.reconnected], [id, sessionId, false], 'shell');
    await terminal.shell.resize(132, 43);
    await terminal.type('stty size');
    await terminal.shows(/43 132/, 'the size');
    await terminal.shell.sendHeartbeat();
    await terminal.shell.resize(77, 21);
    await terminal.type('stty size; exit 5');
    await terminal.ended;
    check(/21 77/.test(terminal.text), `the new size did not come: ${JSON.stringify(terminal.text)}`);
    same(terminal.shell.exitCode, 5, 'exit code');
  },
  async shellDetachesAndComesBack() {
    const id = `package-${randomUUID()}`;
    const first = await Terminal.open(id);
    await first.type('cd /tmp; KEPT=still; echo "be""fore"; (sleep 1; echo "mean""while"; touch said) &');
    await first.shows(/before/, 'output');
    first.shell._terminateConnection(); // the package's own way to lose a connection
    await first.ended;
    same([first.shell.exitCode, first.shell.kicked], [null, false], 'end of the first');
    await untilDone('test -e /tmp/said', 'the shell runs on');
    check(!/meanwhile/.test(first.text), 'it was not detached');
    const second = await Terminal.open(id);
    same([second.shell.reconnected, second.shell.bytesDropped], [true, 0], 'reattached');
    await second.shows(/before[\s\S]*meanwhile/, 'what was printed before and meanwhile');
    await second.type('echo "$KEPT here: $PWD"');
    await second.shows(/still here: \/tmp/, 'the shell as it was');
    // One that takes over.
    const third = await Terminal.open(id);
    await second.ended;
    same([second.shell.kicked, third.shell.reconnected], [true, true], 'taken over');
    // For good.
    await third.shell.close();
    await third.ended;
    for (let i = 0; ; i += 1) { // the old one takes a moment to die
      const fresh = await Terminal.open(id);
      const wasThere = fresh.shell.reconnected;
      await fresh.shell.close();
      if (!wasThere) break;
      check(i < 50, 'it was not closed');
      await pause(100);
    }
  },
  async shellReconnectsByItself() {
    let told = 0;
    const terminal = await Terminal.open(`package-${randomUUID()}`, {
      maxRetries: 10, onReconnect: (wasThere) => { told += wasThere ? 1 : 100; },
    });
    await terminal.type('echo "o""ne"');
    await terminal.shows(/one/, 'output');
    terminal.text = '';
    terminal.shell._terminateConnection();
    await terminal.shows(/one/, 'the replay');
    // The package may reconnect twice: a reconnect that is faster than its own reader looks like another loss to that.
    check(told > 0 && told < 100, `news of the reconnect: ${told}`);
    await terminal.type('echo "t""wo"; exit');
    await terminal.ended;
    check(/two/.test(terminal.text), `it does not go on: ${JSON.stringify(terminal.text)}`);
    same(terminal.shell.exitCode, 0, 'exit code');
  },
};

let failed = 0;
for (const [name, body] of Object.entries(cases)) {
  const begun = Date.now();
  try {
    await body();
    console.log(`ok ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${name}: ${error.name} ${error.message}`);
  }
}
console.log(failed === 0 ? 'all good' : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
