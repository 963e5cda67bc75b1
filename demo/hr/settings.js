// What a visitor chose in the demo's panel. A query parameter wins and is remembered for this tab.
const KEY = 'vlasbeek.demo';

/** Where the simulated backend keeps its messages. */
export const STORAGE_KEY = 'vlasbeek.sms';

/** Every setting with what it can be; the first is what a visitor starts with. */
export const CHOICES = {
  routes: { virtual: 'één: virtueel', two: 'standaard en prio', all: 'virtueel, standaard en prio' },
  backend: {
    normal: 'normaal',
    slow: 'traag (3 seconden)',
    offline: 'geen verbinding',
    'timeout-after-acceptance': 'time-out, wel aanvaard',
    'timeout-before-acceptance': 'time-out, niet aanvaard',
    'server-error': 'fout 500',
  },
  rights: { all: 'mag versturen', none: 'mag niet versturen' },
  module: { on: 'aan', off: 'uit' },
  theme: { day: 'licht', night: 'donker' },
};

/** @returns {Record<keyof typeof CHOICES, string>} */
export function readSettings() {
  const query = new URLSearchParams(location.search);
  const remembered = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  const settings = {};
  for (const [name, values] of Object.entries(CHOICES)) {
    const wanted = query.get(name) ?? remembered[name];
    settings[name] = Object.hasOwn(values, wanted) ? wanted : Object.keys(values)[0];
  }
  sessionStorage.setItem(KEY, JSON.stringify(settings));
  return settings;
}

/** The address must not overrule what was chosen after it was opened. */
export function changeSetting(name, value) {
  const settings = { ...readSettings(), [name]: value };
  sessionStorage.setItem(KEY, JSON.stringify(settings));
  const url = new URL(location.href);
  url.searchParams.delete(name);
  history.replaceState(null, '', url);
  return settings;
}
