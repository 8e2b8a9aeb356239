// The sentences of a page, for who reads them aloud: finds them in its text, whatever elements they run through, and puts
// each into spans of its own, [data-sentence], so that it can be marked.
(function () {
    'use strict';
    const UNREAD = '[hidden],.visually-hidden,details,.on-request,.question__saved,.question__listen,script,noscript,audio,video,button';
    const BLOCK = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figcaption,pre,legend,label,summary';
    // As the server knows them: see Sentences.
    const GOES_ON = /(?:^|[\s(["“])(?:tp|tx|tt|q|p|h|x|ths|ts|pgs|gs|bs|ks|cn|ls|đ\/c|mr|mrs|ms|dr|st|vd|v\.d|tr|no|đt|sđt)\.\s*$|^\(?(?:\d{1,3}|\p{L})[.)]\s*$/iu;

    window.hocvusoSentences = {collect, divided, located, wrap, unwrap};

    // All that can be read: its characters without blanks, where each stands, and the blocks.
    function collect(regions) {
        const text = {letters: '', places: [], blocks: []};
        regions.forEach(region => {
            const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
            let block = null;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (node.parentElement.closest(UNREAD)) {
                    continue;
                }
                const holder = node.parentElement.closest(BLOCK) || region;
                if (!block || block.holder !== holder) {
                    block = {holder, text: '', begin: text.letters.length};
                    text.blocks.push(block);
                }
                block.text += node.data;
                for (let i = 0; i < node.data.length; i++) {
                    if (/\S/.test(node.data[i])) {
                        text.letters += node.data[i];
                        text.places.push({node, offset: i});
                    }
                }
            }
        });
        return text;
    }

    // For the device's voice: the sentences of each block.
    function divided(text, language) {
        const found = [];
        text.blocks.forEach(block => {
            let begin = block.begin;
            pieces(block.text, language).forEach(piece => {
                const end = begin + piece.replace(/\s/g, '').length;
                if (/[\p{L}\p{N}]/u.test(piece)) {
                    found.push({text: piece.replace(/\s+/g, ' ').trim(), begin, end});
                }
                begin = end;
            });
        });
        return found;
    }

    function pieces(text, language) {
        const raw = window.Intl && Intl.Segmenter
            ? Array.from(new Intl.Segmenter(language, {granularity: 'sentence'}).segment(text), part => part.segment)
            : text.match(/[^.!?…]+[.!?…]*["”’)\]]*\s*|[.!?…]+/g) || [];
        return raw.reduce((all, piece) => {
            const before = all[all.length - 1];
            if (before !== undefined && (GOES_ON.test(before) || /^\s*\p{Ll}/u.test(piece) || !/\s$/.test(before))) {
                all[all.length - 1] = before + piece;
            } else {
                all.push(piece);
            }
            return all;
        }, []);
    }

    // For a recording: its sentences, found on the page one behind the other. One that is not there is read unmarked.
    function located(marks, text) {
        let cursor = 0;
        return marks.map(mark => {
            const letters = mark.text.replace(/\s/g, '');
            const found = text.letters.indexOf(letters, cursor);
            const near = found >= 0 && found - cursor < 3000;
            const begin = near ? found : cursor;
            const end = near ? found + letters.length : cursor;
            cursor = end;
            return {text: mark.text, begin, end, from: mark.from, to: mark.to};
        });
    }

    // From the last to the first, so that the places of what comes before stay right.
    function wrap(sentences, text) {
        sentences.slice().reverse().forEach(sentence => {
            sentence.spans = [];
            let end = sentence.end;
            while (end > sentence.begin) {
                const place = text.places[end - 1];
                let begin = end - 1;
                while (begin > sentence.begin && text.places[begin - 1].node === place.node) {
                    begin--;
                }
                place.node.splitText(place.offset + 1);
                const piece = place.node.splitText(text.places[begin].offset);
                const span = document.createElement('span');
                span.dataset.sentence = '';
                piece.replaceWith(span);
                span.append(piece);
                sentence.spans.unshift(span);
                end = begin;
            }
        });
    }

    function unwrap() {
        document.querySelectorAll('[data-sentence]').forEach(span => {
            const parent = span.parentNode;
            span.replaceWith(...span.childNodes);
            parent.normalize();
        });
    }
})();
