import { acknowledgedCalls } from './acknowledged.js';

/** A line whose answers come when the spec says so. */
function aLine() {
  const answers: ((answer: never) => void)[] = [];
  return {
    answers,
    connected: true,
    emit: (_name: string, _payload: unknown, acknowledge: (answer: never) => void) =>
      answers.push(acknowledge),
  };
}

describe('acknowledged calls', () => {
  it('a call > answers its acknowledgement', async () => {
    const line = aLine();
    const call = acknowledgedCalls(() => line).call('room:join', {});
    line.answers[0]!({ ok: true, data: 1 } as never);
    expect(await call).toEqual({ ok: true, data: 1 });
  });

  it('a call over a line that breaks > answers null at once', async () => {
    const calls = acknowledgedCalls(() => aLine());
    const call = calls.call('room:join', {});
    calls.interrupted();
    expect(await call).toBeNull();
  });

  it('a call without a line > answers null', async () => {
    expect(await acknowledgedCalls(() => undefined).call('room:join', {})).toBeNull();
  });

  it('a call that nobody answers > answers null after its time', async () => {
    expect(await acknowledgedCalls(() => aLine(), 1).call('room:join', {})).toBeNull();
  });
});
