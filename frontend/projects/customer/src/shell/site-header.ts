import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { BrandMark } from '@parterre/ui/brand/brand-mark.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Session } from '../data/session.ts';
import { InboxBell } from './inbox-bell.ts';

@Component({
  selector: 'pt-site-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BrandMark, Icon, InboxBell, RouterLink, RouterLinkActive],
  templateUrl: './site-header.html',
  styleUrl: './site-header.scss',
})
export class SiteHeader {
  protected readonly session = inject(Session);
}
