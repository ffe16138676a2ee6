import { MAX_DOCUMENT_BYTES, MAX_MESSAGE_BYTES } from '../wire/message.js';
import { SESSION_MINUTES } from '../sessions/sessions.js';
import type { Handler } from './context.js';

/** The MongoDB version whose behaviour we follow. */
export const VERSION = '7.0.0';
/** Below 21, so that drivers do not try the client-level bulkWrite command. */
const MAX_WIRE_VERSION = 20;

/** A one-member replica set, which is what sessions and transactions need. No topologyVersion: it would start streaming heartbeats. */
export const hello: Handler = ({ address }) => ({
  isWritablePrimary: true,
  ismaster: true,
  helloOk: true,
  setName: 'rs0',
  setVersion: 1,
  hosts: [address],
  primary: address,
  me: address,
  secondary: false,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  maxMessageSizeBytes: MAX_MESSAGE_BYTES,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: SESSION_MINUTES,
  minWireVersion: 0,
  maxWireVersion: MAX_WIRE_VERSION,
  readOnly: false,
  ok: 1,
});

export const buildInfo: Handler = () => ({
  version: VERSION,
  versionArray: [...VERSION.split('.').map(Number), 0],
  gitVersion: 'embedded',
  modules: ['embedded-document-store'],
  bits: 64,
  debug: false,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  storageEngines: ['lmdb'],
  ok: 1,
});

export const done: Handler = () => ({ ok: 1 });
export const connectionStatus: Handler = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
  ok: 1,
});
