// What is nicer with JavaScript; every page works without it.
(function () {
  'use strict';

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const cookie = 'zone=' + encodeURIComponent(zone || 'UTC');
  const known = document.cookie.split('; ').includes(cookie);
  if (zone && !known && !zone.endsWith('UTC')) {
    document.cookie = cookie + '; path=/; max-age=31536000; samesite=lax' + (location.protocol === 'https:' ? '; secure' : '');
    // The server did not know the zone when it wrote this first page.
    const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
    document.querySelectorAll('time.local').forEach(function (time) {
      time.textContent = format.format(new Date(time.dateTime));
    });
  }

  // A form with mistakes: the summary is the first thing to read.
  const summary = document.querySelector('[data-focus]');
  if (summary) {
    summary.focus();
  }

  function revealCopy(root) {
    if (navigator.clipboard) {
      root.querySelectorAll('[data-copy]').forEach(function (button) {
        button.hidden = false;
      });
    }
  }
  revealCopy(document);
  document.addEventListener('htmx:load', function (event) {
    revealCopy(event.detail.elt);
  });

  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-copy]');
    if (!button) {
      return;
    }
    const text = button.closest('.copy, .code').querySelector('.copy-text').textContent;
    navigator.clipboard.writeText(text).then(function () {
      button.classList.add('copied');
      document.getElementById('announce').textContent = 'Copied';
      setTimeout(function () {
        button.classList.remove('copied');
        document.getElementById('announce').textContent = '';
      }, 1500);
    });
  });

  // Changing the colours keeps what was typed on the page.
  document.addEventListener('submit', function (event) {
    const form = event.target.closest('[data-theme-form]');
    if (!form || !event.submitter) {
      return;
    }
    event.preventDefault();
    const theme = event.submitter.value;
    document.cookie = 'theme=' + theme + '; path=/; max-age=31536000; samesite=lax' + (location.protocol === 'https:' ? '; secure' : '');
    document.getElementById('dark').media = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' }[theme];
    if (theme === 'auto') {
      document.documentElement.removeAttribute('data-bs-theme');
    } else {
      document.documentElement.setAttribute('data-bs-theme', theme);
    }
    document.querySelectorAll('[data-theme-form] button').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.value === theme));
    });
  });
})();
