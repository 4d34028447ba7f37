import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'pt-x', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class VenuesPage {}
