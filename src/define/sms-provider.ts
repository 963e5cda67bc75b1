import { ContextRoot } from '@lit/context';
import { SmsProviderElement } from '../elements/sms-provider/sms-provider.js';
import { defineElement } from './define-element.js';

// An element that asks before its provider is there, as in a page that is still being parsed, is answered later.
if (typeof document !== 'undefined') new ContextRoot().attach(document.documentElement);

defineElement('sms-provider', SmsProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'sms-provider': SmsProviderElement;
  }
}
