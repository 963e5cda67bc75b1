// The "Demo" corner: what the visitor wants the simulated backend to do. No part of the host application.
import { CHOICES, changeSetting, readSettings } from './settings.js';

const LABELS = { routes: 'Routes', backend: 'Backend', rights: 'Rechten', theme: 'Thema' };
export const STORAGE_PREFIX = 'vlasbeek.sms';

function create(tag, properties = {}, children = []) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function applyTheme({ theme }) {
  document.documentElement.classList.toggle('night', theme === 'night');
}

function choice(name, settings) {
  const options = Object.entries(CHOICES[name]).map(([value, textContent]) =>
    create('option', { value, textContent, selected: settings[name] === value }),
  );
  const select = create('select', { id: `demo-${name}` }, options);
  select.addEventListener('change', () => {
    applyTheme(changeSetting(name, select.value));
    if (name !== 'theme') reloadWithout(name);
  });
  return create('p', {}, [create('label', { htmlFor: select.id, textContent: LABELS[name] }), select]);
}

// The address must not overrule what was just chosen.
function reloadWithout(name) {
  const url = new URL(location.href);
  url.searchParams.delete(name);
  if (url.href === location.href) location.reload();
  else location.assign(url);
}

function resetData() {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(STORAGE_PREFIX)) localStorage.removeItem(key);
  }
  location.reload();
}

const settings = readSettings();
const reset = create('button', { type: 'button', textContent: 'Gegevens wissen' });
reset.addEventListener('click', resetData);
applyTheme(settings);
document.body.append(
  create('details', { id: 'demo', open: sessionStorage.getItem('vlasbeek.demo.open') === 'true' }, [
    create('summary', { textContent: 'Demo' }),
    ...Object.keys(CHOICES).map((name) => choice(name, settings)),
    create('p', {}, [reset]),
  ]),
);
document.getElementById('demo').addEventListener('toggle', (event) => sessionStorage.setItem('vlasbeek.demo.open', event.target.open));
