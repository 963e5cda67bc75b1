// The "Demo" corner: what the visitor wants the simulated backend to do. No part of the host application.
import { changeSetting, CHOICES, readSettings, STORAGE_KEY } from './settings.js';

const LABELS = { routes: 'Routes', backend: 'Backend', rights: 'Rechten', module: 'Module', theme: 'Thema' };
const OPEN_KEY = 'vlasbeek.demo.open';

function create(tag, properties = {}, children = []) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function applyTheme({ theme }) {
  document.documentElement.classList.toggle('night', theme === 'night');
}

function createChoice(name, settings) {
  const options = Object.entries(CHOICES[name]).map(([value, textContent]) =>
    create('option', { value, textContent, selected: settings[name] === value }),
  );
  const select = create('select', { id: `demo-${name}` }, options);
  select.addEventListener('change', () => {
    const detail = changeSetting(name, select.value);
    applyTheme(detail);
    document.dispatchEvent(new CustomEvent('demo-settings', { detail }));
  });
  return create('p', {}, [create('label', { htmlFor: select.id, textContent: LABELS[name] }), select]);
}

const settings = readSettings();
const reset = create('button', { type: 'button', textContent: 'Gegevens wissen' });
reset.addEventListener('click', () => {
  localStorage.removeItem(STORAGE_KEY);
  location.reload();
});
const panel = create('details', { id: 'demo', open: sessionStorage.getItem(OPEN_KEY) === 'true' }, [
  create('summary', { textContent: 'Demo' }),
  ...Object.keys(CHOICES).map((name) => createChoice(name, settings)),
  create('p', {}, [reset]),
]);
panel.addEventListener('toggle', () => sessionStorage.setItem(OPEN_KEY, String(panel.open)));
applyTheme(settings);
document.body.append(create('aside', { ariaLabel: 'Demo' }, [panel]));
