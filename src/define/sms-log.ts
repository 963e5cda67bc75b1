import './sms-provider.js';
import { SmsLogElement } from '../elements/sms-log/sms-log.js';
import { defineElement } from './define-element.js';

defineElement('sms-log', SmsLogElement);

declare global {
  interface HTMLElementTagNameMap {
    'sms-log': SmsLogElement;
  }
}
