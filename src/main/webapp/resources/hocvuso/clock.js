// Counts the time that is left for a paper, by the server's clock, and says it aloud when five minutes and one are left.
// When it is over, what is not yet sent is sent, and the page is asked for again: the server hands the paper in.
(function () {
    'use strict';
    const time = document.getElementById('time');
    const told = document.getElementById('timeTold');
    const paper = document.getElementById('paper');
    const answers = window.hocvusoAnswers;
    if (!time || !told || !paper || !answers) {
        return;
    }
    const TOLD_AT = [300, 60];
    const LAST_WORDS = 8000;
    const page = performance.getEntriesByType('navigation')[0];
    const behind = Number(paper.getAttribute('data-now')) - (performance.timeOrigin + (page ? page.responseStart : 0));
    const attempt = paper.getAttribute('data-attempt');
    let before = left() + 1;
    let overSince = 0;

    const ticking = setInterval(tick, 1000);
    tick();

    // In whole seconds, by a clock that a change of the device's own does not touch. The end may be moved meanwhile.
    function left() {
        return Math.ceil((Number(time.getAttribute('data-ends')) - (performance.timeOrigin + performance.now() + behind)) / 1000);
    }

    function tick() {
        const seconds = left();
        if (seconds <= 0) {
            end();
            return;
        }
        const text = words(seconds);
        if (time.textContent !== text) {
            time.textContent = text;
        }
        if (TOLD_AT.some(mark => before > mark && seconds <= mark)) {
            told.textContent = text;
        }
        before = seconds;
    }

    function words(seconds) {
        return seconds > 60
            ? time.getAttribute('data-minutes').replace('{0}', Math.ceil(seconds / 60))
            : time.getAttribute('data-seconds').replace('{0}', seconds);
    }

    function end() {
        if (!overSince) {
            overSince = Date.now();
            told.textContent = time.textContent = time.getAttribute('data-over');
            answers.send();
        }
        const unsent = answers.all(attempt).some(kept => !kept.problem);
        if (navigator.onLine && (!unsent || Date.now() - overSince > LAST_WORDS)) {
            clearInterval(ticking);
            location.reload();
        }
    }
})();
