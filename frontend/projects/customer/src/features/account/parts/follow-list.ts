import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Organization } from '../../../data/organizations.ts';
import { FollowButton } from '../../../ui/follow-button.ts';

/** Organizations, each to be followed or not. Who is followed no more stays there, to be followed again. */
@Component({
  selector: 'pt-follow-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FollowButton],
  template: `
    <ul>
      @for (organization of organizations(); track organization.id) {
        <li>
          <span>{{ organization.name }}</span>
          <pt-follow-button [organization]="organization" [shows]="shows()" />
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--s3);
      min-height: 60px;
      padding-block: var(--s2);
      border-bottom: 1px solid var(--line);
    }
    span {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class FollowList {
  readonly organizations = input.required<readonly Organization[]>();
  readonly shows = input<'state' | 'way-out'>('state');
}
