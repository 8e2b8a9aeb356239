// Keeps chosen answers in the browser until the server has confirmed each of them, and sends them. The paper asks for it,
// and any other page that finds some kept. Each question has an entry of its own, so that two tabs never write over each
// other's:  hocvuso.answer:<reader>:<attempt>:<question> = {v, at, choices, said, problem}.
(function () {
    'use strict';
    const PREFIX = 'hocvuso.answer:';
    const VERSION = 1;
    const PATIENCE = 20000;
    const FIRST_WAIT = 2000;
    const LONGEST_WAIT = 60000;
    const header = document.querySelector('header[data-reader]');
    const reader = header ? header.getAttribute('data-reader') : '0';
    const homeless = {}; // what the browser would not take
    let state = '';
    let sending = false;
    let wait = FIRST_WAIT;
    let timer;

    window.hocvusoAnswers = {keep, settle, all, send, state: () => state, isKept: key => !homeless[key]};
    window.addEventListener('online', soon);
    window.addEventListener('offline', () => tell('', {}));
    window.addEventListener('focus', soon);
    window.addEventListener('pageshow', soon);
    window.addEventListener('storage', event => {
        if (event.key && event.key.startsWith(PREFIX)) {
            tell('elsewhere', read(event.key) || entry(event.key, event.oldValue), !event.newValue);
        }
    });

    // This reader's entries, those of one attempt or of all, the first chosen first.
    function all(attempt) {
        const keys = Object.keys(homeless);
        try {
            keys.push(...Object.keys(localStorage).filter(key => key.startsWith(PREFIX)));
        } catch (noStore) {
            // a browser that keeps nothing
        }
        return keys.map(read).filter(kept => kept && kept.reader === reader && (!attempt || kept.attempt === attempt))
            .sort((one, other) => one.at - other.at);
    }

    function read(key) {
        if (homeless[key]) {
            return homeless[key];
        }
        try {
            return entry(key, localStorage.getItem(key));
        } catch (noStore) {
            return undefined;
        }
    }

    // What a later version has written is left to it.
    function entry(key, text) {
        try {
            const kept = JSON.parse(text);
            const [of, attempt, question] = key.slice(PREFIX.length).split(':');
            return kept && kept.v <= VERSION ? Object.assign(kept, {key, reader: of, attempt, question}) : undefined;
        } catch (noJson) {
            return undefined;
        }
    }

    function write(kept) {
        const {at, choices, said, problem} = kept;
        try {
            localStorage.setItem(kept.key, JSON.stringify({v: VERSION, at, choices, said, problem}));
            delete homeless[kept.key];
        } catch (full) {
            homeless[kept.key] = kept;
            strikeStored(kept.key); // an earlier choice must not be sent after this one
        }
    }

    function strikeStored(key) {
        try {
            localStorage.removeItem(key);
        } catch (noStore) {
            // nothing is there to be removed
        }
    }

    // Each choice is later than whatever this browser or the server knows of the question, even when the clock goes wrong.
    function keep(attempt, question, choices, said, now, known) {
        const key = [PREFIX + reader, attempt, question].join(':');
        const before = read(key);
        write({key, reader, attempt, question, choices, said, at: Math.max(now, known + 1, before ? before.at + 1 : 0)});
        send();
        return read(key);
    }

    // Other tabs learn from what is struck which choices are in force.
    function settle(kept, choices) {
        write(Object.assign(kept, {choices}));
        delete homeless[kept.key];
        strikeStored(kept.key);
    }

    function soon() {
        wait = FIRST_WAIT;
        send();
    }

    async function send() {
        clearTimeout(timer);
        if (sending || reader === '0') {
            return;
        }
        sending = true;
        let last = state;
        for (let next = due(); next; next = due()) {
            if (!navigator.onLine) {
                last = 'lost';
                break;
            }
            state = 'sending';
            tell('sending', next);
            last = await put(next);
            if (last !== 'sent') {
                break;
            }
            wait = FIRST_WAIT;
        }
        sending = false;
        state = due() ? last : '';
        if (due() && navigator.onLine) {
            timer = setTimeout(send, wait * (0.75 + Math.random() / 2));
            wait = Math.min(wait * 2, LONGEST_WAIT);
        }
        tell('', {});
    }

    function due() {
        return all().find(kept => !kept.problem);
    }

    async function put(kept) {
        const abort = new AbortController();
        const late = setTimeout(() => abort.abort(), PATIENCE);
        try {
            const response = await fetch('/api/assessment/attempts/' + kept.attempt + '/answers/' + kept.question, {
                method: 'PUT',
                headers: {'Content-Type': 'application/json'},
                body: JSON.stringify({choices: kept.choices, chosenAt: new Date(kept.at).toISOString()}),
                signal: abort.signal
            });
            const answer = response.status === 401 ? {} : await response.json();
            if (response.ok && answer.savedAt) {
                confirmed(kept, answer.choices);
                return 'sent';
            }
            return response.ok || response.status >= 500 ? 'failed' : refused(kept, response.status, answer);
        } catch (lineIsDown) {
            return 'failed';
        } finally {
            clearTimeout(late);
        }
    }

    // Struck only if it is still the choice that was sent.
    function confirmed(kept, choices) {
        const now = read(kept.key);
        if (now && now.at === kept.at) {
            const same = String(choices.slice().sort()) === String(kept.choices.slice().sort());
            settle(kept, choices);
            tell(same ? 'saved' : 'newer', kept);
        }
    }

    function refused(kept, status, answer) {
        if (status === 401) {
            return 'sign-in';
        }
        if (answer.key === 'assessment.attempt.unknown') {
            return 'other';
        }
        if (status === 429 || !answer.title) {
            return 'failed';
        }
        write(Object.assign(kept, {problem: answer.title}));
        tell('refused', kept);
        return 'sent';
    }

    function tell(what, kept, gone) {
        document.dispatchEvent(new CustomEvent('hocvuso:answers', {detail: {what, kept, gone, state}}));
    }
})();
