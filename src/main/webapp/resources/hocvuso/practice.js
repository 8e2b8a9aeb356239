// Marks practice answers on the device, with or without a line, and hands them to offline.js, which keeps and sends them.
// Only choices are marked so; other answers go to the server as a plain form. The page does not say which choice is right:
// a hash of the right one is compared, and it opens the explanation.
(function () {
    'use strict';
    const section = document.getElementById('practice');
    const header = document.querySelector('header[data-reader]');
    const reader = header ? header.getAttribute('data-reader') : '0';
    if (!section || !window.crypto || !crypto.subtle) {
        return; // a plain form asks the server
    }
    section.addEventListener('submit', event => {
        if (event.target.dataset.proof) {
            event.preventDefault();
            answer(event.target);
        } else if (!navigator.onLine) {
            event.preventDefault(); // only the server can mark it
            say(event.target, 'offline', '');
        }
    });

    section.querySelectorAll('fieldset').forEach(box => window.hocvusoResponses.ready(box));

    async function answer(form) {
        const choices = Array.from(form.querySelectorAll('input:checked'), input => Number(input.value)).sort((a, b) => a - b);
        if (!choices.length) {
            say(form, 'none', '');
            return;
        }
        const {salt, proof, sealed, question} = form.dataset;
        const right = hex(await sha256('proof|' + salt + '|' + choices)) === proof;
        say(form, right ? 'right' : 'wrong', right ? await opened(sealed, await sha256('key|' + salt + '|' + choices)) : '');
        if (reader === '0') {
            return;
        }
        const detail = {
            kind: 'practice', reader, title: form.querySelector('.question__text').textContent.trim(),
            body: {question: Number(question), choices, answeredAt: new Date().toISOString(), reader}
        };
        document.dispatchEvent(new CustomEvent('hocvuso:keep', {detail}));
        if (!detail.kept && navigator.onLine) {
            form.submit(); // the browser keeps nothing, so the server is told at once
        }
    }

    function sha256(text) {
        return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    }

    function hex(bytes) {
        return Array.from(new Uint8Array(bytes), b => b.toString(16).padStart(2, '0')).join('');
    }

    async function opened(sealed, key) {
        const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
        const bytes = Uint8Array.from(atob(sealed), letter => letter.charCodeAt(0));
        return new TextDecoder().decode(await crypto.subtle.decrypt({name: 'AES-GCM', iv: new Uint8Array(12)}, aes, bytes));
    }

    function say(form, verdict, explanation) {
        const says = form.querySelector('.practice__says');
        says.setAttribute('data-verdict', verdict);
        says.textContent = section.getAttribute('data-' + verdict) + ' ' + explanation;
    }
})();
