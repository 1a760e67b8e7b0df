// What the page does in the browser: asks for the chat again when something happened, sends words, clicks and forms.
// Plain script without a library; the server has escaped everything that is put in as HTML.

export const PAGE_SCRIPT = `'use strict';
const byId = (id) => document.getElementById(id);
let chat = '';
let version = '';
let toastTimer;

function toast(words) {
  byId('toast').textContent = words;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { byId('toast').textContent = ''; }, 4000);
}

async function post(path, body) {
  const response = await fetch('/sim/' + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

function show(view) {
  version = view.version;
  chat = view.chat;
  byId('chats').innerHTML = view.chats;
  const user = byId('user').value;
  byId('user').innerHTML = view.users;
  if (user !== '') byId('user').value = user;
  const talk = byId('talk');
  const atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80;
  const open = [...talk.querySelectorAll('details')].map((panel) => panel.open);
  const filled = new Map([...talk.querySelectorAll('[name]')].map((field) => [keyOf(field), field.value]));
  const isNew = talk.dataset.chat !== view.chat;
  talk.innerHTML = view.talk;
  talk.dataset.chat = view.chat;
  if (!isNew) {
    talk.querySelectorAll('details').forEach((panel, index) => { if (index < open.length) panel.open = open[index]; });
    talk.querySelectorAll('[name]').forEach((field) => {
      const value = filled.get(keyOf(field));
      if (value !== undefined) field.value = value;
    });
  }
  byId('traffic').innerHTML = view.traffic;
  byId('mention').disabled = view.isPeer;
  if (atEnd || isNew) talk.scrollTop = talk.scrollHeight;
}

function keyOf(field) {
  return field.closest('[data-message]').dataset.message + ' ' + field.name;
}

async function refresh() {
  const focused = document.activeElement;
  if (byId('talk').contains(focused) && focused.matches('input, textarea, select')) return;
  const response = await fetch('/sim/view?chat=' + encodeURIComponent(chat) + '&version=' + encodeURIComponent(version));
  if (response.status === 200) show(await response.json());
}

function told(outcome) {
  if (outcome.kind === 'ok') toast(outcome.toast ? outcome.toast.content : '✓');
  else if (outcome.kind === 'failed') toast('出错了，请稍后再试。code: ' + outcome.code + ' (' + outcome.detail + ')');
  else if (outcome.kind === 'link') window.open(outcome.url, '_blank', 'noreferrer');
  else toast(outcome.reason);
}

function valuesOf(form) {
  const values = {};
  for (const field of form.querySelectorAll('[name]')) {
    values[field.name] = field.multiple
      ? [...field.selectedOptions].map((option) => option.value).filter((value) => value !== '')
      : field.value.replace('T', field.type === 'datetime-local' ? ' ' : 'T');
  }
  return values;
}

byId('chats').addEventListener('click', (event) => {
  const button = event.target.closest('[data-chat]');
  if (button === null) return;
  chat = button.dataset.chat;
  version = '';
  refresh();
});

byId('talk').addEventListener('click', async (event) => {
  const button = event.target.closest('[data-button]');
  if (button === null) return;
  const message = button.closest('[data-message]').dataset.message;
  const form = button.closest('[data-form]');
  const body = { message, user: byId('user').value, button: Number(button.dataset.button) };
  button.disabled = true;
  button.blur();
  told(await post('click', form === null ? body : { ...body, values: valuesOf(form) }));
  version = '';
  refresh();
});

byId('talk').addEventListener('change', async (event) => {
  const field = event.target.closest('[name]');
  if (field === null || field.closest('[data-form]') !== null) return;
  const message = field.closest('[data-message]').dataset.message;
  told(await post('choose', { message, user: byId('user').value, name: field.name, option: field.value }));
});

byId('say').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (text === '') return;
  byId('text').value = '';
  await post('say', { chat, user: byId('user').value, text, mention: byId('mention').checked && !byId('mention').disabled });
  version = '';
  refresh();
});

byId('file').addEventListener('change', async () => {
  const [file] = byId('file').files;
  byId('file').value = '';
  if (file === undefined) return;
  if (file.size > 30 * 1024 * 1024) return toast('文件不能大于 30 MB');
  const reader = new FileReader();
  const loaded = new Promise((resolve) => { reader.onload = resolve; });
  reader.readAsDataURL(file);
  await loaded;
  const text = byId('text').value.trim();
  byId('text').value = '';
  const mention = byId('mention').checked && !byId('mention').disabled;
  await post('file', { chat, user: byId('user').value, name: file.name, data: reader.result.split(',')[1] ?? '', text, mention });
  version = '';
  refresh();
});

byId('enter').addEventListener('click', async () => {
  const { chat: peer } = await post('enter', { user: byId('user').value });
  chat = peer;
  version = '';
  refresh();
});

refresh();
setInterval(refresh, 700);
`;
