/* What a badge says: taken out of its picture, and compared with the content of its certificate. */
'use strict';
Object.assign(window.hocvuso, (function () {
    const {same, text, utf8} = window.hocvuso;

    // ---- Pictures with a credential in them (Open Badges 3.0 section 5.3) ------------------------------------------------

    const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    const CHUNK = 'iTXtopenbadgecredential\0';
    const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

    /** After the keyword: not compressed, and neither language nor translated keyword. */
    function outOfPng(bytes) {
        const view = new DataView(bytes.buffer, bytes.byteOffset);
        for (let at = PNG.length; at + 12 <= bytes.length;) {
            const end = at + 8 + view.getUint32(at);
            if (end + 4 <= bytes.length && same(bytes.slice(at + 4, at + 4 + CHUNK.length), utf8(CHUNK))) {
                return text(bytes.slice(at + 4 + CHUNK.length, end)).split('\0').slice(-1)[0];
            }
            at = end + 4;
        }
        return null;
    }

    function outOfSvg(whole) {
        const read = new DOMParser().parseFromString(whole, 'image/svg+xml');
        const found = read.getElementsByTagNameNS(NAMESPACE, 'credential')[0];
        return found ? found.textContent.trim() : null;
    }

    /** What is to be checked of a file: the credential in a badge's picture, the text of any other; null for none. */
    function outOfFile(bytes) {
        if (same(bytes.slice(0, PNG.length), PNG)) {
            return outOfPng(bytes);
        }
        const whole = text(bytes);
        if (whole.startsWith('%PDF')) {
            return null;
        }
        return whole.trim().startsWith('<') ? outOfSvg(whole) : whole;
    }

    // ---- What it says ---------------------------------------------------------------------------------------------------

    const first = list => (Array.isArray(list) && list[0]) || {};
    const both = (vietnamese, english) => !english || english === vietnamese ? vietnamese : vietnamese + ' / ' + english;
    const banded = (level, band) => level + (band ? ', ' + band : '');

    /** A competence as badges write it. */
    const aligned = one => one.code + ' ' + both(one.name, one.nameEn) + ': '
        + both(banded('Bậc ' + one.level, one.band), banded('Level ' + one.level, one.bandEn));

    /**
     * Where a badge says something else than the content that was issued: the word that names it, what stands in the badge,
     * and what was issued; either may be empty.
     */
    function differences(badge, content) {
        const subject = badge.credentialSubject || {};
        const achievement = subject.achievement || {};
        const alignment = Array.isArray(achievement.alignment) ? achievement.alignment : [];
        return [
            ['holder', first(subject.identifier).identityHash, content.holder],
            ['course', badge.name, content.course.title],
            ['course', achievement.name, content.course.title],
            ['detail', subject.narrative, content.detail],
            ['score', first(subject.result).value, content.score],
            ['competences',
                alignment.map(one => one || {}).map(one => one.targetCode + ' ' + one.targetName + ': ' + one.targetDescription).join('; '),
                content.competences.map(aligned).join('; ')],
            ['issuer', (badge.issuer || {}).name, content.issuer],
            ['ISSUED', badge.validFrom, content.issuedAt.replace(/\.\d+Z$/, 'Z')],
            ['expires', badge.validUntil, content.expiresOn && content.expiresOn + 'T16:59:59Z']
        ].map(([name, ...sides]) => [name, ...sides.map(side => side === undefined ? '' : String(side))])
            .filter(([name, said, issued]) => said !== issued);
    }

    return {differences, outOfFile};
})());
