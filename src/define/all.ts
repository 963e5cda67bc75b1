// Profiles and languages first, so that the first words an element shows are the right ones.
import './words.js';
import './sms-provider.js';
import './sms-button.js';
import './sms-compose.js';
import './sms-counter.js';
import './sms-log.js';
