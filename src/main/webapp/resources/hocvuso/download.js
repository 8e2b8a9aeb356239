// Keeps a whole course on the device and lists what is kept. A download counts once its last entry, the mark, is there;
// the worker shows no other.
(function () {
    'use strict';
    if (!('serviceWorker' in navigator) || !window.caches) {
        return;
    }
    const WHOLE = '/offline/whole';
    const AN_HOUR = 3600000;
    const language = document.documentElement.lang;
    const panel = document.getElementById('download');
    const shelf = document.getElementById('shelf');

    if (panel) {
        navigator.serviceWorker.ready.then(() => offer('')).catch(() => undefined);
    }
    if (shelf) {
        document.getElementById('notStored').hidden = location.pathname === '/offline';
        list();
    }

    // The whole downloads: the cache's name with what its mark tells. What a closed tab has left half is thrown away.
    async function downloads() {
        const found = [];
        for (const name of (await caches.keys()).filter(key => key.startsWith('course:'))) {
            const mark = await (await caches.open(name)).match(WHOLE);
            if (mark) {
                found.push(Object.assign(await mark.json(), {name: name}));
            } else if (Date.now() - name.split(':')[3] > AN_HOUR) {
                await caches.delete(name);
            }
        }
        return found;
    }

    function named(slug) {
        return caches.keys().then(names => names.filter(name => name.startsWith('course:' + slug + ':')));
    }

    async function offer(said) {
        const slug = panel.getAttribute('data-course');
        const whole = (await downloads()).find(course => course.slug === slug);
        let course;
        try {
            const response = await fetch('/api/learning/courses/' + slug + '/offline');
            course = response.ok ? await response.json() : undefined;
        } catch (lineIsDown) {
            course = undefined;
        }
        if (course) {
            course.recordings = course.media.length ? 'without' : '';
        }
        const acts = [];
        if (whole) {
            const newer = course && course.edition !== whole.edition;
            said = said || [text(newer ? 'newer' : 'here', size(whole.bytes), day(whole.at)), recordings(whole, panel)].join(' ').trim();
            if (newer) {
                acts.push(...starters(course));
            } else if (course && whole.recordings === 'without') {
                acts.push(button('downloadMore', text('more', size(withMedia(course).bytes - course.bytes)), () => download(withMedia(course)), true));
            }
            acts.push(button('downloadRemove', text('remove'), async () => {
                await Promise.all((await named(slug)).map(name => caches.delete(name)));
                offer('');
            }, true));
        } else if (course) {
            said = said || text('hint', course.files.length);
            acts.push(...starters(course));
        }
        panel.hidden = !acts.length;
        say(said, acts);
    }

    function withMedia(course) {
        return Object.assign({}, course, {
            files: course.files.concat(course.media),
            bytes: course.media.reduce((sum, file) => sum + file.bytes, course.bytes),
            recordings: 'with'
        });
    }

    // Whether videos and sounds are part of a download; nothing where the course has none.
    function recordings(course, words) {
        return words.getAttribute('data-' + course.recordings) || '';
    }

    // Videos and sounds come along only when asked for; what is said in them stands in the lessons.
    function starters(course) {
        const whole = withMedia(course);
        const box = element('input', '', '');
        box.type = 'checkbox';
        box.id = 'downloadMedia';
        const start = button('downloadStart', text('start', size(course.bytes)), () => download(box.checked ? whole : course), true);
        box.addEventListener('change', () => {
            start.textContent = text('start', size((box.checked ? whole : course).bytes));
        });
        const label = element('label', 'choice', '');
        label.append(box, element('span', 'choice__text', text('media', size(whole.bytes - course.bytes))));
        return course.media.length ? [label, start] : [start];
    }

    async function download(course) {
        const abort = new AbortController();
        const name = ['course', course.slug, course.reader, Date.now()].join(':');
        const stop = button('downloadCancel', text('cancel'), () => abort.abort(), true);
        const before = await named(course.slug);
        try {
            const cache = await caches.open(name);
            let done = 0;
            for (const file of course.files) {
                say(text('progress', ++done, course.files.length), done === 1 ? [stop] : undefined);
                const response = await fetch(file.address, {
                    signal: abort.signal, headers: {'Hocvuso-Download': 'true'}
                });
                if (!response.ok || response.redirected) {
                    throw new Error(response.status + ' ' + file.address);
                }
                await cache.put(file.address, await marked(response));
            }
            if (abort.signal.aborted) {
                throw new DOMException('', 'AbortError');
            }
            await cache.put(WHOLE, new Response(JSON.stringify({
                slug: course.slug, title: course.title, edition: course.edition, bytes: course.bytes, recordings: course.recordings, at: Date.now()
            })));
            await Promise.all(before.map(old => caches.delete(old)));
            if (navigator.storage && navigator.storage.persist) {
                navigator.storage.persist().catch(() => undefined);
            }
            offer('');
        } catch (e) {
            await caches.delete(name);
            offer(text(e.name === 'AbortError' ? 'cancelled' : e.name === 'QuotaExceededError' ? 'full' : 'failed'));
        }
    }

    // A page tells by this attribute that it comes from the store.
    async function marked(response) {
        if (!(response.headers.get('Content-Type') || '').startsWith('text/html')) {
            return response;
        }
        const headers = new Headers(response.headers);
        headers.delete('Content-Length');
        headers.delete('Content-Encoding');
        return new Response((await response.text()).replace('<html', '<html data-stored="true"'), {headers: headers});
    }

    async function list() {
        const all = await downloads();
        document.getElementById('nothing').hidden = all.length > 0;
        document.getElementById('something').hidden = !all.length;
        shelf.replaceChildren(...all.map(course => {
            const card = element('li', 'card', '');
            const open = element('a', 'button', shelf.getAttribute('data-open'));
            open.href = '/courses/' + course.slug;
            open.setAttribute('aria-label', open.textContent + ': ' + course.title);
            const remove = button('', shelf.getAttribute('data-remove'), async () => {
                await caches.delete(course.name);
                list();
            }, true);
            remove.setAttribute('aria-label', remove.textContent + ': ' + course.title);
            const acts = element('div', 'actions', '');
            acts.append(open, remove);
            card.append(element('h2', '', course.title), element('p', 'small muted', fill(shelf.getAttribute('data-line'),
                size(course.bytes), day(course.at))));
            if (recordings(course, shelf)) {
                card.append(element('p', 'small muted', recordings(course, shelf)));
            }
            card.append(acts);
            return card;
        }));
    }

    function say(words, acts) {
        document.getElementById('downloadSays').textContent = words;
        if (acts) {
            document.getElementById('downloadActs').replaceChildren(...acts);
        }
    }

    function text(name, ...values) {
        return fill(panel.getAttribute('data-' + name), ...values);
    }

    function fill(pattern, ...values) {
        return values.reduce((filled, value, i) => filled.replace('{' + i + '}', value), pattern);
    }

    function size(bytes) {
        const kilobytes = Math.ceil(bytes / 1024);
        return kilobytes < 1024 ? kilobytes + '\u00a0KB'
            : (kilobytes / 1024).toLocaleString(language, {maximumFractionDigits: 1}) + '\u00a0MB';
    }

    function day(at) {
        return new Date(at).toLocaleDateString(language, {day: 'numeric', month: 'short', year: 'numeric'});
    }

    function button(id, words, act, quiet) {
        const made = element('button', 'button button--wide' + (quiet ? ' button--secondary' : ''), words);
        made.type = 'button';
        made.id = id;
        made.addEventListener('click', act);
        return made;
    }

    function element(name, type, words) {
        const made = document.createElement(name);
        made.className = type;
        made.textContent = words;
        return made;
    }
})();
