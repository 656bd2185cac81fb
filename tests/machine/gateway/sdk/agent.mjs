// SPDX-License-Identifier: GPL-3.0-or-later
// An agent made with the npm package bedrock-agentcore, as its documentation shows. Runs inside a machine, where the
// package was installed into the workspace; package.mjs asks it.
import { BedrockAgentCoreApp } from 'bedrock-agentcore/runtime';
import { z } from 'zod';

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function* counted(request) {
  for (let i = 1; i <= request.count; i += 1) {
    if (i > 1) await pause(400);
    yield { event: 'number', data: { number: i, text: `${request.prompt} ${i}` } };
  }
}

const app = new BedrockAgentCoreApp({
  invocationHandler: {
    requestSchema: z.object({ prompt: z.string(), count: z.number().optional() }),
    process: async (request, context) => {
      if (request.prompt === 'fail') throw new Error('asked to fail');
      if (request.count !== undefined) return counted(request);
      return { echo: request.prompt, session: context.sessionId };
    },
  },
  websocketHandler: async (socket, context) => {
    socket.on('message', (message) => socket.send(`${context.sessionId} ${message}`));
  },
});
app.run();
