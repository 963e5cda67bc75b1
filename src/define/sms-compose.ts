import './sms-provider.js';
import { SmsComposeElement } from '../elements/sms-compose/sms-compose.js';
import { defineElement } from './define-element.js';

defineElement('sms-compose', SmsComposeElement);

declare global {
  interface HTMLElementTagNameMap {
    'sms-compose': SmsComposeElement;
  }
}
