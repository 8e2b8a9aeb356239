// Saves each answer as soon as it is chosen, and says "saved" only when the server has said so. Until then the answer is
// kept in the browser, and the paper is not handed in. Without this script the page saves and hands in as a plain form.
(function () {
    'use strict';
    const paper = document.getElementById('paper');
    const answers = window.hocvusoAnswers;
    const responses = window.hocvusoResponses;
    const line = document.getElementById('line');
    const held = document.getElementById('held');
    if (!paper || !answers || !responses || !window.fetch) {
        return;
    }
    const attempt = paper.getAttribute('data-attempt');
    const questions = Array.from(paper.querySelectorAll('.question'));
    // How far this device's clock is behind the server's, which told its time when the page's first byte came.
    const page = performance.getEntriesByType('navigation')[0];
    const behind = Number(paper.getAttribute('data-now')) - (performance.timeOrigin + (page ? page.responseStart : 0));
    const PAUSE = 1500;
    let wasLost = false;

    answers.begin(attempt, Number(paper.getAttribute('data-sequence')));
    document.addEventListener('hocvuso:answers', event => hear(event.detail));
    questions.forEach(question => {
        responses.ready(inputs(question));
        let typing;
        question.addEventListener('input', () => {
            clearTimeout(typing);
            typing = setTimeout(() => differs(question) && keep(question), PAUSE);
        });
        question.addEventListener('change', () => {
            clearTimeout(typing);
            keep(question);
        });
        question.addEventListener('click', event => act(question, event));
        const kept = answers.all(attempt).find(entry => entry.question === number(question));
        if (kept && kept.at <= at(question)) {
            answers.settle(kept, chosen(question)); // the page shows a later answer
        } else if (kept) {
            responses.write(inputs(question), kept.response);
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
        if (kind(question) !== 'actions') {
            send(question, chosen(question), 'saving');
        }
    }

    function send(question, response, text) {
        show(question, 'saving', text);
        answers.keep(attempt, number(question), response, said(question), Math.round(Date.now() + behind), at(question));
        count();
    }

    // A button on the screen of a simulation: what was done so far and this are the answer, and the server has the next
    // screen.
    function act(question, event) {
        const button = event.target.closest('button[name^="do-"]');
        if (!button) {
            return;
        }
        event.preventDefault();
        if (!inputs(question).hasAttribute('aria-busy')) {
            inputs(question).setAttribute('aria-busy', 'true');
            send(question, responses.done(inputs(question), chosen(question).actions, button), 'step');
        }
    }

    function turn(question, markup) {
        const box = inputs(question);
        const inside = box.contains(document.activeElement);
        box.innerHTML = markup;
        box.removeAttribute('aria-busy');
        const title = box.querySelector('.screen__title, .screen__end');
        if (inside && title) {
            title.tabIndex = -1;
            title.focus({preventScroll: true});
        }
    }

    function differs(question) {
        return !responses.equal(chosen(question), saved(question));
    }

    function hear({what, kept, gone, answer}) {
        const question = kept && kept.attempt === attempt && questions.find(one => number(one) === kept.question);
        if (what === 'refused' && question) {
            location.reload(); // a paper that was handed in leads to its result, where the answer is told
            return;
        }
        if (question && what === 'elsewhere' && gone && kind(question) === 'actions') {
            location.reload(); // another tab has gone on to another screen
        } else if (question && what === 'elsewhere') {
            responses.write(inputs(question), kept.response);
            settle(question, kept, gone ? 'saved' : 'saving');
        } else if (question && what === 'sending') {
            show(question, 'saving', 'saving');
        } else if (question && (what === 'saved' || what === 'newer')) {
            if (what === 'newer') {
                responses.write(inputs(question), kept.response);
            }
            settle(question, kept, what);
            question.querySelector('.question__receipt').textContent = receipt(answer);
            question.querySelector('.question__feedback').innerHTML = answer.feedback || '';
            if (answer.markup) {
                turn(question, answer.markup);
            }
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
            paper.elements.namedItem('s' + number(question)).value = JSON.stringify(kept.response);
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

    function inputs(question) {
        return question.querySelector('.question__inputs');
    }

    function kind(question) {
        return question.getAttribute('data-kind');
    }

    function saved(question) {
        return JSON.parse(paper.elements.namedItem('s' + number(question)).value);
    }

    function chosen(question) {
        return kind(question) === 'actions' ? saved(question) : responses.read(inputs(question), kind(question));
    }

    // In words, for the day when it could not be counted.
    function said(question) {
        const words = Array.from(question.querySelectorAll('input:checked + .choice__text, option:checked'),
            text => text.textContent.trim());
        question.querySelectorAll('.question__inputs input[type=text]').forEach(field => words.push(field.value.trim()));
        return question.querySelector('.question__number').textContent.trim() + ': ' + words.filter(Boolean).join('; ');
    }

    function receipt(answer) {
        const at = new Date(answer.savedAt).toLocaleTimeString('vi-VN', {hour12: false, timeZone: 'Asia/Ho_Chi_Minh'});
        return paper.getAttribute('data-receipt').replace('{0}', answer.sequence).replace('{1}', at)
            .replace('{2}', answer.hash.slice(0, 8));
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
        const saved = questions.filter(question => sign(question).getAttribute('data-state') === 'saved'
            && !responses.isEmpty(chosen(question)));
        document.getElementById('bar').value = saved.length;
        document.getElementById('count').textContent =
            paper.getAttribute('data-count').replace('{0}', saved.length).replace('{1}', questions.length);
    }
})();
