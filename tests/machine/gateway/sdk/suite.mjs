// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway as clients of the cloud service see it: the AWS SDK for JavaScript, unmodified, and a WebSocket client.
// node suite.mjs URL [name of a case …]; keys come from the environment. Ends with 1 when a case fails.
import { createHash, randomUUID } from 'node:crypto';
import * as data from '@aws-sdk/client-bedrock-agentcore';
import * as control from '@aws-sdk/client-bedrock-agentcore-control';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import WebSocket from 'ws';

const endpoint = process.argv[2];
const wanted = process.argv.slice(3);
const region = 'us-east-1';
const image = '000000000000.dkr.ecr.us-east-1.amazonaws.com/debian-13:latest';
const role = 'arn:aws:iam::000000000000:role/suite';
const dataClient = new data.BedrockAgentCoreClient({ endpoint, region });
const controlClient = new control.BedrockAgentCoreControlClient({ endpoint, region });

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
function check(condition, words) { if (!condition) throw new Error(words); }
// The members of an object have no order.
function inOrder(value) {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, inOrder(value[key])]));
}
function same(got, expected, what) {
  const a = JSON.stringify(inOrder(got));
  const b = JSON.stringify(inOrder(expected));
  check(a === b, `${what} is ${a?.slice(0, 300)}, not ${b?.slice(0, 300)}`);
}
async function fails(promise, name, status, what) {
  let answer;
  try {
    answer = await promise;
  } catch (error) {
    check(error.name === name, `${what}: ${error.name} (${error.message}), not ${name}`);
    same(error.$metadata?.httpStatusCode, status, `${what}: status`);
    check(error.message.length > 3, `${what}: no words`);
    return error;
  }
  throw new Error(`${what} went well: ${JSON.stringify(answer?.$metadata)}`);
}

const newSession = () => `suite-${randomUUID()}`;
const runName = randomUUID().slice(0, 8);
let names = 0;
const made = new Map();

function definition(change = {}) {
  names += 1;
  return {
    agentRuntimeName: `suite_${runName}_${names}`,
    agentRuntimeArtifact: { containerConfiguration: { containerUri: image } },
    roleArn: role,
    networkConfiguration: { networkMode: 'PUBLIC' },
    environmentVariables: { COLOUR: 'blau → grün' },
    filesystemConfigurations: [{ sessionStorage: { mountPath: '/mnt/workspace' } }],
    ...change,
  };
}
async function makeRuntime(change) {
  const input = definition(change);
  const answer = await controlClient.send(new control.CreateAgentRuntimeCommand(input));
  made.set(answer.agentRuntimeId, answer);
  return { ...answer, input };
}
let shared;
const runtime = () => { shared ??= makeRuntime(); return shared; };
const warmSession = newSession();

async function patient(call) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (error.name !== 'RetryableConflictException' || tries > 60) throw error;
      await pause(500);
    }
  }
}
async function start(command, { session = warmSession, timeout, arn, qualifier, signal } = {}) {
  const agentRuntimeArn = arn ?? (await runtime()).agentRuntimeArn;
  return patient(() => dataClient.send(new data.InvokeAgentRuntimeCommandCommand({
    agentRuntimeArn, runtimeSessionId: session, qualifier, body: { command, timeout },
  }), { abortSignal: signal }));
}
async function read(answer) {
  const result = { out: '', err: '', at: [], largest: 0 };
  const begun = Date.now();
  for await (const { chunk } of answer.stream) {
    if (chunk.contentDelta) {
      result.out += chunk.contentDelta.stdout ?? '';
      result.err += chunk.contentDelta.stderr ?? '';
      result.largest = Math.max(result.largest, Buffer.byteLength(chunk.contentDelta.stdout ?? ''));
      result.at.push(Date.now() - begun);
    }
    if (chunk.contentStop) Object.assign(result, chunk.contentStop);
  }
  return result;
}
const run = async (command, options) => read(await start(command, options));
async function output(command, options) {
  const result = await run(command, options);
  same([result.exitCode, result.status], [0, 'COMPLETED'], `end of "${command}" (${result.err})`);
  return result.out;
}
async function stop(session, arn) {
  const agentRuntimeArn = arn ?? (await runtime()).agentRuntimeArn;
  return patient(() => dataClient.send(new data.StopRuntimeSessionCommand({ agentRuntimeArn, runtimeSessionId: session })));
}
async function invoke(payload, { session = warmSession, accept = 'application/json' } = {}) {
  const answer = await patient(async () => dataClient.send(new data.InvokeAgentRuntimeCommand({
    agentRuntimeArn: (await runtime()).agentRuntimeArn, runtimeSessionId: session, contentType: 'application/json', accept,
    payload: new TextEncoder().encode(JSON.stringify(payload)),
  })));
  return { ...answer, text: await answer.response.transformToString() };
}

