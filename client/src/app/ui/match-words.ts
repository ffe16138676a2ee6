import { Injectable, inject } from '@angular/core';
import type {
  BestChange,
  Explanation,
  NeedKind,
  NeedMatch,
} from '@longcai/shared/matching/matching.contract';
import { Formats } from '../core/formats.js';
import { Texts } from '../core/texts.js';

export type Side = 'person' | 'owner';

/** What a match says, in words: one need, one change, and the sentence that leads. */
@Injectable({ providedIn: 'root' })
export class MatchWords {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);

  /** Beside the grains: '4 级，达标', '高一级', '近似：变位机'. */
  need(need: NeedMatch): string {
    const { say, of } = this.texts;
    const gap = Math.abs(need.have - need.required);
    switch (need.kind) {
      case 'met':
        return gap === 0
          ? say('ui.match.words.equal', { level: need.have })
          : say(`ui.match.words.above.${gap}`);
      case 'near':
        return need.via
          ? say('ui.match.words.near', { skill: of(need.via.name) })
          : say('ui.match.words.nearAlone');
      case 'low':
        return say(`ui.match.words.below.${gap}`);
      case 'missing':
        return say(need.must ? 'ui.match.words.missing' : 'ui.match.words.missingWish');
    }
  }

  /** The whole row as one sentence for those who hear it. */
  spoken(need: NeedMatch): string {
    const { say, of } = this.texts;
    const kind = need.kind === 'near' && !need.via ? 'met' : need.kind;
    return say(`ui.match.spoken.${kind}`, {
      skill: of(need.skill.name),
      kind: say(need.must ? 'ui.must' : 'ui.wish'),
      required: need.required,
      have: need.have,
      via: of(need.via?.name),
    });
  }

  /** First and second line of a need in the explained match. */
  reason(need: NeedMatch, side: Side): { first: string; second: string } {
    const { say, of } = this.texts;
    const kind = need.kind === 'near' && !need.via ? 'nearAlone' : need.kind;
    const first = say(`ui.match.reason.${side}.${kind}`, {
      have: need.have,
      required: need.required,
      via: of(need.via?.name),
    });
    if (need.evidence) return { first, second: need.evidence };
    if (need.kind === 'near') return { first, second: say('ui.match.credited', { have: need.have }) };
    if (need.kind === 'missing' && !need.must) return { first, second: say('ui.match.wishOnly') };
    return { first, second: need.kind === 'met' ? say(`ui.levelWords.${need.have}`) : this.need(need) };
  }

  change(change: BestChange): string {
    const { say, of } = this.texts;
    return say(`ui.match.changes.${change.kind}`, {
      skill: of(change.skill?.name),
      via: of(change.via?.name),
      level: change.toLevel,
    });
  }

  distance({ distance }: Explanation, side: Side): string {
    const { say, of } = this.texts;
    if (distance.km === null) return say('ui.match.unknown');
    // Each side is told where the other one is.
    const place = of(side === 'owner' ? distance.from : distance.to);
    return distance.km === 0
      ? say('ui.match.local', { place })
      : say('ui.match.km', { place, km: distance.km });
  }

  start({ start }: Explanation, side: Side): string {
    const value = side === 'owner' ? start.free : (start.free ?? start.wanted);
    if (!value) return this.texts.say('ui.match.unknown');
    if (start.free && this.formats.hasCome(start.free)) return this.texts.say('ui.match.anytime');
    return this.texts.say('ui.match.from', { month: this.formats.month(value) });
  }

  mode({ mode }: Explanation, side: Side): string {
    const { say } = this.texts;
    const hours = side === 'owner' ? mode.hours : mode.wantedHours;
    const way = side === 'owner' ? mode.mode : mode.wantedMode;
    const words = [
      hours === null ? '' : say('ui.match.hours', { hours }),
      way ? say(`ui.match.modes.${way}`) : '',
    ];
    const said = words.filter(Boolean).map((part, index) => (index === 0 ? part : uncapital(part)));
    return said.join(say('ui.match.sentence.comma')) || say('ui.match.unknown');
  }

  /** '两项必备技能达标，一项由相近技能支持；160 公里，2027 年 3 月起可到岗，正合工期。' */
  sentence(explanation: Explanation): string {
    const { say } = this.texts;
    const musts = explanation.needs.filter((need) => need.must);
    const comma = say('ui.match.sentence.comma');
    const parts = (['met', 'near', 'low', 'missing'] as const)
      .map((kind) => this.counted(kind, musts.filter((need) => need.kind === kind).length))
      .filter(Boolean);
    const allMet = musts.length > 0 && musts.every((need) => need.kind === 'met');
    const skills = allMet ? say('ui.match.sentence.allMet') : parts.join(comma);
    const rest = this.circumstances(explanation).join(comma);
    const text = [skills, rest].filter(Boolean).join(say('ui.match.sentence.semicolon'));
    return text && capital(text) + say('ui.match.sentence.stop');
  }

  private counted(kind: NeedKind, count: number): string {
    if (count === 0) return '';
    const { say } = this.texts;
    const number = count <= 10 ? say(`ui.match.sentence.number.${count}`) : String(count);
    const word = this.texts.language() === 'en' ? number.toLowerCase() : number;
    return this.texts.count(`ui.match.sentence.${kind}`, count, { number: word });
  }

  private circumstances({ distance, start }: Explanation): string[] {
    const { say } = this.texts;
    const words: string[] = [];
    if (distance.km !== null) {
      words.push(
        distance.km === 0 ? say('ui.match.sentence.local') : say('ui.match.sentence.km', { km: distance.km }),
      );
    }
    if (start.free) words.push(say('ui.match.sentence.start', { month: this.formats.month(start.free) }));
    if (start.free && start.max > 0 && start.points === start.max)
      words.push(say('ui.match.sentence.startFits'));
    return words;
  }
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
