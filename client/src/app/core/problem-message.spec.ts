import { TestBed } from '@angular/core/testing';
import { prepare } from '../testing/render.js';
import { OFFLINE, ProblemError } from './api.js';
import { ProblemMessage } from './problem-message.js';

describe('ProblemMessage', () => {
  const problem = (code: string, status: number, errors?: ProblemError['errors']) =>
    new ProblemError({
      type: 'x',
      title: 'x',
      status,
      code,
      detail: 'as the server said',
      ...(errors ? { errors } : {}),
    });

  it('of > a known code is its sentence in the reader’s language', async () => {
    const texts = await prepare();
    const messages = TestBed.inject(ProblemMessage);
    expect(messages.of(problem('project-closed', 409))).toBe('项目已结束，不再接受申请');
    await texts.use('en');
    expect(messages.of(problem('project-closed', 409))).toContain('The project has ended');
  });

  it('of > an unknown code is what the server said', async () => {
    await prepare();
    expect(TestBed.inject(ProblemMessage).of(problem('brand-new', 409))).toBe('as the server said');
  });

  it('of > our own failures ask to try later', async () => {
    await prepare();
    expect(TestBed.inject(ProblemMessage).of(new Error('x is undefined'))).toContain('我们这边出错了');
  });

  it('can retry > a lost network and a busy server, not a refusal', async () => {
    await prepare();
    const messages = TestBed.inject(ProblemMessage);
    expect(
      [problem(OFFLINE, 0), problem('internal', 500), problem('forbidden', 403)].map((p) =>
        messages.canRetry(p),
      ),
    ).toEqual([true, true, false]);
  });

  it('fields > are found by name, with the sentence of their code', async () => {
    await prepare();
    const errors = [
      { pointer: '/body/needs/0/skill', code: 'required', detail: 'Required' },
      { pointer: '/body/email', code: 'odd', detail: 'Odd' },
    ];
    expect(TestBed.inject(ProblemMessage).fields(problem('invalid-input', 422, errors))).toEqual({
      'needs.0.skill': '这一项要填',
      email: 'Odd',
    });
  });
});
