// Asks now and then how things stand in the exam room. The page is loaded again when something has changed: the learner
// was let in, or the invigilator has ended the exam. Minutes that were added are told where they are, and the clock goes on
// with them. Without this script the waiting page loads itself again, and the paper is told when it is next sent.
(function () {
    'use strict';
    const room = document.getElementById('room');
    if (!room || !window.fetch) {
        return;
    }
    const PAUSE = room.getAttribute('data-state') === 'WAITING' ? 4000 : 10000;
    let timer = setTimeout(ask, PAUSE);
    document.addEventListener('visibilitychange', () => {
        if (!document.hidden) {
            ask();
        }
    });

    function ask() {
        clearTimeout(timer);
        if (document.hidden) {
            return; // asked again when somebody looks
        }
        fetch('/exam-room/state?' + room.getAttribute('data-ask'), {cache: 'no-store'})
            .then(answer => answer.ok ? answer.json() : undefined)
            .then(told => told && hear(told))
            .catch(() => undefined) // a weak line: the next time
            .then(() => {
                clearTimeout(timer);
                timer = setTimeout(ask, PAUSE);
            });
    }

    function hear(told) {
        if (told.state !== room.getAttribute('data-state')) {
            location.reload();
            return;
        }
        const time = document.getElementById('time');
        if (time && told.ends && told.ends !== Number(time.getAttribute('data-ends'))) {
            time.setAttribute('data-ends', told.ends);
            if (told.added) {
                room.textContent = room.getAttribute('data-added').replace('{0}', told.added);
            }
        }
    }
})();
