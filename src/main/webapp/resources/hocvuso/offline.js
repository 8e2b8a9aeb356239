// Registers the worker for bad lines, and keeps what was done without a line until the server has confirmed it. Each item
// has an entry of its own, so that two tabs never write over each other's:
// hocvuso.kept:<id> = {v, kind, id, at, reader, title, body, problem, told}.
(function () {
    'use strict';
    const KEPT = 'hocvuso.kept:';
    const OLDER = 'hocvuso.readings'; // one list of readings, as pages that were downloaded before still write it
    const ANSWER = 'hocvuso.answer:';
    const VERSION = 1;
    const ADDRESSES = {reading: '/api/learning/readings/', practice: '/api/assessment/practice/'};
    const FIRST_WAIT = 4000;
    const LONGEST_WAIT = 60000;
    const box = document.getElementById('outbox');
    const stored = document.documentElement.hasAttribute('data-stored');
    const header = document.querySelector('header[data-reader]');
    let reader = header ? header.getAttribute('data-reader') : '0'; // 0: a visitor, or a page that is nobody's
    let known = Boolean(header);
    let sending = false;
    let state = '';
    let wait = FIRST_WAIT;
    let timer;

    if ('serviceWorker' in navigator) {
        window.addEventListener('load', () => navigator.serviceWorker.register('/sw.js').catch(() => undefined));
    }
    if (!box || !canKeep()) {
        return;
    }
    forgetOthers();
    watchReading();
    document.addEventListener('hocvuso:keep', event => {
        const kept = keep(Object.assign({}, event.detail));
        event.detail.kept = kept;
    });
    document.addEventListener('hocvuso:answers', show);
    window.addEventListener('online', () => soon(false));
    window.addEventListener('offline', show);
    window.addEventListener('focus', () => soon(false));
    window.addEventListener('storage', show);
    show();
    soon(false);

    function canKeep() {
        try {
            return Boolean(window.localStorage);
        } catch (forbidden) {
            return false;
        }
    }

    function items() {
        takeOver();
        return Object.keys(localStorage).filter(key => key.startsWith(KEPT)).map(key => parsed(localStorage.getItem(key)))
            .filter(Boolean).sort((one, other) => one.at - other.at);
    }

    function parsed(text) {
        try {
            return JSON.parse(text);
        } catch (noJson) {
            return undefined;
        }
    }

    // The new entry is there before the old one goes; meeting the same twice, the server counts it once.
    function takeOver() {
        const older = parsed(localStorage.getItem(OLDER)) || [];
        try {
            older.forEach(item => write({
                v: VERSION, kind: 'reading', id: item.id, at: Date.parse(item.readAt) || 0, reader: item.reader, title: item.title,
                body: {
                    course: item.course, edition: item.edition, lesson: item.lesson, readAt: item.readAt, reader: item.reader
                }
            }));
            localStorage.removeItem(OLDER);
        } catch (full) {
            // there it is kept as well
        }
    }

    function write(item) {
        localStorage.setItem(KEPT + item.id, JSON.stringify(item));
    }

    function strike(item) {
        localStorage.removeItem(KEPT + item.id);
    }

    // True when it is kept; what does not fit is not kept in part.
    function keep(item) {
        try {
            write(Object.assign({v: VERSION, id: random(), at: Date.now()}, item));
        } catch (full) {
            state = 'full';
            show();
            return false;
        }
        state = '';
        show();
        soon(false);
        return true;
    }

    function mine() {
        return items().filter(item => item.reader === reader);
    }

    function unsent() {
        return (reader === '0' ? items() : mine()).filter(item => !item.told);
    }

    function answers(whose) {
        return Object.keys(localStorage).filter(key => key.startsWith(ANSWER) && whose(key.split(':')[1]));
    }

    function watchReading() {
        const form = document.getElementById('reading');
        const lesson = document.querySelector('[data-lesson]');
        if (!form || !lesson) {
            return;
        }
        form.addEventListener('submit', event => {
            if (!stored && navigator.onLine) {
                return;
            }
            event.preventDefault();
            const {course, edition, lesson: slug, reader, next} = lesson.dataset;
            const same = item => item.kind === 'reading' && item.body.lesson === slug && item.body.course === course
                && item.reader === reader;
            const again = items().filter(same);
            if (keep({
                kind: 'reading', reader, title: lesson.querySelector('h1').textContent,
                body: {course, edition: Number(edition), lesson: slug, readAt: new Date().toISOString(), reader}
            })) {
                again.forEach(strike);
                location.assign(next);
            }
        });
    }

    function random() {
        return Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
    }

    async function soon(again) {
        wait = FIRST_WAIT;
        if (!known && navigator.onLine && unsent().length) {
            await askWhoIsHere();
            show();
        }
        send(again);
        sendAnswers();
    }

    // The page for bad lines is nobody's; from there, too, whoever is signed in now sends her own.
    async function askWhoIsHere() {
        try {
            const home = await (await fetch('/')).text();
            reader = (home.match(/<header[^>]*data-reader="(\d+)"/) || ['', '0'])[1];
            known = true;
        } catch (lineIsDown) {
            reader = '0';
        }
    }

    // Each is struck only when the server has confirmed this very one. What a later version has kept is left to it.
    async function send(again) {
        clearTimeout(timer);
        const due = () => mine().filter(item => item.v <= VERSION && ADDRESSES[item.kind] && !item.told && (again || !item.problem));
        if (sending || reader === '0' || !navigator.onLine || !due().length) {
            return;
        }
        sending = true;
        state = 'sending';
        show();
        let last = '';
        for (const item of due()) {
            last = await put(item);
            if (last !== 'sent' && last !== 'refused') {
                break;
            }
        }
        sending = false;
        state = last;
        if (last === 'failed' || last === 'sign-in' || last === 'other') {
            timer = setTimeout(() => send(false), wait * (0.75 + Math.random() / 2));
            wait = Math.min(wait * 2, LONGEST_WAIT);
        }
        show();
    }

    async function put(item) {
        try {
            const response = await fetch(ADDRESSES[item.kind] + item.id, {
                method: 'PUT',
                headers: {'Content-Type': 'application/json'},
                body: JSON.stringify(item.body)
            });
            if (response.status === 401) {
                return 'sign-in';
            }
            const answer = await response.json();
            if (response.ok && answer.item === item.id) {
                if (answer.notCounted) {
                    write(Object.assign(item, {told: true, problem: answer.notCounted}));
                } else {
                    strike(item);
                }
                return 'sent';
            }
            if (response.ok || response.status >= 500 || response.status === 429 || !answer.title) {
                return 'failed';
            }
            if (answer.key.endsWith('.other')) {
                return 'other';
            }
            write(Object.assign(item, {problem: answer.title}));
            return 'refused';
        } catch (lineIsDown) {
            return 'failed';
        }
    }

    // The paper sends its own; elsewhere the script for it is fetched only where something waits.
    function sendAnswers() {
        if (window.hocvusoAnswers) {
            window.hocvusoAnswers.send();
        } else if (reader !== '0' && navigator.onLine && answers(who => who === reader).length) {
            const script = document.createElement('script');
            script.src = box.getAttribute('data-answers-script');
            script.addEventListener('load', sendAnswers);
            script.addEventListener('error', () => script.remove());
            document.head.append(script);
        }
    }

    function show() {
        const text = name => box.getAttribute('data-' + name);
        const own = document.getElementById('paper') ? [] : answers(who => reader === '0' || who === reader)
            .map(key => Object.assign(parsed(localStorage.getItem(key)) || {}, {key}));
        const open = own.filter(answer => !answer.problem);
        const waiting = unsent();
        const count = waiting.length + open.length;
        const parts = stored ? [element('p', text('stored'))] : [];
        if (state === 'full') {
            parts.push(element('p', '', element('strong', text('full'))));
        }
        if (count) {
            parts.push(element('p', '', element('strong', text('count').replace('{0}', count))));
            const paperState = open.length && window.hocvusoAnswers ? window.hocvusoAnswers.state() : '';
            const how = !navigator.onLine || !known ? 'later' : reader === '0' ? 'sign-in' : waiting.length && state || paperState || 'later';
            if (how === 'sign-in') {
                const link = element('a', text('sign-in'));
                link.href = '/sign-in?next=' + encodeURIComponent(location.pathname + location.search);
                parts.push(element('p', '', link));
            } else if (text(how) && how !== 'sent' && how !== 'full') {
                parts.push(element('p', text(how)));
            }
        }
        if (open.length) {
            parts.push(element('p', text('answers').replace('{0}', open.length)));
        }
        if (reader !== '0') {
            mine().filter(item => item.problem).forEach(item => parts.push(element('p', item.title + ': ' + item.problem + ' ',
                button(text(item.told ? 'seen' : 'skip'), () => strike(item)))));
            own.filter(answer => answer.problem).forEach(answer => parts.push(element('p', answer.said + ': ' + answer.problem + ' ',
                button(text('seen'), () => localStorage.removeItem(answer.key)))));
            if (count) {
                parts.push(button(text('send'), () => soon(true)));
            }
            showOthers(parts, text);
        }
        if (!count && state === 'sent') {
            parts.push(element('p', text('sent')));
        }
        box.hidden = !parts.length;
        box.firstElementChild.replaceChildren(...parts);
    }

    // On a shared phone: that something of another person is here, not what; thrown away only after asking twice.
    function showOthers(parts, text) {
        const kept = items().filter(item => item.reader !== reader && !item.told);
        const keys = answers(who => who !== reader);
        if (!kept.length && !keys.length) {
            return;
        }
        const ask = button(text('discard'), () => {
            const sure = button(text('discard-sure'), () => {
                kept.forEach(strike);
                keys.forEach(key => localStorage.removeItem(key));
            });
            sure.id = 'discardSure';
            ask.replaceWith(sure);
            sure.focus();
        }, true);
        ask.id = 'discard';
        parts.push(element('p', text('others').replace('{0}', kept.length + keys.length)), ask);
    }

    function element(name, text, ...children) {
        const made = document.createElement(name);
        made.textContent = text;
        made.append(...children);
        return made;
    }

    function button(text, act, stays) {
        const made = element('button', text);
        made.type = 'button';
        made.className = 'button button--secondary';
        made.addEventListener('click', () => {
            act();
            if (!stays) {
                show();
            }
        });
        return made;
    }

    // What another person has downloaded on this phone shows her name.
    async function forgetOthers() {
        if (reader === '0' || stored || !window.caches) {
            return;
        }
        (await caches.keys()).filter(name => name.startsWith('course:') && !['0', reader].includes(name.split(':')[2]))
            .forEach(name => caches.delete(name));
    }
})();
