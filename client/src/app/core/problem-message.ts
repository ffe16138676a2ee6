import { Injectable, inject } from '@angular/core';
import { PROBLEMS } from '@longcai/shared/problems';
import { OFFLINE, ProblemError } from './api.js';
import { Texts } from './texts.js';

/** What to tell a reader about a failure, in their language. */
@Injectable({ providedIn: 'root' })
export class ProblemMessage {
  private readonly texts = inject(Texts);

  of(error: unknown): string {
    const language = this.texts.language();
    if (!(error instanceof ProblemError)) return PROBLEMS.internal[language];
    if (error.code === OFFLINE) return this.texts.say('shell.problem.offline');
    const known = PROBLEMS[error.code as keyof typeof PROBLEMS] as { zh: string; en: string } | undefined;
    return known?.[language] ?? error.problem.detail;
  }

  /** The reader can try the same thing again with some hope. */
  canRetry(error: unknown): boolean {
    return !(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 429;
  }

  /** Field errors by the name of the field: '/body/needs/0/skill' is found under 'needs.0.skill'. */
  fields(error: unknown): Record<string, string> {
    if (!(error instanceof ProblemError)) return {};
    return Object.fromEntries(
      error.errors.map(({ pointer, code, detail }) => [
        pointer.replace(/^\/(body|query|params)\//, '').replaceAll('/', '.'),
        this.field(code, detail),
      ]),
    );
  }

  private field(code: string, detail: string): string {
    const known = PROBLEMS[code as keyof typeof PROBLEMS] as { zh: string; en: string } | undefined;
    if (known) return known[this.texts.language()];
    const key = `shell.field.${code}`;
    const sentence = this.texts.say(key);
    return sentence === key ? detail : sentence;
  }
}