/** A shell as a client of the service opens it. */
class Shell {
  constructor(socket) {
    this.socket = socket;
    this.text = '';
    this.statuses = [];
    socket.on('message', (bytes) => {
      if (bytes[0] === 1) this.text += bytes.subarray(1).toString();
      if (bytes[0] === 3) this.statuses.push(JSON.parse(bytes.subarray(1).toString()));
    });
    this.closed = new Promise((resolve) => { socket.on('close', resolve); });
  }
  static async open(session, shellId) {
    const { agentRuntimeArn } = await runtime();
    const url = new URL(endpoint);
    const signer = new SignatureV4({ service: 'bedrock-agentcore', region, sha256: Sha256, credentials: await dataClient.config.credentials() });
    const path = `/runtimes/${encodeURIComponent(agentRuntimeArn)}/ws/shells`;
    const signed = await signer.sign({
      method: 'GET', protocol: 'http:', hostname: url.hostname, port: Number(url.port), path, query: { shellId },
      headers: { host: url.host, 'x-amzn-bedrock-agentcore-runtime-session-id': session },
    });
    const socket = new WebSocket(`ws://${url.host}${path}?shellId=${shellId}`, { headers: signed.headers });
    const shell = new Shell(socket);
    await new Promise((resolve, reject) => {
      socket.on('open', resolve);
      socket.on('error', reject);
    });
    return shell;
  }
  send(channel, text) { this.socket.send(Buffer.concat([Buffer.from([channel]), Buffer.from(text)])); }
  type(line) { this.send(0, `${line}\n`); }
  async waitFor(pattern, what) {
    for (let i = 0; i < 300; i += 1) {
      if (pattern.test(this.text)) return;
      await pause(100);
    }
    throw new Error(`${what} did not come; the shell said ${JSON.stringify(this.text.slice(-500))}`);
  }
}

