import { hostname } from 'node:os';
import type { Doc } from '../values/values.js';
import type { Handler } from './context.js';
import { VERSION } from './handshake.js';

/** What shells and browsers of databases ask when they connect; they stop, or warn, without an answer. */
const PARAMETERS: Doc = { featureCompatibilityVersion: { version: VERSION.replace(/\.\d+$/, '') } };

export const getLog: Handler = ({ body }) =>
  body['getLog'] === '*' ? { names: ['startupWarnings'], ok: 1 } : { totalLinesWritten: 0, log: [], ok: 1 };

export const whatsMyUri: Handler = ({ address }) => ({ you: address, ok: 1 });

export const hostInfo: Handler = () => ({
  system: { currentTime: new Date(), hostname: hostname(), cpuAddrSize: 64 },
  os: { type: process.platform, name: process.platform, version: '' },
  extra: {},
  ok: 1,
});

export const getCommandLine: Handler = () => ({ argv: [], parsed: {}, ok: 1 });

export const getParameter: Handler = ({ body }) => {
  const asked = Object.entries(PARAMETERS).filter(([name]) => body['getParameter'] === '*' || name in body);
  return { ...Object.fromEntries(asked), ok: 1 };
};

export const replSetGetStatus: Handler = ({ address }) => ({
  set: 'rs0',
  date: new Date(),
  myState: 1,
  members: [{ _id: 0, name: address, health: 1, state: 1, stateStr: 'PRIMARY', self: true }],
  ok: 1,
});
