/* Hashes and signatures by the browser, or by hand where it has none. */
'use strict';
window.hocvuso = (function () {

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

    return {base64, hex, joined, same, sha256, sha512, text, unhex, utf8, verify, verifyByHand};
})();
