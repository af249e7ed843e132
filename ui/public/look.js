// Runs before the first paint: the look and text size of last time. The settings themselves
// belong to the core; this is only their mirror, written by lib/state/look.ts.
(function () {
  try {
    var look = localStorage.getItem('kvittert.look');
    var size = Number(localStorage.getItem('kvittert.text-size'));
    var root = document.documentElement;
    if (look === 'light' || look === 'dark') root.setAttribute('data-color-scheme', look);
    if (size >= 80 && size <= 200) root.style.fontSize = size + '%';
  } catch (_) {
    // Without storage the system's look stands.
  }
})();