const cases = {
  async runtimeRoundTrip() {
    const { agentRuntimeId: id, agentRuntimeArn, input } = await runtime();
    const got = await controlClient.send(new control.GetAgentRuntimeCommand({ agentRuntimeId: id }));
    same(got.status, 'READY', 'status');
    same(got.agentRuntimeArn, agentRuntimeArn, 'ARN');
    for (const member of ['agentRuntimeName', 'agentRuntimeArtifact', 'roleArn', 'environmentVariables', 'filesystemConfigurations'])
      same(got[member], input[member], member);
    check(got.createdAt instanceof Date && Math.abs(got.createdAt - Date.now()) < 3600e3, `createdAt is ${got.createdAt}`);
    const list = await controlClient.send(new control.ListAgentRuntimesCommand({ maxResults: 100 }));
    check(list.agentRuntimes.some((each) => each.agentRuntimeId === id), 'it is not listed');
  },
  async controlErrors() {
    const send = (change) => controlClient.send(new control.CreateAgentRuntimeCommand(definition(change)));
    const error = await fails(send({ agentRuntimeName: 'not-a-name' }), 'ValidationException', 400, 'bad name');
    same(error.reason, 'FieldValidationFailed', 'reason');
    same(error.fieldList[0].name, 'agentRuntimeName', 'member');
    await fails(send({ agentRuntimeName: (await runtime()).input.agentRuntimeName }), 'ConflictException', 409, 'taken name');
    await fails(controlClient.send(new control.GetAgentRuntimeCommand({ agentRuntimeId: 'nosuch-abcdefghij' })), 'ResourceNotFoundException', 404, 'unknown');
    await fails(send({ networkConfiguration: { networkMode: 'VPC', networkModeConfig: { securityGroups: ['sg-1'], subnets: ['s-1'] } } }), 'ValidationException', 400, 'VPC');
  },
  async endpointsAndTags() {
    const { agentRuntimeId: id, agentRuntimeArn } = await makeRuntime({ tags: { team: 'a' } });
    const named = { agentRuntimeId: id, endpointName: 'prod' };
    await controlClient.send(new control.CreateAgentRuntimeEndpointCommand({ agentRuntimeId: id, name: 'prod', agentRuntimeVersion: '1' }));
    const got = await controlClient.send(new control.GetAgentRuntimeEndpointCommand(named));
    same([got.status, got.liveVersion], ['READY', '1'], 'endpoint');
    await controlClient.send(new control.TagResourceCommand({ resourceArn: agentRuntimeArn, tags: { stage: 'b' } }));
    await controlClient.send(new control.UntagResourceCommand({ resourceArn: agentRuntimeArn, tagKeys: ['team'] }));
    same((await controlClient.send(new control.ListTagsForResourceCommand({ resourceArn: agentRuntimeArn }))).tags, { stage: 'b' }, 'tags');
    await controlClient.send(new control.DeleteAgentRuntimeEndpointCommand(named));
    await fails(controlClient.send(new control.GetAgentRuntimeEndpointCommand(named)), 'ResourceNotFoundException', 404, 'deleted endpoint');
  },
  async commandEnds() {
    const result = await run('echo out; echo err >&2; exit 3');
    same([result.out, result.err, result.exitCode, result.status], ['out\n', 'err\n', 3, 'COMPLETED'], 'result');
    same(await output('printf %s "$COLOUR"'), 'blau → grün', 'environment');
    same((await run('kill -9 $$')).exitCode, 137, 'exit code after SIGKILL');
    // Beside other machines, the first word may take more than a second.
    const limited = await run('echo before; sleep 600', { timeout: 10 });
    same([limited.status, limited.out], ['TIMED_OUT', 'before\n'], 'timed out');
  },
  async commandStreams() {
    const result = await run('for i in 1 2 3 4; do echo $i; sleep 0.5; done');
    same(result.out, '1\n2\n3\n4\n', 'output');
    check(result.at.at(-1) - result.at[0] > 1000, `all of it came at once: ${result.at}`);
  },
  async muchOutput() {
    const expected = (await output('head -c 6000000 /dev/urandom | base64 | tee /tmp/big | sha256sum')).slice(0, 64);
    const result = await run('cat /tmp/big');
    same(createHash('sha256').update(result.out).digest('hex'), expected, 'hash');
    check(result.largest <= 65536, `an event of ${result.largest} bytes`);
    const text = 'é漢🙂\n'.repeat(30000);
    same((await run("yes 'é漢🙂' | head -n 30000")).out === text, true, 'text comes whole');
  },
  async readerThatLeaves() {
    const leave = new AbortController();
    const answer = await start('echo $$ > /tmp/pid; echo begun; sleep 600', { signal: leave.signal });
    for await (const { chunk } of answer.stream) {
      if (chunk.contentDelta) break; // which drops the connection
    }
    leave.abort();
    for (let i = 0; i < 50; i += 1) {
      if (await output('kill -0 $(cat /tmp/pid) 2>/dev/null && echo runs || echo gone') === 'gone\n') return;
      await pause(200);
    }
    throw new Error('the command goes on');
  },
  async slowReader() {
    const answer = await start('yes | head -c 60000000 | tee >(wc -c > /tmp/written) | cat; sync /tmp; echo end');
    await pause(3000); // reads nothing
    const result = await read(answer);
    same([result.out.length, result.out.endsWith('end\n')], [60000004, true], 'output');
  },
  async invocations() {
    const answer = await invoke({ prompt: 'what can you do?' });
    same([answer.statusCode, answer.runtimeSessionId], [200, warmSession], 'answer');
    check(answer.text.length > 0, 'it is empty');
    const streamed = await invoke({ prompt: 'hello' }, { accept: 'text/event-stream' });
    check(streamed.contentType.startsWith('text/event-stream') && streamed.text.includes('data:'), `${streamed.contentType}: ${streamed.text.slice(0, 200)}`);
  },
  async shells() {
    const id = `shell-${randomUUID()}`;
    const first = await Shell.open(warmSession, id);
    first.send(4, JSON.stringify({ width: 132, height: 43 }));
    first.type('stty size; echo "a""b"');
    await first.waitFor(/43 132[\s\S]*ab/, 'the size');
    same([first.statuses[0].status, first.statuses[0].metadata.reconnected], ['Success', false], 'confirmation');
    first.type('(sleep 1; echo "la""ter") &');
    await pause(300);
    first.socket.terminate();
    await pause(2500);
    const second = await Shell.open(warmSession, id);
    await second.waitFor(/later/, 'what was printed meanwhile');
    same([second.statuses[0].metadata.shellId, second.statuses[0].metadata.reconnected], [id, true], 'confirmation');
    second.type('exit 5');
    same(await second.closed, 1000, 'close code');
    same(second.statuses.at(-1).details.causes, [{ reason: 'ExitCode', message: '5' }], 'exit');
  },
  async workspaceStays() {
    const session = newSession();
    same(await output('ls -A /mnt/workspace', { session }), '', 'a fresh workspace');
    await output('cd /mnt/workspace && mkdir -p d && echo kept > d/f && chmod 640 d/f && ln -s d/f l && echo gone > /tmp/x', { session });
    same((await stop(session)).statusCode, 200, 'stop');
    await fails(stop(session), 'ResourceNotFoundException', 404, 'a second stop');
    same(await output('cd /mnt/workspace && cat l && stat -c %a d/f; ls /tmp/x 2>&1 | wc -l; test ! -e /tmp/x && echo fresh', { session }),
      'kept\n640\n1\nfresh\n', 'after the resume');
    await stop(session);
    await fails(stop(newSession()), 'ResourceNotFoundException', 404, 'a session that never was');
  },
  async newVersion() {
    const { agentRuntimeId: id, agentRuntimeArn: arn, input } = await makeRuntime();
    const session = newSession();
    await output('echo one > /mnt/workspace/f', { session, arn });
    const { agentRuntimeName, ...rest } = input;
    const update = await controlClient.send(new control.UpdateAgentRuntimeCommand({ agentRuntimeId: id, ...rest, environmentVariables: { COLOUR: 'red' } }));
    same(update.agentRuntimeVersion, '2', `version of ${agentRuntimeName}`);
    same(await output('cat /mnt/workspace/f; echo $COLOUR', { session, arn }), 'one\nblau → grün\n', 'a session that runs keeps its version');
    await stop(session, arn);
    same(await output('ls -A /mnt/workspace; echo $COLOUR', { session, arn }), 'red\n', 'the next start has the new one, and an empty workspace');
    await controlClient.send(new control.DeleteAgentRuntimeCommand({ agentRuntimeId: id }));
    for (let i = 0; ; i += 1) {
      const gone = await controlClient.send(new control.GetAgentRuntimeCommand({ agentRuntimeId: id })).then(() => false, (error) => error.name === 'ResourceNotFoundException');
      if (gone) break;
      check(i < 100, 'it is not deleted');
      await pause(300);
    }
    made.delete(id);
  },
  async firstCallsTogether() {
    const session = newSession();
    const all = await Promise.all([1, 2, 3].map((i) => output(`echo ${i}; cat /proc/sys/kernel/random/boot_id`, { session })));
    same(new Set(all.map((each) => each.split('\n')[1])).size, 1, 'machines');
    await stop(session);
  },
  async wrongKeys() {
    const credentials = { ...(await dataClient.config.credentials()), secretAccessKey: 'not the secret that it is' };
    const wrong = new control.BedrockAgentCoreControlClient({ endpoint, region, credentials, maxAttempts: 1 });
    await fails(wrong.send(new control.ListAgentRuntimesCommand({})), 'AccessDeniedException', 403, 'wrong secret');
  },
};

let failed = 0;
for (const [name, body] of Object.entries(cases)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const begun = Date.now();
  try {
    await body();
    console.log(`ok ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${name}: ${error.name} ${error.message}`);
  }
}
await stop(warmSession).catch(() => {});
for (const id of made.keys()) await controlClient.send(new control.DeleteAgentRuntimeCommand({ agentRuntimeId: id })).catch(() => {});
console.log(failed === 0 ? 'all good' : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
