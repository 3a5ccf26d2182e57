// Parts of a page that follow a running operation: no polling while nobody looks, and quiet news for screen readers.
(function () {
  'use strict';

  document.addEventListener('htmx:beforeRequest', function (event) {
    if (document.hidden && event.target.closest('[data-live]')) {
      event.preventDefault();
    }
  });

  document.addEventListener('htmx:afterSwap', function (event) {
    const news = event.target.querySelector('[data-announce]');
    const announce = document.getElementById('announce');
    if (news && announce && announce.textContent !== news.textContent) {
      announce.textContent = news.textContent;
    }
  });
})();
