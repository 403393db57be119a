'use strict';
// Finding one class among thousands. Without this script, nothing is missing but the two fields.
(function () {
  const rows = Array.from(document.querySelectorAll('.row'));
  if (rows.length < 8) {
    return;
  }
  const words = rows.map(row => row.querySelector('h3').textContent.toLowerCase());
  const statuses = rows.map(row => row.querySelector('.status').textContent);

  const labelled = (text, control) => {
    const label = document.createElement('label');
    label.append(text, control);
    return label;
  };
  const name = document.createElement('input');
  name.type = 'search';
  const status = document.createElement('select');
  status.append(new Option('all', ''));
  document.querySelectorAll('.statuses .words').forEach(
      each => status.append(new Option(each.textContent, each.textContent)));
  const result = document.createElement('output');
  const form = document.createElement('form');
  form.className = 'filter';
  form.setAttribute('role', 'search');
  form.append(labelled('Class', name), labelled('Status', status), result);
  form.addEventListener('submit', event => event.preventDefault());

  const filter = () => {
    const part = name.value.trim().toLowerCase();
    const isAll = part === '' && status.value === '';
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words[i].includes(part) || (status.value !== '' && statuses[i] !== status.value);
      shown += row.hidden ? 0 : 1;
    });
    document.querySelectorAll('.group').forEach(group => {
      group.hidden = !isAll && !group.querySelector('.row:not([hidden])');
    });
    document.querySelectorAll('.quiet').forEach(each => {
      each.hidden = !isAll;
    });
    result.textContent = isAll ? '' : shown + ' of ' + rows.length + ' classes';
  };
  form.addEventListener('input', filter);
  document.getElementById('classes').prepend(form);
})();
