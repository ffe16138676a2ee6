import { compilePipeline, isStage } from '../aggregate/aggregate.js';
import { changeEvent } from '../changes/change-event.js';
import type { Numbered } from '../changes/change-log.js';
import { encode, equalValues, isTruthy, mongoError, type Doc } from '../values/values.js';
import { namespaceOf, nonNegative, variablesOf, type Context } from './context.js';

/** Stages that look at one event at a time. */
const STAGES = ['$match', '$project', '$addFields', '$set', '$unset', '$replaceRoot', '$replaceWith'];
const OPTIONS = [
  'fullDocument',
  'fullDocumentBeforeChange',
  'resumeAfter',
  'startAfter',
  'allChangesForCluster',
];

/** Tells this run of the process from others, whose changes are not kept. */
const RUN = Date.now().toString(16).padStart(12, '0');
const tokenOf = (number: number): Doc => ({ _data: `82${RUN}${number.toString(16).padStart(12, '0')}` });

/**
 * A pipeline that begins with $changeStream: a cursor over the changes of a collection, a database or all, that waits
 * for more. Source: "Change Streams", "$changeStream" in the MongoDB manual.
 */
export async function changeStream(context: Context, [first = {}, ...rest]: readonly Doc[]): Promise<Doc> {
  const { engine, body, session } = context;
  const { changes, cursors, store } = engine;
  if (context.transaction) throw mongoError(263, 'Operation not permitted in transaction :: $changeStream');
  const options = checkedOptions(first['$changeStream'] as Doc);
  const run = compileEvents(context, rest);
  changes.recording = true;
  let position = startOf(options['startAfter'] ?? options['resumeAfter'], changes);
  const lookUp = options['fullDocument'] === 'updateLookup';
  const concerns = scopeOf(context, options);
  function* events(): Generator<Buffer | undefined> {
    for (;;) {
      if (!changes.reaches(position)) throw historyLost();
      for (const change of changes.after(position)) {
        position = change.number;
        const relation = concerns(change);
        if (!relation) continue;
        const token = tokenOf(change.number);
        const current = lookUp ? () => change.key && store.latest.get(change.key) : undefined;
        yield* run(changeEvent(change, token, current));
        if (relation === 'end')
          return yield* run({ _id: token, operationType: 'invalidate', wallTime: change.at });
      }
      yield undefined;
    }
  }
  const batchSize = (body['cursor'] as Doc)['batchSize'];
  return cursors.start(events(), {
    namespace: namespaceOf(context),
    session,
    batchSize: batchSize === undefined ? undefined : nonNegative(batchSize, 'batchSize'),
    tail: {
      onMore: (wake) => changes.onChange(wake),
      describe: () => ({ postBatchResumeToken: tokenOf(position) }),
    },
  });
}

function checkedOptions(options: Doc): Doc {
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown) throw mongoError(40415, `BSON field '$changeStream.${unknown}' is not offered`);
  const { fullDocument = 'default', fullDocumentBeforeChange = 'off' } = options;
  if (fullDocument !== 'default' && fullDocument !== 'updateLookup')
    throw mongoError(72, `the fullDocument mode '${String(fullDocument)}' is not offered`);
  if (fullDocumentBeforeChange !== 'off')
    throw mongoError(72, 'documents as they were before are not offered');
  return options;
}

const historyLost = () =>
  mongoError(
    286,
    'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
  );

function startOf(token: unknown, changes: Context['engine']['changes']): number {
  if (token === undefined) return changes.start;
  const data = String((token as Doc | null)?.['_data'] ?? '');
  if (!/^82[0-9a-f]{24}$/.test(data)) throw mongoError(9, 'a resume token was not recognised');
  const number = parseInt(data.slice(14), 16);
  if (data.slice(2, 14) !== RUN || !changes.reaches(number)) throw historyLost();
  return number;
}

/** Which changes a stream is about, and after which it is at its end. */
function scopeOf(context: Context, options: Doc): (change: Numbered) => 'told' | 'end' | undefined {
  const { body, database } = context;
  if (body['aggregate'] !== 1) {
    const watched = namespaceOf(context);
    return ({ kind, namespace, to }) => {
      if (namespace !== watched && to !== watched) return undefined;
      return kind === 'drop' || kind === 'rename' ? 'end' : 'told';
    };
  }
  if (isTruthy(options['allChangesForCluster'])) return () => 'told';
  return ({ kind, namespace }) => {
    if (namespace === database) return kind === 'dropDatabase' ? 'end' : undefined;
    return namespace.startsWith(`${database}.`) ? 'told' : undefined;
  };
}

function compileEvents(context: Context, stages: readonly Doc[]): (event: Doc) => Iterable<Buffer> {
  const refused = stages
    .map((stage) => Object.keys(stage)[0] ?? '')
    .find((name) => isStage(name) && !STAGES.includes(name));
  if (refused) throw mongoError(20, `${refused} is not permitted in a $changeStream pipeline`);
  const pipeline = compilePipeline(stages, { collection: () => [], let: variablesOf(context) ?? {} });
  return function* run(event) {
    for (const result of pipeline([event])) {
      if (!equalValues(result['_id'], event['_id']))
        throw mongoError(280, 'the resume token, the _id of an event, was changed by the pipeline', {
          errorLabels: ['NonResumableChangeStreamError'],
        });
      yield Buffer.from(encode(result));
    }
  };
}
