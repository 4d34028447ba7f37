import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { channelLooks } from '../../../ui/previews/channel-looks.ts';
import { whyNotUsed } from './why-not-used.ts';
import { ChannelState } from './channel-state.ts';
import { stateLooks, type Way } from '../stores/state-words.ts';

/** Each try on a channel, the newest first; or why there is none. */
@Component({
  selector: 'pt-channel-tries',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChannelState, EventTimePipe, Icon],
  template: `
    <pt-icon [name]="look().icon" />
    <div>
      <h3>{{ look().word }}</h3>
      @if (way().state === 'not-used') {
        <p class="small muted">{{ why() }}</p>
      } @else if (tries().length === 0) {
        <p class="small"><pt-channel-state [way]="way()" /></p>
      }
      @if (tries().length > 0) {
        <ol>
          @for (one of tries(); track $index) {
            <li class="small">
              <span [class]="looks[one.state].tone">{{ looks[one.state].word }}</span>
              <time class="mini figures muted" [attr.datetime]="one.at">{{
                one.at | eventTime: undefined : 'exact'
              }}</time>
              @if (one.why || one.providerId || one.device) {
                <p class="mini muted parts">
                  @if (one.device) {
                    <span>{{ one.device }}</span>
                  }
                  @if (one.why) {
                    <span>{{ one.why }}</span>
                  }
                  @if (one.providerId) {
                    <span class="figures">{{ one.providerId }}</span>
                  }
                </p>
              }
            </li>
          }
        </ol>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 1.25rem minmax(0, 1fr);
      gap: var(--s4);
      padding-block: var(--s4);
      border-bottom: 1px solid var(--line);
    }
    pt-icon {
      color: var(--ink-2);
    }
    h3 {
      font: 600 0.9375rem/1.35 var(--text);
      letter-spacing: 0;
    }
    ol {
      display: grid;
      gap: var(--s2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      column-gap: var(--s3);
      margin-top: var(--s1);
      color: var(--ink-2);
    }
    li p {
      flex-basis: 100%;
      overflow-wrap: anywhere;
    }
    .good {
      color: var(--ok);
    }
    .bad {
      color: var(--danger);
      font-weight: 600;
    }
  `,
})
export class ChannelTries {
  readonly way = input.required<Way>();
  protected readonly looks = stateLooks;
  protected readonly look = computed(() => channelLooks[this.way().channel]);
  protected readonly why = computed(() => whyNotUsed(this.way()));
  protected readonly tries = computed(() => this.way().tries.toReversed());
}
