/* Reads a signed register that lies beside this file, and proves what it says of a certificate. */
'use strict';
Object.assign(window.hocvuso, (function () {
    const {utf8, text, hex, base64, joined, same, sha256, verify} = window.hocvuso;

    // ---- The tree (RFC 6962) in its tiles (C2SP tlog-tiles) -----------------------------------------------------------

    /** Something that is not as it must be; the word names the text that tells it. */
    class Broken extends Error {
        constructor(word, detail) {
            super(word + ' ' + (detail || ''));
            this.word = word;
            this.detail = detail || '';
        }
    }

    const WIDTH = 256;
    const leafHash = data => sha256(joined(Uint8Array.of(0), data));
    const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));
    const numbered = n => {
        const groups = [String(n % 1000).padStart(3, '0')];
        for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
            groups.unshift('x' + String(rest % 1000).padStart(3, '0'));
        }
        return groups.join('/');
    };
    const part = (index, hashes) => {
        const width = Math.min(WIDTH, hashes - index * WIDTH);
        return numbered(index) + (width === WIDTH ? '' : '.p/' + width);
    };

    class Tree {
        constructor(source, folder, size) {
            this.source = source;
            this.folder = folder;
            this.size = size;
            this.tiles = new Map();
        }

        tile(level, index) {
            const path = this.folder + level + '/' + part(index, Math.floor(this.size / WIDTH ** level));
            if (!this.tiles.has(path)) {
                this.tiles.set(path, needed(this.source, path));
            }
            return this.tiles.get(path);
        }

        /** The hash over 2^level leaves. */
        async node(level, index) {
            const width = 2 ** (level % 8);
            const first = index * width;
            const hashes = await this.tile(Math.floor(level / 8), Math.floor(first / WIDTH));
            const at = first % WIDTH;
            const fold = (from, count) => count === 1 ? hashes.slice(from * 32, from * 32 + 32)
                : nodeHash(fold(from, count / 2), fold(from + count / 2, count / 2));
            if (hashes.length < (at + width) * 32) {
                throw new Broken('missing', this.folder);
            }
            return fold(at, width);
        }

        static split(width) {
            let k = 1;
            while (k * 2 < width) {
                k *= 2;
            }
            return k;
        }

        async over(begin, end) {
            const width = end - begin;
            const level = Math.round(Math.log2(width));
            if (2 ** level === width) {
                return this.node(level, begin / width);
            }
            const middle = begin + Tree.split(width);
            return nodeHash(await this.over(begin, middle), await this.over(middle, end));
        }

        /** The root that follows when this leaf stands at this place. */
        async through(index, leaf, begin = 0, end = this.size) {
            if (end - begin === 1) {
                return leaf;
            }
            const middle = begin + Tree.split(end - begin);
            return index < middle
                ? nodeHash(await this.through(index, leaf, begin, middle), await this.over(middle, end))
                : nodeHash(await this.over(begin, middle), await this.through(index, leaf, middle, end));
        }
    }

    // ---- Where the files come from ------------------------------------------------------------------------------------

    /** Files of the folder that this page came from; null for one that is not there. */
    const besides = {
        async read(path) {
            const answer = await fetch(path, {cache: 'no-cache', redirect: 'error'});
            if (answer.status === 404 || answer.status === 410) {
                return null;
            }
            if (!answer.ok) {
                throw new Error(path + ': ' + answer.status);
            }
            return new Uint8Array(await answer.arrayBuffer());
        }
    };

    /** Files that were chosen by hand; their paths begin with the name of the folder. */
    const chosen = files => {
        const byPath = new Map(Array.from(files, file => [file.webkitRelativePath.replace(/^[^/]*\//, ''), file]));
        return {
            async read(path) {
                const file = byPath.get(path);
                return file ? new Uint8Array(await file.arrayBuffer()) : null;
            }
        };
    };

    async function needed(source, path) {
        const bytes = await source.read(path);
        if (bytes === null) {
            throw new Broken('missing', path);
        }
        return bytes;
    }

    // ---- Checking -----------------------------------------------------------------------------------------------------

    const value = (lines, name) => (lines.find(line => line.startsWith(name + ' ')) || '').slice(name.length + 1);

    /** Whoever tells a time signs within the same act, and none takes longer; in milliseconds. */
    const LONGEST_ACT = 60000;

    /**
     * Whether what was begun at this moment may have been signed by the key. Registers that were exported before keys told
     * their times have none to compare with.
     */
    function inUse(key, begun) {
        if (key.from === undefined) {
            return true;
        }
        const at = Date.parse(begun);
        return at + LONGEST_ACT >= Date.parse(key.from) && (key.until === undefined || at <= Date.parse(key.until));
    }

    /** A signed note (C2SP signed-note): its lines, and the key that has signed it, when that was in use. */
    async function note(source, path, keys) {
        const whole = text(await needed(source, path));
        const end = whole.lastIndexOf('\n\n');
        const body = whole.slice(0, end + 1);
        for (const line of whole.slice(end + 2).split('\n')) {
            const [dash, name, encoded] = line.split(' ');
            const bytes = dash === '\u2014' && name === keys.origin ? base64(encoded) : new Uint8Array(0);
            const key = keys.keys.find(one => one.id === hex(bytes.slice(0, 4)));
            if (key && await verify(base64(key.ed25519), utf8(body), bytes.slice(4))) {
                const lines = body.split('\n');
                if (!inUse(key, value(lines, 'time'))) {
                    throw new Broken('keyTime', path);
                }
                return {lines, key};
            }
        }
        throw new Broken('signature', path);
    }

    /** What everything else is measured by: the signed heads of the register and of the list of certificates. */
    async function heads(source) {
        const keys = JSON.parse(text(await needed(source, 'keys.json')));
        keys.keys.forEach(key => {
            const id = sha256(joined(utf8(keys.origin + '\n'), Uint8Array.of(1), base64(key.ed25519)));
            if (hex(id.slice(0, 4)) !== key.id) {
                throw new Broken('signature', 'keys.json');
            }
        });
        const checkpoint = await note(source, 'checkpoint', keys);
        const status = await note(source, 'status', keys);
        const size = Number(checkpoint.lines[1]);
        if (checkpoint.lines[0] !== keys.origin || status.lines[0] !== keys.origin + '/status'
            || value(status.lines, 'register') !== String(size)) {
            throw new Broken('signature', 'status');
        }
        return {
            source,
            keys: keys.keys,
            key: checkpoint.key,
            time: value(checkpoint.lines, 'time'),
            size,
            root: base64(checkpoint.lines[2]),
            entries: new Tree(source, 'tile/', size),
            listRoot: base64(status.lines[2]),
            list: new Tree(source, 'by/tile/', Number(status.lines[1]))
        };
    }

    /** What the list says about a number; undefined when it is not on it. */
    async function listed(head, hash) {
        const path = 'by/' + hash.slice(0, 2) + '/' + hash.slice(2, 4) + '.json';
        const file = await head.source.read(path) || utf8('[]\n');
        const root = await head.list.through(parseInt(hash.slice(0, 4), 16), leafHash(file));
        if (!same(root, head.listRoot)) {
            throw new Broken('list', path);
        }
        return JSON.parse(text(file)).find(one => one.number === hash);
    }

    /** An entry of the register, proved to be in it. */
    async function entry(head, index) {
        const bundle = await needed(head.source, 'tile/entries/' + part(Math.floor(index / WIDTH), head.size));
        let at = 0;
        for (let i = 0; i < index % WIDTH; i++) {
            at += 2 + bundle[at] * 256 + bundle[at + 1];
        }
        const data = bundle.slice(at + 2, at + 2 + bundle[at] * 256 + bundle[at + 1]);
        if (!same(await head.entries.through(index, leafHash(data)), head.root)) {
            throw new Broken('inclusion', String(index));
        }
        const read = JSON.parse(text(data));
        if (read.index !== index) {
            throw new Broken('inclusion', String(index));
        }
        return read;
    }

    const AFTER = {ISSUED: 'VALID', RESUMED: 'VALID', SUSPENDED: 'SUSPENDED', REPLACED: 'REPLACED', REVOKED: 'REVOKED'};

    /** How the certificate of this number stands, with everything proved; null when there is none. */
    async function standing(head, number) {
        const hash = hex(sha256(utf8(number)));
        const found = await listed(head, hash);
        if (!found) {
            return null;
        }
        const acts = [];
        for (const index of found.leaves) {
            acts.push(await entry(head, index));
        }
        const last = acts[acts.length - 1];
        if (acts.some(act => act.number !== hash || act.content !== found.content)
            || AFTER[last.kind] !== found.status || last.at !== found.since) {
            throw new Broken('list', number);
        }
        const today = new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10);
        const expired = found.status === 'VALID' && found.expires !== '' && found.expires < today;
        return {status: expired ? 'EXPIRED' : found.status, expires: found.expires, content: found.content, acts};
    }

    // ---- Numbers and files ----------------------------------------------------------------------------------------------

    const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

    /** The number as it is written, out of what was typed; null when its check digits say that it is mistyped. */
    function numberOf(typed) {
        let bare = typed.slice(typed.lastIndexOf('/') + 1).normalize('NFKC').toUpperCase()
            .replace(/[\s\p{Z}\p{Pd}\p{Cf}\u2212._]+/gu, '')
            .replace(/O/g, '0').replace(/[IL]/g, '1');
        if (bare.length === 18 && bare.startsWith('HVS')) {
            bare = bare.slice(3);
        }
        if (bare.length !== 15 || Array.from(bare).some(letter => !SYMBOLS.includes(letter))) {
            return null;
        }
        let rest = 0;
        for (const symbol of bare.slice(0, 13)) {
            rest = (rest * 100 + SYMBOLS.indexOf(symbol)) % 97;
        }
        const digits = String(98 - rest * 100 % 97).padStart(2, '0');
        return digits === bare.slice(13)
            ? ['HVS', bare.slice(0, 4), bare.slice(4, 8), bare.slice(8, 12), bare.slice(12)].join('-') : null;
    }

    /** JSON in the canonical form of RFC 8785. */
    function canonical(read) {
        if (Array.isArray(read)) {
            return '[' + read.map(canonical).join(',') + ']';
        }
        if (read !== null && typeof read === 'object') {
            return '{' + Object.keys(read).sort()
                .map(name => JSON.stringify(name) + ':' + canonical(read[name])).join(',') + '}';
        }
        return JSON.stringify(read);
    }

    function parsed(written, reader) {
        try {
            return reader(written);
        } catch (error) {
            throw new Broken('json');
        }
    }

    /**
     * The key that a seal names, and whether the seal is its: `right`, `wrong`, `untimely` when the key was not in use at the
     * time that the content tells, or `unknown` where the register does not know the key.
     */
    async function sealing(head, seal) {
        const key = head.keys.find(one => one.name === seal.key);
        if (!key) {
            return {is: 'unknown', key: {name: seal.key}};
        }
        if (!await verify(base64(key.ed25519), seal.message, seal.signature)) {
            return {is: 'wrong', key};
        }
        return {is: inUse(key, seal.at) ? 'right' : 'untimely', key};
    }

    /**
     * What was given: a number, the content of a certificate as it was signed, by itself or in a file with its seal, or a
     * credential that names a number. `hashes` are those that the content may have, by how it is written.
     */
    function given(typed) {
        const whole = typed.trim();
        if (!whole.startsWith('{')) {
            return {kind: 'number', number: numberOf(whole)};
        }
        const read = parsed(whole, JSON.parse);
        if (typeof read.content === 'string' && typeof read.key === 'string') {
            const content = parsed(read.content, JSON.parse) || {};
            if (typeof content.number !== 'string' || !content.course) {
                throw new Broken('json');
            }
            return {
                kind: 'content',
                number: numberOf(content.number),
                hashes: [hex(sha256(utf8(read.content)))],
                read: content,
                seal: {
                    key: read.key,
                    at: content.issuedAt,
                    message: utf8(read.content),
                    signature: parsed(read.seal, base64)
                }
            };
        }
        if (typeof read.number === 'string' && read.course) {
            const hashes = [typed, whole, canonical(read)].map(form => hex(sha256(utf8(form))));
            return {kind: 'content', number: numberOf(read.number), hashes, read};
        }
        const numbers = new Set((whole.match(/HVS(-[0-9A-Z]{4}){3}-[0-9A-Z]{3}/g) || []).map(numberOf));
        if (numbers.size !== 1) {
            throw new Broken('json');
        }
        return {kind: 'credential', number: numbers.values().next().value, read};
    }

    return {Broken, besides, chosen, given, heads, numberOf, sealing, standing};
})());
