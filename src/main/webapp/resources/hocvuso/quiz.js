// Saves each answer as soon as it is chosen, and says "saved" only when the server has said so. Until then the answer is
// kept in the browser, and the paper is not handed in. Without this script the page saves and hands in as a plain form.
(function () {
    'use strict';
    const paper = document.getElementById('paper');
    const answers = window.hocvusoAnswers;
    const line = document.getElementById('line');
    const held = document.getElementById('held');
    if (!paper || !answers || !window.fetch) {
        return;
    }
    const attempt = paper.getAttribute('data-attempt');
    const questions = Array.from(paper.querySelectorAll('.question'));
    // How far this device's clock is behind the server's, which told its time when the page's first byte came.
    const page = performance.getEntriesByType('navigation')[0];
    const behind = Number(paper.getAttribute('data-now')) - (performance.timeOrigin + (page ? page.responseStart : 0));
    let wasLost = false;

    document.addEventListener('hocvuso:answers', event => hear(event.detail));
    questions.forEach(question => {
        question.addEventListener('change', () => keep(question));
        const kept = answers.all(attempt).find(entry => entry.question === number(question));
        if (kept && kept.at <= at(question)) {
            answers.settle(kept, chosen(question)); // the page shows a later choice
        } else if (kept) {
            choose(question, kept.choices);
            show(question, 'failed', 'unsaved');
        } else if (sign(question).getAttribute('data-state') === 'unsaved') {
            keep(question);
        }
    });
    paper.addEventListener('submit', hold);
    window.addEventListener('beforeunload', event => {
        if (answers.all(attempt).some(kept => !answers.isKept(kept.key))) {
            event.preventDefault();
        }
    });
    count();
    answers.send();
    banner();

    function keep(question) {
        show(question, 'saving', 'saving');
        answers.keep(attempt, number(question), chosen(question), said(question), Math.round(Date.now() + behind),
            at(question));
        count();
    }

    function hear({what, kept, gone}) {
        const question = kept && kept.attempt === attempt && questions.find(one => number(one) === kept.question);
        if (what === 'refused' && question) {
            location.reload(); // a paper that was handed in leads to its result, where the answer is told
            return;
        }
        if (question && what === 'elsewhere') {
            choose(question, kept.choices);
            settle(question, kept, gone ? 'saved' : 'saving');
        } else if (question && what === 'sending') {
            show(question, 'saving', 'saving');
        } else if (question && (what === 'saved' || what === 'newer')) {
            choose(question, kept.choices);
            settle(question, kept, what);
        }
        if (!what) {
            waiting().forEach(one => show(questionOf(one), 'failed', answers.state() === 'sign-in' ? 'expired'
                : answers.isKept(one.key) ? 'unsaved' : 'full'));
        }
        count();
        banner();
    }

    // What is saved now is what a plain form would compare with.
    function settle(question, kept, what) {
        if (what !== 'saving') {
            question.setAttribute('data-at', kept.at);
            paper.elements.namedItem('s' + number(question)).value = kept.choices.join(',');
        }
        show(question, what === 'saving' ? 'saving' : 'saved', what);
    }

    // A saving that failed because the session is over may go through as a form, which leads to signing in and back.
    function hold(event) {
        const left = waiting().length;
        const handsIn = !event.submitter || event.submitter.value === 'submit';
        if (!left || !handsIn && answers.state() === 'sign-in') {
            return;
        }
        event.preventDefault();
        answers.send();
        held.textContent = handsIn ? paper.getAttribute('data-held').replace('{0}', left) : '';
        held.hidden = !handsIn;
        banner();
    }

    function banner() {
        const left = waiting().length;
        const state = navigator.onLine ? answers.state() : 'lost';
        const homeless = waiting().some(one => !answers.isKept(one.key));
        if (!left && state !== 'lost') {
            line.hidden = !wasLost;
            fill('back', 'saved', 0);
            if (!held.hidden) {
                held.textContent = paper.getAttribute('data-free');
            }
            return;
        }
        if (state === '' || state === 'sending' && !wasLost) {
            return; // it goes as it should
        }
        wasLost = true;
        line.hidden = false;
        fill(homeless ? 'full' : state === 'lost' && !left ? 'lost-none' : state, state, left);
    }

    function fill(text, state, left) {
        const words = line.getAttribute('data-' + text).replace('{0}', left);
        if (line.getAttribute('data-state') === state && line.textContent.startsWith(words)) {
            return; // said once is enough for who listens
        }
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        const parts = [paragraph];
        if (state === 'sign-in') {
            const link = document.createElement('a');
            link.className = 'button';
            link.href = '/sign-in?needed=true&next=' + encodeURIComponent(location.pathname + '?attempt=' + attempt);
            link.textContent = line.getAttribute('data-sign-in-link');
            parts.push(link);
        } else if (state === 'failed') {
            const again = document.createElement('button');
            again.type = 'button';
            again.className = 'button button--secondary';
            again.textContent = line.getAttribute('data-send');
            again.addEventListener('click', () => answers.send());
            parts.push(again);
        }
        line.setAttribute('data-state', state);
        line.firstElementChild.replaceChildren(...parts);
    }

    function waiting() {
        return answers.all(attempt).filter(kept => !kept.problem && questionOf(kept));
    }

    function questionOf(kept) {
        return questions.find(question => number(question) === kept.question);
    }

    function number(question) {
        return question.getAttribute('data-question');
    }

    function at(question) {
        return Number(question.getAttribute('data-at'));
    }

    function chosen(question) {
        return Array.from(question.querySelectorAll('input:checked'), input => Number(input.value));
    }

    function choose(question, choices) {
        question.querySelectorAll('input:not([type=hidden])').forEach(input => {
            input.checked = choices.includes(Number(input.value));
        });
    }

    // In words, for the day when it could not be counted.
    function said(question) {
        return question.querySelector('.question__number').textContent.trim() + ': '
            + Array.from(question.querySelectorAll('input:checked + .choice__text'), text => text.textContent.trim()).join('; ');
    }

    function sign(question) {
        return question.querySelector('.question__saved');
    }

    function show(question, state, text) {
        const words = paper.getAttribute('data-' + text);
        if (sign(question).textContent !== words) {
            sign(question).textContent = words;
        }
        sign(question).setAttribute('data-state', state);
    }

    function count() {
        const saved = questions.filter(question => sign(question).getAttribute('data-state') === 'saved' && chosen(question).length);
        document.getElementById('bar').value = saved.length;
        document.getElementById('count').textContent =
            paper.getAttribute('data-count').replace('{0}', saved.length).replace('{1}', questions.length);
    }
})();
