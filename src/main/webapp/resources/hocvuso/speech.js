// Reads the page aloud and marks the sentence being read: by the teacher's recording; else by a voice of the device; else
// by what the server has made. Where there is none of them, it says so. Nothing is fetched before it is asked for.
(function () {
    'use strict';
    const box = document.getElementById('speech');
    const opener = document.getElementById('speak');
    const reading = window.hocvusoSentences;
    if (!box || !opener || !reading) {
        return;
    }
    const told = Object.assign({}, opener.dataset, box.dataset);
    const synth = window.speechSynthesis;
    const regions = Array.from(document.querySelectorAll('[data-read]'));
    const language = regions.map(region => region.lang).find(Boolean) || told.language;
    const questions = regions.filter(region => region.dataset.read === 'question');
    // A lesson is read without the questions behind it; a paper is nothing but questions.
    const whole = questions.length < regions.length ? regions.filter(region => !questions.includes(region)) : regions;
    const SPEEDS = [['slow', 0.75], ['usual', 1], ['fast', 1.3]];
    const KEY = 'hocvuso.speech.speed';

    let speed = Math.max(0, SPEEDS.findIndex(([name]) => name === remembered()));
    let player = null;
    let source = '';
    let sentences = [];
    let at = 0;
    let last = 0;
    let playing = false;
    let over = false;
    let turn = 0;
    let audio = null;
    let utterance = null;
    let broken = [];
    let opened = null;
    let wanted = whole;

    opener.hidden = false;
    label();
    opener.addEventListener('click', () => open(opener));
    document.querySelectorAll('.reader__speak').forEach(item => {
        item.hidden = false;
        item.addEventListener('click', () => {
            item.closest('details').open = false;
            open(opener);
        });
    });
    questions.forEach((region, index) => {
        const listen = button(told.question, () => open(listen, region), 'button--quiet question__listen');
        const number = region.querySelector('.question__number');
        number.id = 'listen' + index;
        listen.setAttribute('aria-describedby', number.id);
        region.querySelector('legend').after(listen);
    });
    if (synth && synth.addEventListener) {
        synth.getVoices();
        synth.addEventListener('voiceschanged', label);
    }
    // Browsers go on speaking after the page is gone.
    window.addEventListener('pagehide', close);

    function remembered() {
        try {
            return localStorage.getItem(KEY) || 'usual';
        } catch (e) {
            return 'usual';
        }
    }

    // The costs are told before they are made.
    function label() {
        const costs = told.saver === 'true' && ['teacher', 'server'].includes(choose());
        opener.textContent = costs ? told.fetch : told.listen;
    }

    // ----- who reads

    function voice() {
        const fitting = synth ? synth.getVoices().filter(one => one.lang.toLowerCase().split(/[-_]/)[0] === language) : [];
        return fitting.find(one => one.localService) || fitting[0];
    }

    function choose() {
        const recorded = wanted === whole && told.audio && language === told.language && document.createElement('audio').canPlayType(told.type);
        const ways = [
            ['teacher', recorded && told.teacher === 'true'],
            ['device', voice()],
            ['server', recorded && told.teacher !== 'true']
        ];
        const way = ways.find(([name, possible]) => possible && !broken.includes(name));
        return way ? way[0] : broken.length ? 'failed' : 'none';
    }

    // Some browsers load their voices only when they are asked for them.
    function voicesKnown() {
        if (!synth || !synth.addEventListener || synth.getVoices().length) {
            return Promise.resolve();
        }
        return new Promise(resolve => {
            synth.addEventListener('voiceschanged', resolve, {once: true});
            setTimeout(resolve, 600);
        });
    }

    async function open(by, region) {
        close();
        opened = by;
        wanted = region ? [region] : whole;
        broken = [];
        build();
        const mine = ++turn;
        await voicesKnown();
        if (mine === turn && player) {
            await begin();
        }
    }

    async function begin() {
        const mine = ++turn;
        source = choose();
        arrange();
        if (source === 'none' || source === 'failed') {
            say(source === 'none' && language !== 'vi' ? told.noneOther : told[source]);
            return;
        }
        if (source !== 'device') {
            say(told.waiting);
        }
        try {
            const marks = source === 'device' ? null : told.marks ? await fetchMarks() : [];
            if (mine !== turn) {
                return;
            }
            unwrap();
            const text = reading.collect(wanted);
            sentences = marks ? reading.located(marks, text) : reading.divided(text, language);
            if (!sentences.length && (!marks || told.marks)) {
                close();
                return;
            }
            reading.wrap(sentences, text);
            prepare();
        } catch (e) {
            if (mine === turn) {
                trouble();
            }
            return;
        }
        at = 0;
        last = sentences.length - 1;
        play();
    }

    async function fetchMarks() {
        const response = await fetch(told.marks);
        if (!response.ok) {
            throw new Error(String(response.status));
        }
        const part = Number(told.part);
        return (await response.json()).filter(mark => !part || mark.part === part);
    }

    function unwrap() {
        reading.unwrap();
        sentences = [];
    }

    function mark(index) {
        sentences.forEach((sentence, i) => sentence.spans.forEach(span => span.classList.toggle('speaking', i === index)));
        const span = sentences[index] && sentences[index].spans[0];
        if (!span) {
            return;
        }
        const place = span.getBoundingClientRect();
        if (place.top < 0 || place.bottom > window.innerHeight - player.offsetHeight - 20) {
            const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
            span.scrollIntoView({block: 'center', behavior: still ? 'auto' : 'smooth'});
        }
    }

    // ----- reading

    function prepare() {
        if (source === 'device') {
            return;
        }
        const mine = audio = document.createElement('audio');
        mine.preload = 'auto';
        mine.src = told.audio;
        mine.addEventListener('error', () => mine === audio && trouble());
        mine.addEventListener('ended', () => mine === audio && finish());
        if (sentences.length) {
            mine.addEventListener('timeupdate', () => mine === audio && playing && follow());
        } else {
            mine.controls = true;
            mine.setAttribute('aria-label', told.title);
            mine.addEventListener('play', () => { playing = true; });
            mine.addEventListener('pause', () => { playing = false; });
            player.querySelector('.player__buttons').before(mine);
        }
    }

    function follow() {
        const now = audio.currentTime * 1000;
        if (now >= sentences[last].to) {
            finish();
            return;
        }
        const next = sentences.findIndex(sentence => now < sentence.to);
        if (next !== at) {
            at = next;
            mark(at);
        }
    }

    function play() {
        playing = true;
        over = false;
        say(audio && !sentences.length ? told.unmarked : told[{teacher: 'byTeacher', device: 'byDevice', server: 'byServer'}[source]]);
        show();
        mark(at);
        if (source === 'device') {
            utter();
            return;
        }
        const mine = turn;
        audio.playbackRate = SPEEDS[speed][1];
        if (sentences.length && (audio.currentTime * 1000 < sentences[at].from || audio.currentTime * 1000 >= sentences[at].to)) {
            seek();
        }
        // A pause before the sound has begun is no trouble.
        audio.play().catch(fault => mine === turn && fault.name !== 'AbortError' && trouble());
    }

    function seek() {
        audio.currentTime = sentences[at].from / 1000 + 0.01;
    }

    function utter() {
        const mine = ++turn;
        synth.cancel();
        utterance = new SpeechSynthesisUtterance(sentences[at].text);
        utterance.voice = voice();
        utterance.lang = utterance.voice.lang;
        utterance.rate = SPEEDS[speed][1];
        utterance.onend = () => {
            if (mine === turn && playing) {
                at < last ? move(1) : finish();
            }
        };
        utterance.onerror = () => mine === turn && playing && trouble();
        synth.speak(utterance);
    }

    function pause() {
        playing = false;
        if (source === 'device') {
            turn++;
            synth.cancel();
        } else {
            audio.pause();
        }
        say(told.paused);
        show();
    }

    function move(by) {
        const next = at + by;
        if (next < 0 || next > last) {
            return;
        }
        at = next;
        over = false;
        mark(at);
        show();
        if (source !== 'device') {
            seek();
        } else if (playing) {
            utter();
        }
    }

    function faster() {
        speed = (speed + 1) % SPEEDS.length;
        try {
            localStorage.setItem(KEY, SPEEDS[speed][0]);
        } catch (e) {
            // then it is remembered for this page only
        }
        show();
        if (audio) {
            audio.playbackRate = SPEEDS[speed][1];
        } else if (source === 'device' && playing) {
            utter();
        }
    }

    function finish() {
        pause();
        mark(-1);
        at = 0;
        if (audio && sentences.length) {
            seek();
        }
        over = true;
        say(told.ended);
    }

    // Another way, if there is one.
    function trouble() {
        broken.push(source);
        silence();
        unwrap();
        begin();
    }

    function silence() {
        turn++;
        playing = false;
        if (synth) {
            synth.cancel();
        }
        if (audio) {
            const old = audio;
            audio = null;
            old.pause();
            old.remove();
            old.removeAttribute('src');
        }
    }

    function close() {
        silence();
        unwrap();
        wanted = whole;
        if (player) {
            const inside = player.contains(document.activeElement);
            player.remove();
            player = null;
            document.documentElement.classList.remove('reads');
            if (inside) {
                opened.focus();
            }
        }
    }

    // ----- the player

    function button(text, act, kind) {
        const made = document.createElement('button');
        made.type = 'button';
        made.className = 'button ' + kind;
        made.textContent = text;
        made.addEventListener('click', act);
        return made;
    }

    function build() {
        player = document.createElement('div');
        player.className = 'player';
        player.setAttribute('role', 'group');
        player.setAttribute('aria-label', told.title);
        const state = document.createElement('p');
        state.setAttribute('role', 'status');
        const buttons = document.createElement('div');
        buttons.className = 'player__buttons';
        const all = {
            previous: button(told.previous, () => move(-1), 'button--secondary'),
            toggle: button(told.pause, () => playing ? pause() : play(), ''),
            next: button(told.next, () => move(1), 'button--secondary'),
            speed: button('', faster, 'button--secondary'),
            close: button(told.close, close, 'button--secondary')
        };
        Object.keys(all).forEach(name => {
            all[name].dataset.act = name;
            buttons.append(all[name]);
        });
        player.append(state, buttons);
        box.append(player);
        source = '';
        arrange();
        document.documentElement.classList.add('reads');
        all.close.focus({preventScroll: true});
    }

    // Shows the buttons that can do something, and moves the focus to the one that is pressed most.
    function arrange() {
        const reads = ['teacher', 'device', 'server'].includes(source);
        const marks = source === 'device' || reads && told.marks;
        player.querySelectorAll('button').forEach(one => {
            const act = one.dataset.act;
            one.hidden = act === 'speed' && !reads || ['previous', 'next', 'toggle'].includes(act) && !marks;
        });
        show();
        if (marks && player.contains(document.activeElement)) {
            player.querySelector('[data-act="toggle"]').focus({preventScroll: true});
        }
    }

    function show() {
        player.querySelector('[data-act="toggle"]').textContent = playing ? told.pause : over ? told.again : told.play;
        player.querySelector('[data-act="speed"]').textContent = told[SPEEDS[speed][0]];
        document.documentElement.style.setProperty('--player', player.offsetHeight + 16 + 'px');
    }

    function say(text) {
        player.querySelector('[role="status"]').textContent = text;
        show();
    }
})();
