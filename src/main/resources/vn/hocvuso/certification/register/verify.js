/* Checks certificates against a signed register that lies beside this file. Nothing is sent anywhere. */
'use strict';
(function () {

    // ---- Bytes ------------------------------------------------------------------------------------------------------

    const utf8 = text => new TextEncoder().encode(text);
    const text = bytes => new TextDecoder('utf-8').decode(bytes);
    const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
    const unhex = digits => Uint8Array.from(digits.match(/../g) || [], pair => parseInt(pair, 16));
    const base64 = encoded => Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0));
    const joined = (...parts) => {
        const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
        let at = 0;
        parts.forEach(part => {
            whole.set(part, at);
            at += part.length;
        });
        return whole;
    };
    const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

    // ---- SHA-2 (FIPS 180-4): also where pages are not "secure contexts" -----------------------------------------------

    const primes = count => {
        const found = [];
        for (let n = 2; found.length < count; n++) {
            if (found.every(prime => n % prime !== 0)) {
                found.push(n);
            }
        }
        return found;
    };

    /** The first bits of the fraction of a root, as the constants of SHA-2 are made. */
    const fraction = (n, power, bits) => {
        const wanted = BigInt(n) << BigInt(power * bits);
        let low = 0n;
        let high = 1n << BigInt(bits + 10);
        while (high - low > 1n) {
            const middle = (low + high) >> 1n;
            if (middle ** BigInt(power) <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low & ((1n << BigInt(bits)) - 1n);
    };

    const START_256 = primes(8).map(n => Number(fraction(n, 2, 32)));
    const ROUND_256 = primes(64).map(n => Number(fraction(n, 3, 32)));

    function padded(message, block, lengthBytes) {
        const size = Math.ceil((message.length + 1 + lengthBytes) / block) * block;
        const bytes = new Uint8Array(size);
        bytes.set(message);
        bytes[message.length] = 0x80;
        new DataView(bytes.buffer).setBigUint64(size - 8, BigInt(message.length) * 8n);
        return bytes;
    }

    function sha256(message) {
        const bytes = padded(message, 64, 8);
        const view = new DataView(bytes.buffer);
        const turn = (x, n) => (x >>> n) | (x << (32 - n));
        const hash = Int32Array.from(START_256);
        const w = new Int32Array(64);
        for (let block = 0; block < bytes.length; block += 64) {
            for (let i = 0; i < 64; i++) {
                w[i] = i < 16 ? view.getInt32(block + 4 * i)
                    : w[i - 16] + (turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3))
                        + w[i - 7] + (turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10));
            }
            let [a, b, c, d, e, f, g, h] = hash;
            for (let i = 0; i < 64; i++) {
                const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND_256[i] + w[i]) | 0;
                const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
                [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
            }
            [a, b, c, d, e, f, g, h].forEach((word, i) => {
                hash[i] += word;
            });
        }
        const out = new DataView(new ArrayBuffer(32));
        hash.forEach((word, i) => out.setInt32(4 * i, word));
        return new Uint8Array(out.buffer);
    }

    function sha512(message) {
        const word = x => BigInt.asUintN(64, x);
        const turn = (x, n) => word((x >> BigInt(n)) | (x << BigInt(64 - n)));
        const rounds = primes(80).map(n => fraction(n, 3, 64));
        const bytes = padded(message, 128, 16);
        const view = new DataView(bytes.buffer);
        const hash = primes(8).map(n => fraction(n, 2, 64));
        for (let block = 0; block < bytes.length; block += 128) {
            const w = [];
            for (let i = 0; i < 80; i++) {
                w.push(i < 16 ? view.getBigUint64(block + 8 * i)
                    : word(w[i - 16] + (turn(w[i - 15], 1) ^ turn(w[i - 15], 8) ^ (w[i - 15] >> 7n))
                        + w[i - 7] + (turn(w[i - 2], 19) ^ turn(w[i - 2], 61) ^ (w[i - 2] >> 6n))));
            }
            let [a, b, c, d, e, f, g, h] = hash;
            for (let i = 0; i < 80; i++) {
                const one = word(h + (turn(e, 14) ^ turn(e, 18) ^ turn(e, 41)) + ((e & f) ^ (word(~e) & g)) + rounds[i] + w[i]);
                const two = word((turn(a, 28) ^ turn(a, 34) ^ turn(a, 39)) + ((a & b) ^ (a & c) ^ (b & c)));
                [h, g, f, e, d, c, b, a] = [g, f, e, word(d + one), c, b, a, word(one + two)];
            }
            [a, b, c, d, e, f, g, h].forEach((value, i) => {
                hash[i] = word(hash[i] + value);
            });
        }
        const out = new DataView(new ArrayBuffer(64));
        hash.forEach((value, i) => out.setBigUint64(8 * i, value));
        return new Uint8Array(out.buffer);
    }

    // ---- Ed25519 (RFC 8032 section 5.1), for browsers whose Web Cryptography does not have it --------------------------

    const P = 2n ** 255n - 19n;
    const L = 2n ** 252n + 27742317777372353535851937790883648493n;
    const mod = x => ((x % P) + P) % P;
    const power = (x, n) => {
        let result = 1n;
        for (let base = mod(x), rest = n; rest > 0n; rest >>= 1n, base = base * base % P) {
            if (rest & 1n) {
                result = result * base % P;
            }
        }
        return result;
    };
    const inverse = x => power(x, P - 2n);
    const D = mod(-121665n * inverse(121666n));
    const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

    const little = bytes => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

    /** Section 5.1.3; null for what is no point. */
    function point(bytes) {
        const number = little(bytes);
        const sign = number >> 255n;
        const y = number & ((1n << 255n) - 1n);
        if (y >= P) {
            return null;
        }
        const u = mod(y * y - 1n);
        const v = mod(D * y * y + 1n);
        let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
        if (mod(v * x * x) !== u) {
            x = mod(x * ROOT_OF_MINUS_ONE);
        }
        if (mod(v * x * x) !== u || (x === 0n && sign === 1n)) {
            return null;
        }
        x = (x & 1n) === sign ? x : P - x;
        return [x, y, 1n, mod(x * y)];
    }

    /** Section 5.1.4. */
    function plus([x1, y1, z1, t1], [x2, y2, z2, t2]) {
        const a = mod((y1 - x1) * (y2 - x2));
        const b = mod((y1 + x1) * (y2 + x2));
        const c = mod(2n * t1 * t2 * D);
        const d = mod(2n * z1 * z2);
        const [e, f, g, h] = [b - a, d - c, d + c, b + a];
        return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
    }

    function times(n, base) {
        let sum = [0n, 1n, 1n, 0n];
        for (let rest = n, double = base; rest > 0n; rest >>= 1n, double = plus(double, double)) {
            if (rest & 1n) {
                sum = plus(sum, double);
            }
        }
        return sum;
    }

    const GENERATOR = point(unhex('5866666666666666666666666666666666666666666666666666666666666666'));

    /** Section 5.1.7. */
    function verifyByHand(key, message, signature) {
        const a = point(key);
        const r = point(signature.slice(0, 32));
        const s = little(signature.slice(32));
        if (signature.length !== 64 || !a || !r || s >= L) {
            return false;
        }
        const k = little(sha512(joined(signature.slice(0, 32), key, message))) % L;
        const [x1, y1, z1] = times(s, GENERATOR);
        const [x2, y2, z2] = plus(r, times(k, a));
        return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
    }

    async function verify(key, message, signature) {
        try {
            const imported = await crypto.subtle.importKey('raw', key, {name: 'Ed25519'}, false, ['verify']);
            return await crypto.subtle.verify({name: 'Ed25519'}, imported, signature, message);
        } catch (unknown) {
            return verifyByHand(key, message, signature);
        }
    }

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

    /** A signed note (C2SP signed-note): its lines, and the key that has signed it. */
    async function note(source, path, keys) {
        const whole = text(await needed(source, path));
        const end = whole.lastIndexOf('\n\n');
        const body = whole.slice(0, end + 1);
        for (const line of whole.slice(end + 2).split('\n')) {
            const [dash, name, encoded] = line.split(' ');
            const bytes = dash === '\u2014' && name === keys.origin ? base64(encoded) : new Uint8Array(0);
            const key = keys.keys.find(one => one.id === hex(bytes.slice(0, 4)));
            if (key && await verify(base64(key.ed25519), utf8(body), bytes.slice(4))) {
                return {lines: body.split('\n'), key};
            }
        }
        throw new Broken('signature', path);
    }

    const value = (lines, name) => (lines.find(line => line.startsWith(name + ' ')) || '').slice(name.length + 1);

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

    /**
     * What was given: a number, the content of a certificate as it was signed, or a credential that names a number.
     * `hashes` are those that the content may have, by how it is written.
     */
    function given(typed) {
        const whole = typed.trim();
        if (!whole.startsWith('{')) {
            return {kind: 'number', number: numberOf(whole)};
        }
        let read;
        try {
            read = JSON.parse(whole);
        } catch (error) {
            throw new Broken('json');
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

    // ---- The page -------------------------------------------------------------------------------------------------------

    const WORDS = {
        vi: {
            title: 'Kiểm tra chứng nhận',
            intro: 'Trang này kiểm tra ngay trên máy của bạn, bằng các tệp đã ký nằm cùng thư mục. Số bạn nhập không được gửi đi đâu.',
            folderTitle: 'Chọn thư mục',
            folderIntro: 'Trình duyệt không cho trang mở từ tệp tự đọc các tệp bên cạnh. Hãy chọn thư mục chứa trang này.',
            folder: 'Thư mục sổ đăng ký',
            chosen: 'Đã chọn thư mục.',
            label: 'Số chứng nhận, hoặc nội dung tệp chứng nhận (JSON)',
            hint: 'Ví dụ HVS-1A2B-3C4D-5E6F-789. Có thể kéo tệp vào khung này.',
            file: 'Hoặc chọn tệp',
            check: 'Kiểm tra',
            checking: 'Đang kiểm tra…',
            state: 'Sổ đăng ký, {0}: {1} dòng, ký bằng khóa {2} (dấu vân tay {3}). Hệ thống công bố cùng dấu vân tay này ở địa chỉ /register/keys.json.',
            VALID: 'Chứng nhận có giá trị',
            badgeVALID: 'Số nêu trong huy hiệu có giá trị',
            EXPIRED: 'Chứng nhận đã hết hạn',
            SUSPENDED: 'Chứng nhận đang bị tạm dừng',
            REPLACED: 'Chứng nhận đã được thay bằng chứng nhận khác',
            REVOKED: 'Chứng nhận đã bị thu hồi',
            unknown: 'Không có chứng nhận mang số này trong sổ',
            unknownMore: 'Chứng nhận cấp sau {0} chưa có trong bản sổ này.',
            mistyped: 'Số không đúng',
            mistypedMore: 'Hai chữ số cuối cho thấy số bị gõ nhầm. Hãy xem lại từng ký tự.',
            json: 'Không đọc được tệp này',
            jsonMore: 'Tệp phải là nội dung chứng nhận hoặc huy hiệu dạng JSON, và nêu đúng một số chứng nhận.',
            changed: 'Nội dung đã bị sửa',
            changedMore: 'Số này có trong sổ, nhưng nội dung trong tệp không phải là nội dung đã được cấp.',
            credential: 'Trang này chỉ kiểm tra số nêu trong huy hiệu, không kiểm tra chữ ký của chính huy hiệu. Họ tên và nội dung trong tệp có thể đã bị sửa.',
            contentRight: 'Nội dung trong tệp đúng từng chữ với nội dung đã cấp.',
            number: 'Số',
            numberOnly: 'Số này đúng là đã được cấp. Muốn biết cấp cho ai, hãy kiểm tra tệp nội dung của chứng nhận.',
            holder: 'Người được cấp',
            course: 'Khóa học',
            score: 'Kết quả',
            issuer: 'Nơi cấp',
            expires: 'Có giá trị đến hết ngày',
            ISSUED: 'Đã cấp',
            RESUMED: 'Đã khôi phục',
            actSUSPENDED: 'Đã tạm dừng',
            actREPLACED: 'Đã thay thế',
            actREVOKED: 'Đã thu hồi',
            proved: 'Đã kiểm tra trên máy này: chữ ký của sổ, chữ ký của danh sách, và từng việc đã làm đều có trong sổ (số dòng: {0}).',
            signature: 'Sổ này không mang chữ ký đúng',
            list: 'Danh sách chứng nhận trong bản sổ này đã bị sửa',
            inclusion: 'Một dòng trong bản sổ này đã bị sửa',
            missing: 'Bản sổ này thiếu tệp',
            brokenMore: 'Đừng tin vào bản sổ này. Hãy kiểm tra ở trang chính thức. ({0})',
            network: 'Không đọc được sổ',
            networkMore: 'Hãy thử lại, hoặc chọn thư mục ở trên.'
        },
        en: {
            title: 'Check a certificate',
            intro: 'This page checks on your own device, by signed files that lie in the same folder. The number you enter is not sent anywhere.',
            folderTitle: 'Choose the folder',
            folderIntro: 'The browser does not let a page that was opened from a file read the files beside it. Please choose the folder that holds this page.',
            folder: 'Folder of the register',
            chosen: 'The folder has been chosen.',
            label: 'Number of the certificate, or its file (JSON)',
            hint: 'For example HVS-1A2B-3C4D-5E6F-789. You may drop a file here.',
            file: 'Or choose a file',
            check: 'Check',
            checking: 'Checking…',
            state: 'The register, {0}: {1} entries, signed with the key {2} (fingerprint {3}). The system publishes the same fingerprint at /register/keys.json.',
            VALID: 'The certificate is valid',
            badgeVALID: 'The number that the badge names is valid',
            EXPIRED: 'The certificate has expired',
            SUSPENDED: 'The certificate is suspended',
            REPLACED: 'The certificate was replaced by another',
            REVOKED: 'The certificate was revoked',
            unknown: 'No certificate of this number is in the register',
            unknownMore: 'Certificates issued after {0} are not in this copy of the register yet.',
            mistyped: 'The number is not right',
            mistypedMore: 'Its last two digits say that it was mistyped. Please compare each character.',
            json: 'This file cannot be read',
            jsonMore: 'It must be the content of a certificate or a badge as JSON, and name exactly one number.',
            changed: 'The content was changed',
            changedMore: 'The number is in the register, but the content in the file is not the one that was issued.',
            credential: 'This page checks only the number that the badge names, not the signature of the badge itself. The name and the content in the file may have been changed.',
            contentRight: 'The content in the file is, letter by letter, the one that was issued.',
            number: 'Number',
            numberOnly: 'This number was indeed issued. To know to whom, check the file with the content of the certificate.',
            holder: 'Holder',
            course: 'Course',
            score: 'Result',
            issuer: 'Issuer',
            expires: 'Valid until the end of',
            ISSUED: 'Issued at',
            RESUMED: 'Resumed at',
            actSUSPENDED: 'Suspended at',
            actREPLACED: 'Replaced at',
            actREVOKED: 'Revoked at',
            proved: 'Checked on this device: the signature of the register, the signature of the list, and that every act is in the register (entries: {0}).',
            signature: 'This register does not carry a right signature',
            list: 'The list of certificates in this copy was changed',
            inclusion: 'An entry in this copy was changed',
            missing: 'A file is missing from this copy',
            brokenMore: 'Do not trust this copy. Please check on the official site. ({0})',
            network: 'The register cannot be read',
            networkMore: 'Please try again, or choose the folder above.'
        }
    };

    let language = 'vi';
    let source = besides;
    let head = null;
    let shown = null;

    const byId = id => document.getElementById(id);
    const word = (key, ...values) => values.reduce(
        (whole, one, i) => whole.replace('{' + i + '}', one), WORDS[language][key]);
    const when = instant => new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB',
        {dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh'}).format(new Date(instant));
    const day = date => new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB',
        {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date + 'T00:00:00Z'));
    const element = (name, content, style) => {
        const made = document.createElement(name);
        made.textContent = content || '';
        if (style) {
            made.className = style;
        }
        return made;
    };

    function show() {
        document.documentElement.lang = language;
        document.title = word('title');
        document.querySelectorAll('[data-word]').forEach(place => {
            place.textContent = word(place.dataset.word);
        });
        const other = byId('language');
        other.textContent = language === 'vi' ? 'English' : 'Tiếng Việt';
        other.lang = language === 'vi' ? 'en' : 'vi';
        byId('state').textContent = head
            ? word('state', when(head.time), head.size.toLocaleString(language), head.key.name,
                hex(sha256(base64(head.key.ed25519))).match(/.{8}/g).slice(0, 4).join(' '))
            : '';
        if (shown) {
            byId('result').replaceChildren(...shown());
        }
    }

    function verdict(style, heading, more) {
        const notice = element('div', '', 'notice ' + style);
        notice.append(element('h2', heading));
        more.filter(line => line).forEach(line => notice.append(element('p', line)));
        return notice;
    }

    const row = (list, name, content) => {
        if (content) {
            list.append(element('dt', name), element('dd', content));
        }
    };

    function told(asked, found) {
        const badge = found.status === 'VALID' && asked.kind === 'credential';
        const style = badge ? 'warn' : found.status === 'VALID' ? 'good' : 'bad';
        const more = {number: 'numberOnly', content: 'contentRight', credential: 'credential'}[asked.kind];
        const list = element('dl');
        row(list, word('number'), asked.number);
        if (asked.kind === 'content') {
            row(list, word('holder'), asked.read.holder);
            row(list, word('course'), asked.read.course.title);
            row(list, word('score'), asked.read.score === undefined ? '' : asked.read.score + ' %');
            row(list, word('issuer'), asked.read.issuer);
        }
        found.acts.forEach(act => row(list, word(WORDS[language]['act' + act.kind] ? 'act' + act.kind : act.kind), when(act.at)));
        row(list, word('expires'), found.expires && day(found.expires));
        return [verdict(style, word((badge ? 'badge' : '') + found.status), [word(more)]), list,
            element('p', word('proved', String(found.acts.length)))];
    }

    async function check(typed) {
        try {
            const asked = given(typed);
            head = head || await heads(source);
            if (!asked.number) {
                return () => [verdict('warn', word('mistyped'), [word('mistypedMore')])];
            }
            const found = await standing(head, asked.number);
            if (!found) {
                return () => [verdict('bad', word('unknown'), [asked.number, word('unknownMore', when(head.time))])];
            }
            if (asked.kind === 'content' && !asked.hashes.includes(found.content)) {
                return () => [verdict('bad', word('changed'), [word('changedMore'), asked.number])];
            }
            return () => told(asked, found);
        } catch (problem) {
            if (problem instanceof Broken && problem.word === 'json') {
                return () => [verdict('warn', word('json'), [word('jsonMore')])];
            }
            head = null;
            if (problem instanceof Broken) {
                return () => [verdict('bad', word(problem.word), [word('brokenMore', problem.detail)])];
            }
            byId('choosing').hidden = false;
            return () => [verdict('warn', word('network'), [word('networkMore')])];
        }
    }

    async function submit() {
        shown = () => [element('p', word('checking'))];
        show();
        shown = await check(byId('text').value);
        show();
        byId('result').focus();
    }

    async function take(file) {
        if (file && file.size <= 1000000) {
            byId('text').value = await file.text();
            await submit();
        }
    }

    function begin() {
        byId('choosing').hidden = location.protocol !== 'file:';
        byId('folder').webkitdirectory = true;
        byId('form').addEventListener('submit', event => {
            event.preventDefault();
            submit();
        });
        byId('file').addEventListener('change', event => take(event.target.files[0]));
        byId('folder').addEventListener('change', event => {
            source = chosen(event.target.files);
            head = null;
            byId('chosen').textContent = word('chosen');
        });
        const place = byId('text');
        place.addEventListener('dragover', event => {
            event.preventDefault();
            place.classList.add('over');
        });
        place.addEventListener('dragleave', () => place.classList.remove('over'));
        place.addEventListener('drop', event => {
            event.preventDefault();
            place.classList.remove('over');
            take(event.dataTransfer.files[0]);
        });
        byId('language').addEventListener('click', () => {
            language = language === 'vi' ? 'en' : 'vi';
            show();
        });
        show();
        const asked = new URLSearchParams(location.search).get('number');
        if (asked) {
            place.value = asked;
            submit();
        }
    }

    window.hocvuso = {sha256, sha512, verify, verifyByHand, numberOf, hex, unhex};
    begin();
})();
