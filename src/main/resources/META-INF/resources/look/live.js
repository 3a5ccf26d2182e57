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
  // What takes the place of a form must not take what somebody has typed into it: that stays, with a word above.
  document.addEventListener('htmx:oobBeforeSwap', function (event) {
    const place = event.detail.target;
    const fields = place.hasAttribute('data-keeps-typed') ? Array.from(place.querySelectorAll('textarea')) : [];
    if (fields.some((field) => field.value !== field.defaultValue || field === document.activeElement)) {
      event.detail.shouldSwap = false;
      place.querySelectorAll('[data-changed]').forEach((word) => { word.hidden = false; });
    }
  });
})();
