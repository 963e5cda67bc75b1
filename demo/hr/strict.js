// The same two cards without jQuery, inline handlers or inline styles: they run under a strict Content Security Policy.
const card = document.getElementById('card');
const people = HR[card.dataset.people];
const list = document.getElementById('people');
const tabs = [...document.querySelectorAll('[role="tab"]')];
const fields = [...document.querySelectorAll('[data-field]')];
const saved = document.getElementById('saved');
const smsButton = document.getElementById('sms');
const smsLog = document.getElementById('sms-log');
let current = people[0];

const fullName = (person) => `${person.firstName} ${person.lastName}`;

function addRow(person) {
  const row = document.createElement('a');
  const detail = document.createElement('small');
  row.href = `?id=${encodeURIComponent(person.id)}`;
  row.dataset.id = person.id;
  row.textContent = `${person.lastName} ${person.firstName}`;
  detail.textContent = `${person.office} - ${person.status}`;
  row.append(detail);
  row.addEventListener('click', (event) => {
    event.preventDefault();
    showPerson(person.id);
  });
  list.append(row);
}

function showPerson(id) {
  current = people.find((person) => person.id === id) ?? people[0];
  for (const field of fields) {
    const key = field.dataset.field;
    field.value = key === 'language' ? HR.languages[current.language] : (current[key] ?? '');
  }
  document.getElementById('who').textContent = `${fullName(current)} (${current.id})`;
  document.title = `${card.dataset.title} ${fullName(current)} - Vlasbeek Personeel`;
  saved.textContent = '';
  for (const row of list.children) {
    const isCurrent = row.dataset.id === current.id;
    row.classList.toggle('current', isCurrent);
    row.ariaCurrent = isCurrent ? 'true' : null;
  }

  // The SMS module only needs to know whose card this is.
  smsButton.setAttribute('name', fullName(current));
  smsButton.setAttribute('record-id', current.id);
  smsButton.setAttribute('language', current.language);
  smsLog.setAttribute('record-id', current.id);
  const url = new URL(location.href);
  url.searchParams.set('id', current.id);
  history.replaceState(null, '', url);
}

function showTab(tab) {
  for (const each of tabs) {
    each.ariaSelected = String(each === tab);
    each.tabIndex = each === tab ? 0 : -1;
    document.getElementById(each.getAttribute('aria-controls')).hidden = each !== tab;
  }
  history.replaceState(null, '', location.search + tab.hash);
}

function moveTab(event) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const next = tabs.at((tabs.indexOf(event.currentTarget) + by) % tabs.length);
  showTab(next);
  next.focus();
}

people.forEach(addRow);
for (const tab of tabs) {
  tab.addEventListener('click', (event) => {
    event.preventDefault();
    showTab(tab);
  });
  tab.addEventListener('keydown', moveTab);
}
for (const button of document.querySelectorAll('[data-step]')) {
  button.addEventListener('click', () => {
    showPerson(people.at((people.indexOf(current) + Number(button.dataset.step)) % people.length).id);
  });
}
document.getElementById('zoek').addEventListener('input', (event) => {
  const words = event.target.value.trim().toLowerCase();
  for (const row of list.children) row.hidden = !row.textContent.toLowerCase().includes(words);
});
card.addEventListener('change', () => (saved.textContent = ''));
card.addEventListener('submit', (event) => {
  event.preventDefault();
  for (const field of fields) {
    if (!field.readOnly) current[field.dataset.field] = field.value;
  }
  saved.textContent = `Bewaard om ${new Date().toTimeString().slice(0, 5)}`;
});

showTab(tabs.find((tab) => tab.hash === location.hash) ?? tabs[0]);
showPerson(new URLSearchParams(location.search).get('id') ?? people[0].id);
