import { SmsCounterElement } from '../elements/sms-counter/sms-counter.js';
import { defineElement } from './define-element.js';

defineElement('sms-counter', SmsCounterElement);

declare global {
  interface HTMLElementTagNameMap {
    'sms-counter': SmsCounterElement;
  }
}
