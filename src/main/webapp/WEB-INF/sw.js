// Stands between the pages and the line. Pages come from the network; when the line is down or very slow, a page of a
// course that was downloaded comes from the store, and in place of any other the page /offline. Nothing else of a page
// is ever kept. Files whose address holds a hash of their content come from the store first.
'use strict';
const VERSION = '@version@';
const FILES = 'files:' + VERSION;
const COURSE = 'course:';
const OFFLINE = '/offline';
const WHOLE = '/offline/whole';
const PATIENCE = 8000;

self.addEventListener('install', event => {
    event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
    event.waitUntil(forgetOtherVersions()
        .then(() => self.registration.navigationPreload && self.registration.navigationPreload.enable())
        .then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
    const request = event.request;
    const url = new URL(request.url);
    if (url.origin !== self.location.origin) {
        return;
    }
    if (request.method === 'POST' && url.pathname === '/sign-out') {
        event.waitUntil(forgetPersonalCourses());
    } else if (request.method === 'GET' && request.mode === 'navigate') {
        event.respondWith(page(event, url));
    } else if (request.method === 'GET' && hasHash(url)) {
        event.respondWith(file(event, url));
    }
});

function hasHash(url) {
    return url.pathname.startsWith('/media/') || url.pathname.startsWith('/resources/') && url.searchParams.has('v');
}

async function page(event, url) {
    const network = fromNetwork(event, url);
    network.catch(() => undefined); // when it comes too late, nobody waits for it any more
    const late = new Promise(resolve => setTimeout(resolve, PATIENCE)).then(() => stored(url.href));
    try {
        return await Promise.race([network, late]) || await network;
    } catch (lineIsDown) {
        return await stored(url.href) || await caches.match(OFFLINE) || Response.error();
    }
}

async function fromNetwork(event, url) {
    const response = await event.preloadResponse || await fetch(event.request);
    if (url.pathname === '/language') {
        event.waitUntil(keepOfflinePage().catch(() => undefined));
    }
    return response;
}

async function file(event, url) {
    const kept = await caches.match(url.href, {cacheName: FILES, ignoreVary: true}) || await stored(url.href);
    if (kept) {
        return part(kept, event.request.headers.get('Range'));
    }
    const response = await fetch(event.request);
    if (response.ok && response.type === 'basic' && url.pathname.startsWith('/resources/')) {
        const copy = response.clone();
        // A full device is no reason to withhold the file.
        event.waitUntil(caches.open(FILES).then(cache => cache.put(url.href, copy)).catch(() => undefined));
    }
    return response;
}

// Players ask for parts of a recording, and some play none that comes whole (RFC 9110, section 14).
async function part(kept, range) {
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range || '') || [];
    const content = first && await kept.clone().blob();
    if (!first || Number(first) >= content.size) {
        return kept;
    }
    const end = Math.min(last ? Number(last) + 1 : content.size, content.size);
    const headers = new Headers(kept.headers);
    headers.set('Content-Range', `bytes ${first}-${end - 1}/${content.size}`);
    headers.set('Content-Length', end - Number(first));
    return new Response(content.slice(Number(first), end), {status: 206, headers: headers});
}

// A download counts once its last entry, the mark, is there.
async function stored(address) {
    for (const name of await caches.keys()) {
        if (name.startsWith(COURSE)) {
            const cache = await caches.open(name);
            const found = await cache.match(WHOLE) && await cache.match(address, {ignoreVary: true});
            if (found) {
                return found;
            }
        }
    }
    return undefined;
}

// The page says nothing about who is signed in, and comes with the files it asks for.
async function keepOfflinePage() {
    const response = await fetch(OFFLINE, {cache: 'no-store'});
    if (!response.ok) {
        throw new Error('No page for bad lines: ' + response.status);
    }
    const files = (await response.clone().text()).match(/\/resources\/[^"'\s]+\?v=\w+/g) || [];
    const cache = await caches.open(FILES);
    await cache.addAll(Array.from(new Set(files)));
    await cache.put(OFFLINE, response);
}

async function forgetOtherVersions() {
    const names = (await caches.keys()).filter(name => name.startsWith('files:') && name !== FILES);
    await Promise.all(names.map(name => caches.delete(name)));
}

// course:<slug>:<reader>:<time>; reader 0 is a visitor.
async function forgetPersonalCourses() {
    const names = (await caches.keys()).filter(name => name.startsWith(COURSE) && name.split(':')[2] !== '0');
    await Promise.all(names.map(name => caches.delete(name)));
}
