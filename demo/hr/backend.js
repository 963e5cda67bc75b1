// The backend of the demo: a simulated one, in the page, that keeps what was sent in this browser. A real application would say
// <sms-provider src="/api/sms"> or give an adapter of its own here.
import { memoryAdapter } from '/dist/cdn/memory-adapter.js';
import { readSettings, STORAGE_KEY } from './settings.js';

const LATENCY_MS = 150;
const SLOW_MS = 3000;

const ROUTES = [
  { id: 'virtual', replies: 'inbox', priceClass: 'higher' },
  { id: 'standard', replies: 'none', priceClass: 'lower', attempts: 2 },
  { id: 'priority', replies: 'none', priceClass: 'slightly-higher', attempts: 'several' },
];

const ROUTES_BY_CHOICE = { virtual: ROUTES.slice(0, 1), two: ROUTES.slice(1), all: ROUTES };

/** What goes wrong, by what the visitor chose: the function of the adapter and its fault. */
const FAULTS = {
  offline: { send: 'offline', 'sending.findSend': 'offline', listMessages: 'offline', 'messages.get': 'offline' },
  'timeout-after-acceptance': { send: 'timeout-after-acceptance' },
  'timeout-before-acceptance': { send: { code: 'timeout' } },
  'server-error': { send: 500 },
};

const daysAgo = (days, hours, minutes) => {
  const date = new Date();
  date.setDate(date.getDate() - days);
  date.setHours(hours, minutes, 0, 0);
  return date.toISOString();
};

/** What was sent before this demo was opened for the first time. */
const SENT_BEFORE = [
  {
    id: 'before-1',
    createdAt: daysAgo(1, 16, 42),
    route: 'virtual',
    by: HR.user,
    to: { name: 'Anneke de Vries', number: '+31612345678', kind: 'employee', record: { type: 'employee', id: 'W-1001' } },
    text: 'Beste Anneke, kan u morgen de vroege dienst in Breda overnemen? Laat iets weten voor 18 uur.',
    state: 'delivered',
  },
  {
    id: 'before-2',
    createdAt: daysAgo(6, 9, 15),
    route: 'virtual',
    by: { id: 'u-3', name: 'Karim Bensaïd' },
    to: { name: 'Anneke de Vries', number: '+31612345678', kind: 'employee', record: { type: 'employee', id: 'W-1001' } },
    text: 'Beste Anneke, uw prestatieblad van vorige week ontbreekt nog. Graag vandaag doorsturen.',
    state: 'delivered',
  },
  {
    id: 'before-3',
    createdAt: daysAgo(19, 11, 3),
    route: 'virtual',
    by: HR.user,
    to: { name: 'Anneke de Vries', number: '+31612345678', kind: 'employee', record: { type: 'employee', id: 'W-1001' } },
    text: 'Beste Anneke, uw contract ligt klaar om te ondertekenen op kantoor Breda.',
    state: 'failed',
    reason: 'unreachable',
  },
  {
    id: 'before-4',
    createdAt: daysAgo(2, 10, 20),
    route: 'virtual',
    by: HR.user,
    to: {
      name: 'Marie-Thérèse Goossens',
      number: '+32475987654',
      kind: 'private-customer',
      record: { type: 'private-customer', id: 'P-2001' },
    },
    text: 'Geachte mevrouw Goossens, uw poetshulp komt dinsdag een uur later, om 9 uur.',
    state: 'delivered',
  },
].map((message) => ({ direction: 'out', channel: 'sms', encoding: 'gsm7', segments: 1, ...message }));

function toRecipient(person, type) {
  const name = `${person.firstName} ${person.lastName}`;
  return { id: person.id, name, kind: type, number: person.mobile, language: person.language, record: { type, id: person.id } };
}

function createBackend({ routes, rights, module }) {
  return memoryAdapter({
    me: { ...HR.user, permissions: rights === 'none' ? ['sms.see.all'] : ['sms.send', 'sms.see.all'] },
    capabilities: { enabled: module === 'on', routes: ROUTES_BY_CHOICE[routes] },
    people: [
      ...HR.employees.map((person) => toRecipient(person, 'employee')),
      ...HR.customers.map((person) => toRecipient(person, 'private-customer')),
    ],
    messages: SENT_BEFORE,
    storage: localStorage,
    storageKey: STORAGE_KEY,
  });
}

function applyFaults({ faults }, { backend }) {
  faults.latency = backend === 'slow' ? SLOW_MS : LATENCY_MS;
  for (const name of ['send', 'sending.findSend', 'listMessages', 'messages.get']) faults.always(name, FAULTS[backend]?.[name] ?? null);
}

const provider = document.querySelector('sms-provider');
let settings = readSettings();
let adapter = createBackend(settings);
applyFaults(adapter, settings);
provider.adapter = adapter;

document.addEventListener('demo-settings', ({ detail }) => {
  // Who is there and what can be done is asked once; where that changes, so does the backend.
  if (['routes', 'rights', 'module'].some((name) => detail[name] !== settings[name])) {
    adapter.close();
    adapter = createBackend(detail);
  }
  settings = detail;
  applyFaults(adapter, settings);
  provider.adapter = adapter;
});
