import './sms-compose.js';
import { SmsButtonElement } from '../elements/sms-button/sms-button.js';
import { defineElement } from './define-element.js';

defineElement('sms-button', SmsButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'sms-button': SmsButtonElement;
  }
}
