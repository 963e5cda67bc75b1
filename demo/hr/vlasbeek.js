// Vlasbeek Personeel 6.4: both cards. `CARD` stands in the page itself and says which fields it has.
var current = null;

function cardPeople() {
  return HR[CARD.people];
}

function fullName(person) {
  return person.firstName + ' ' + person.lastName;
}

function init() {
  var wanted = /[?&]id=([^&]+)/.exec(location.search);
  var list = $('#people');
  $.each(cardPeople(), function (i, person) {
    $('<a href="#"></a>')
      .attr('id', 'row$' + person.id)
      .text(person.lastName + ' ' + person.firstName)
      .append($('<small></small>').text(person.office + ' - ' + person.status))
      .click(function () {
        showPerson(person.id);
        return false;
      })
      .appendTo(list);
  });
  $('ul.tabs a').keydown(moveTab);
  showPerson(wanted ? decodeURIComponent(wanted[1]) : cardPeople()[0].id);
  showTab((location.hash || '#basis').substring(1));
}

function showPerson(id) {
  var people = cardPeople();
  var found = $.grep(people, function (person) {
    return person.id === id;
  });
  current = found[0] || people[0];

  $.each(CARD.fields, function (fieldId, key) {
    var value = key === 'language' ? HR.languages[current.language] : current[key];
    document.getElementById(fieldId).value = value === undefined ? '' : value;
  });
  $('#who').text(fullName(current) + ' (' + current.id + ')');
  document.title = CARD.title + ' ' + fullName(current) + ' - Vlasbeek Personeel';
  $('#people a').removeClass('current').removeAttr('aria-current');
  $(document.getElementById('row$' + current.id))
    .addClass('current')
    .attr('aria-current', 'true');
  $('#saved').text('');

  // The SMS module only needs to know whose card this is.
  $('#btnSms').attr({ name: fullName(current), 'record-id': current.id, language: current.language });
  $('#smsLog').attr('record-id', current.id);
  setAddress('id', current.id);
}

// So that a reload, or a link in a mail, shows the same card.
function setAddress(key, value) {
  var url = new URL(location.href);
  if (key === 'tab') url.hash = value;
  else url.searchParams.set(key, value);
  history.replaceState(null, '', url.href);
}

function step(by) {
  var people = cardPeople();
  showPerson(people[($.inArray(current, people) + by + people.length) % people.length].id);
}

function showTab(name) {
  if (!document.getElementById('tab_' + name)) name = 'basis';
  $('.tabpage').hide();
  $('#tab_' + name).show();
  $('ul.tabs a').attr({ 'aria-selected': 'false', tabindex: '-1' });
  $('#lnk_' + name).attr({ 'aria-selected': 'true', tabindex: '0' });
  setAddress('tab', name);
  return false;
}

function moveTab(event) {
  var tabs = $('ul.tabs a');
  var to = { 37: -1, 39: 1 }[event.which];
  if (!to) return true;
  tabs
    .eq((tabs.index(this) + to + tabs.length) % tabs.length)
    .click()
    .focus();
  return false;
}

function filterPeople(words) {
  words = $.trim(words).toLowerCase();
  $('#people a').each(function () {
    $(this).toggle($(this).text().toLowerCase().indexOf(words) >= 0);
  });
}

function savePerson() {
  $.each(CARD.fields, function (fieldId, key) {
    if (key !== 'language' && key !== 'id') current[key] = document.getElementById(fieldId).value;
  });
  $('#saved').text('Bewaard om ' + new Date().toTimeString().substring(0, 5));
  return false;
}

// F9 saves from anywhere, as it has since version 3.
$(document).keydown(function (event) {
  if (event.which === 120) savePerson();
});
