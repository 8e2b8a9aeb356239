// Saves each answer as soon as it is chosen, and says "saved" only when the server has said so. Without this script the
// page saves and hands in the whole paper as a plain form.
(function () {
    'use strict';
    var paper = document.getElementById('paper');
    if (!paper || !window.fetch) {
        return;
    }
    var waiting = {};
    var sending = {};
    var retry;

    Array.prototype.forEach.call(paper.querySelectorAll('.question'), function (question) {
        question.addEventListener('change', function () {
            later(question);
        });
        if (sign(question).getAttribute('data-state') === 'unsaved') {
            later(question);
        }
    });
    window.addEventListener('online', sendAll);
    window.addEventListener('focus', sendAll);
    window.addEventListener('beforeunload', function (event) {
        if (Object.keys(waiting).length && !paper.getAttribute('data-leaving')) {
            event.preventDefault();
        }
    });
    paper.addEventListener('submit', function () {
        paper.setAttribute('data-leaving', 'true');
    });

    function later(question) {
        waiting[question.id] = true;
        send(question);
    }

    function sendAll() {
        Object.keys(waiting).forEach(function (id) {
            send(document.getElementById(id));
        });
    }

    function send(question) {
        if (sending[question.id]) {
            return;
        }
        sending[question.id] = true;
        delete waiting[question.id];
        show(question, 'saving', paper.getAttribute('data-saving'));
        fetch(address(question), {
            method: 'PUT',
            headers: {'Content-Type': 'application/json'},
            body: JSON.stringify({choices: chosen(question)})
        }).then(function (response) {
            delete sending[question.id];
            if (response.ok) {
                if (waiting[question.id]) {
                    send(question);
                } else {
                    show(question, 'saved', paper.getAttribute('data-saved'));
                }
                count();
            } else if (response.status === 409 || response.status === 404) {
                location.reload();
            } else {
                failed(question, response.status === 401 ? 'data-expired' : 'data-unsaved');
            }
        }).catch(function () {
            delete sending[question.id];
            failed(question, 'data-unsaved');
        });
    }

    function failed(question, text) {
        waiting[question.id] = true;
        show(question, 'failed', paper.getAttribute(text));
        clearTimeout(retry);
        retry = setTimeout(sendAll, 5000);
    }

    function address(question) {
        return '/api/assessment/attempts/' + paper.getAttribute('data-attempt') + '/answers/'
            + question.getAttribute('data-question');
    }

    function chosen(question) {
        return Array.prototype.map.call(question.querySelectorAll('input:checked'), function (input) {
            return Number(input.value);
        });
    }

    function sign(question) {
        return question.querySelector('.question__saved');
    }

    function show(question, state, text) {
        sign(question).setAttribute('data-state', state);
        sign(question).textContent = text;
    }

    function count() {
        var all = paper.querySelectorAll('.question');
        var saved = Array.prototype.filter.call(all, function (question) {
            return sign(question).getAttribute('data-state') === 'saved' && chosen(question).length;
        }).length;
        document.getElementById('bar').value = saved;
        document.getElementById('count').textContent =
            paper.getAttribute('data-count').replace('{0}', saved).replace('{1}', all.length);
    }
})();
