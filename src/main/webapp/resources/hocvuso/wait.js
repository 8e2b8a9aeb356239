// Counts down to the moment at which a test is open to this learner, by the server's clock, and enters then.
(function () {
    'use strict';
    const wait = document.getElementById('wait');
    const entry = document.getElementById('entry');
    if (!wait || !entry) {
        return;
    }
    const page = performance.getEntriesByType('navigation')[0];
    const behind = Number(wait.dataset.now) - (performance.timeOrigin + (page ? page.responseStart : 0));
    const counter = document.createElement('strong');
    counter.setAttribute('aria-hidden', 'true');
    wait.append(' ', counter);
    const ticking = setInterval(tick, 1000);
    tick();

    function tick() {
        const left = Math.ceil((Number(wait.dataset.release) - (performance.timeOrigin + performance.now() + behind)) / 1000);
        if (left <= 0) {
            clearInterval(ticking);
            counter.textContent = wait.dataset.enter;
            entry.submit();
        } else {
            counter.textContent = left > 120
                ? wait.dataset.minutes.replace('{0}', Math.ceil(left / 60)) : wait.dataset.seconds.replace('{0}', left);
        }
    }
})();
