// Keeps chosen answers in the browser until the server has confirmed each of them, and sends them. The paper asks for it,
// and any other page that finds some kept. Each question has an entry of its own, so that two tabs never write over each
// other's:  hocvuso.answer:<reader>:<attempt>:<question> = {v, at, response, sequence, said, problem}. The sequence is the
// answer's place in the attempt's log: sent again with the same one, it counts once.
(function () {
    'use strict';
    const PREFIX = 'hocvuso.answer:';
    const VERSION = 2;
    const PATIENCE = 20000;
    const FIRST_WAIT = 2000;
    const LONGEST_WAIT = 60000;
    const header = document.querySelector('header[data-reader]');
    const reader = header ? header.getAttribute('data-reader') : '0';
    const homeless = {}; // what the browser would not take
    const next = {}; // by attempt, as far as this page has been told
    let state = '';
    let sending = false;
    let wait = FIRST_WAIT;
    let timer;

    window.hocvusoAnswers = {keep, settle, all, send, begin, state: () => state, isKept: key => !homeless[key]};
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
            if (kept && kept.v === 1) {
                kept.response = {choices: kept.choices};
            }
            return kept && kept.v <= VERSION ? Object.assign(kept, {key, reader: of, attempt, question}) : undefined;
        } catch (noJson) {
            return undefined;
        }
    }

    function write(kept) {
        const {at, response, sequence, said, problem} = kept;
        try {
            localStorage.setItem(kept.key, JSON.stringify({v: VERSION, at, response, sequence, said, problem}));
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
    function keep(attempt, question, response, said, now, known) {
        const key = [PREFIX + reader, attempt, question].join(':');
        const before = read(key);
        write({key, reader, attempt, question, response, said, at: Math.max(now, known + 1, before ? before.at + 1 : 0)});
        send();
        return read(key);
    }

    // How many answers the log has, as the page was told when it was opened.
    function begin(attempt, sequence) {
        next[attempt] = Math.max(next[attempt] || 0, sequence + 1);
    }

    // Other tabs learn from what is struck which answer is in force.
    function settle(kept, response) {
        write(Object.assign(kept, {response}));
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
        if (next[kept.attempt] && !kept.sequence) {
            write(Object.assign(kept, {sequence: next[kept.attempt]}));
        }
        const abort = new AbortController();
        const late = setTimeout(() => abort.abort(), PATIENCE);
        try {
            const response = await fetch('/api/assessment/attempts/' + kept.attempt + '/answers/' + kept.question, {
                method: 'PUT',
                headers: {'Content-Type': 'application/json'},
                body: JSON.stringify(
                    {...kept.response, sequence: kept.sequence, chosenAt: new Date(kept.at).toISOString()}),
                signal: abort.signal
            });
            const answer = response.status === 401 ? {} : await response.json();
            if (response.ok && answer.savedAt) {
                next[kept.attempt] = answer.sequence + 1;
                confirmed(kept, answer);
                return 'sent';
            }
            return response.ok || response.status >= 500 ? 'failed' : refused(kept, response.status, answer);
        } catch (lineIsDown) {
            return 'failed';
        } finally {
            clearTimeout(late);
        }
    }

    // Struck only if it is still the answer that was sent.
    function confirmed(kept, answer) {
        const now = read(kept.key);
        if (now && now.at === kept.at) {
            const kind = Object.keys(kept.response)[0];
            const same = JSON.stringify(answer[kind]) === JSON.stringify(kept.response[kind]);
            settle(kept, {[kind]: answer[kind]});
            tell(same ? 'saved' : 'newer', kept, false, answer);
        }
    }

    function refused(kept, status, answer) {
        if (status === 401) {
            return 'sign-in';
        }
        if (answer.key === 'assessment.attempt.unknown') {
            return 'other';
        }
        if (answer.key === 'assessment.answer.sequence') {
            next[kept.attempt] = Number(answer.arguments[0]);
            write(Object.assign(kept, {sequence: undefined})); // another tab was faster
            return 'sent';
        }
        if (status === 429 || !answer.title) {
            return 'failed';
        }
        write(Object.assign(kept, {problem: answer.title}));
        tell('refused', kept);
        return 'sent';
    }

    function tell(what, kept, gone, answer) {
        document.dispatchEvent(new CustomEvent('hocvuso:answers', {detail: {what, kept, gone, answer, state}}));
    }
})();
