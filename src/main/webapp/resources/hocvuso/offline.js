// Registers the worker for bad lines, and keeps what was read without a line until the server has confirmed it.
(function () {
    'use strict';
    if (!('serviceWorker' in navigator) || !window.caches || !window.localStorage) {
        return;
    }
    const KEY = 'hocvuso.readings';
    const box = document.getElementById('outbox');
    const kept = document.documentElement.hasAttribute('data-stored');
    const top = !kept && document.querySelector('header[data-reader]');
    // 0: a visitor, or a page from the store, where nobody can tell who holds the phone now
    const reader = top ? top.getAttribute('data-reader') : '0';
    let sending = false;
    let state = '';

    window.addEventListener('load', () => navigator.serviceWorker.register('/sw.js').catch(() => undefined));
    forgetOthers();
    watchReading();
    show();
    send(false);
    window.addEventListener('online', () => send(false));
    window.addEventListener('offline', show);
    window.addEventListener('storage', show);

    function items() {
        return JSON.parse(localStorage.getItem(KEY) || '[]');
    }

    // Read anew before each change: another tab may have changed it.
    function change(what) {
        localStorage.setItem(KEY, JSON.stringify(what(items())));
        show();
    }

    function strike(id) {
        change(all => all.filter(item => item.id !== id));
    }

    function mine() {
        return items().filter(item => reader === '0' || item.reader === reader);
    }

    function watchReading() {
        const form = document.getElementById('reading');
        const lesson = document.querySelector('[data-lesson]');
        if (!form || !lesson) {
            return;
        }
        form.addEventListener('submit', event => {
            if (!kept && navigator.onLine) {
                return;
            }
            event.preventDefault();
            const data = lesson.dataset;
            const {course, edition, reader} = data;
            change(all => all.filter(item => item.lesson !== data.lesson || item.course !== course || item.reader !== reader)
                .concat({
                    id: random(), course, edition: Number(edition), lesson: data.lesson, reader,
                    title: lesson.querySelector('h1').textContent, readAt: new Date().toISOString()
                }));
            location.assign(data.next);
        });
    }

    function random() {
        return Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
    }

    // Each is struck only when the server has confirmed this very one.
    async function send(again) {
        if (sending || !navigator.onLine || !mine().length) {
            return;
        }
        sending = true;
        state = 'sending';
        show();
        let last = '';
        for (const item of mine()) {
            if (item.problem && !again) {
                continue;
            }
            last = await put(item);
            if (last === 'sign-in' || last === 'failed') {
                break;
            }
        }
        sending = false;
        state = last;
        show();
    }

    async function put(item) {
        try {
            const response = await fetch('/api/learning/readings/' + item.id, {
                method: 'PUT',
                headers: {'Content-Type': 'application/json'},
                body: JSON.stringify(item, ['course', 'edition', 'lesson', 'readAt', 'reader'])
            });
            if (response.status === 401) {
                return 'sign-in';
            }
            const answer = await response.json();
            if (response.ok && answer.item === item.id) {
                strike(item.id);
                return 'sent';
            }
            if (response.ok || response.status >= 500 || !answer.title) {
                return 'failed';
            }
            change(all => all.map(other => other.id === item.id ? Object.assign(other, {problem: answer.title}) : other));
            return 'refused';
        } catch (e) {
            return 'failed';
        }
    }

    function show() {
        const waiting = mine();
        const text = name => box.getAttribute('data-' + name);
        const parts = kept ? [element('p', text('stored'))] : [];
        if (waiting.length) {
            parts.push(element('p', '', element('strong', text('count').replace('{0}', waiting.length))));
            const how = navigator.onLine && state || 'later';
            if (how === 'sign-in') {
                const link = element('a', text('sign-in'));
                link.href = '/sign-in?next=' + encodeURIComponent(location.pathname + location.search);
                parts.push(element('p', '', link));
            } else if (how !== 'refused' && how !== 'sent') {
                parts.push(element('p', text(how)));
            }
            waiting.filter(item => item.problem).forEach(item => parts.push(element('p', item.title + ': ' + item.problem + ' ',
                button(text('skip'), () => strike(item.id)))));
            parts.push(button(text('send'), () => send(true)));
        } else if (state === 'sent') {
            parts.push(element('p', text('sent')));
        }
        box.hidden = !parts.length;
        box.firstElementChild.replaceChildren(...parts);
    }

    function element(name, text, ...children) {
        const made = document.createElement(name);
        made.textContent = text;
        made.append(...children);
        return made;
    }

    function button(text, act) {
        const made = element('button', text);
        made.type = 'button';
        made.className = 'button button--secondary';
        made.addEventListener('click', act);
        return made;
    }

    // What another person has downloaded on this phone shows her name.
    async function forgetOthers() {
        if (reader === '0') {
            return;
        }
        (await caches.keys()).filter(name => name.startsWith('course:') && !['0', reader].includes(name.split(':')[2]))
            .forEach(name => caches.delete(name));
    }
})();
