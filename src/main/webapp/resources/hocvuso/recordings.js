// Tells at each video and sound of a lesson from the store whether it was downloaded too; what cannot be played gives way
// to its transcript.
(async function () {
    'use strict';
    const words = document.querySelector('[data-video-away]');
    if (!words || !window.caches || !document.documentElement.hasAttribute('data-stored')) {
        return;
    }
    // As the worker does: a download counts once its mark is there.
    async function isKept(address) {
        for (const name of (await caches.keys()).filter(key => key.startsWith('course:'))) {
            const cache = await caches.open(name);
            if (await cache.match('/offline/whole') && await cache.match(address, {ignoreVary: true})) {
                return true;
            }
        }
        return false;
    }

    for (const recording of document.querySelectorAll('.recording')) {
        const player = recording.querySelector('video, audio');
        const kept = await isKept(player.src);
        const said = document.createElement('p');
        said.className = kept ? 'small muted' : 'notice notice--info';
        said.textContent = words.getAttribute('data-' + player.localName + (kept ? '-here' : '-away'));
        recording.prepend(said);
        if (!kept) {
            const transcript = recording.querySelector('details');
            if (transcript) {
                transcript.open = true;
            }
            const show = () => { player.hidden = !navigator.onLine; };
            window.addEventListener('online', show);
            window.addEventListener('offline', show);
            show();
        }
    }
})();
