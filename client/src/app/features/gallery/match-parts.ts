import { Component } from '@angular/core';
import { CoverageGrid } from '../../ui/coverage-grid.js';
import { ExplainedMatch } from '../../ui/explained-match.js';
import { MatchBar } from '../../ui/match-bar.js';
import { MatchBars } from '../../ui/match-bars.js';
import { MatchScore } from '../../ui/match-score.js';
import { MatchSummary } from '../../ui/match-summary.js';
import * as samples from './gallery-samples.js';

@Component({
  selector: 'lc-match-parts',
  imports: [CoverageGrid, ExplainedMatch, MatchBar, MatchBars, MatchScore, MatchSummary],
  template: `
    <div class="columns">
      <div class="stack">
        <lc-coverage-grid [coverage]="samples.project" [candidate]="samples.candidate" />
        <lc-coverage-grid variant="team" [coverage]="samples.team" />
      </div>
      <div class="stack">
        <div class="sheet sheet-body">
          <lc-match-summary
            [explanation]="samples.explanation"
            heading="您与这个岗位"
            note="企业看到的是同一份理由"
          >
            <p class="facts"><span>距哈尔滨 160 公里</span><span>3 月起可到岗</span></p>
            <button type="button" class="button button-primary button-large button-wide">申请这个岗位</button>
          </lc-match-summary>
        </div>
        <div class="sheet sheet-body"><lc-match-bars [needs]="samples.states" /></div>
        <div class="sheet sheet-body">
          @for (need of samples.states; track need.skill.id) {
            <lc-match-bar [need]="need" size="large" />
          }
        </div>
        <div class="sheet sheet-body facts">
          <lc-match-score [score]="78" [labelled]="true" /><lc-match-score [score]="71" [size]="32" />
          <lc-match-score [score]="64" [size]="44" /><lc-match-score [score]="58" [size]="60" />
        </div>
      </div>
    </div>
    <div class="sides">
      <lc-explained-match
        side="owner"
        perspective="企业看到的"
        name="大庆沃原石油装备"
        subtitle="查看人员：程雪岑，留学回国人员"
        action="邀请她"
        changeAction="改这项需求"
        [explanation]="samples.explanation"
      />
      <lc-explained-match
        side="person"
        perspective="本人看到的"
        name="程雪岑"
        subtitle="查看岗位：焊接工艺工程师，招 1 人"
        action="申请"
        changeAction="看这门课"
        [explanation]="samples.explanation"
      />
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 24px;
      grid-template-columns: minmax(0, 1fr);
    }
    .sides {
      display: grid;
      gap: 24px 72px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 560px), 1fr));
    }
  `,
})
export class MatchParts {
  protected readonly samples = samples;
}
