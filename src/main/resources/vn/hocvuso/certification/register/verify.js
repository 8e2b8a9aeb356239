/* Checks certificates against a signed register that lies beside this file. Nothing is sent anywhere. */
'use strict';
(function () {
    const {Broken, base64, besides, chosen, differences, given, heads, hex, outOfFile, sealing, sha256, standing}
        = window.hocvuso;

    // ---- The page -------------------------------------------------------------------------------------------------------

    const WORDS = {
        vi: {
            title: 'Kiểm tra chứng nhận',
            intro: 'Trang này kiểm tra ngay trên máy của bạn, bằng các tệp đã ký nằm cùng thư mục. Số bạn nhập không được gửi đi đâu.',
            folderTitle: 'Chọn thư mục',
            folderIntro: 'Trình duyệt không cho trang mở từ tệp tự đọc các tệp bên cạnh. Hãy chọn thư mục chứa trang này.',
            folder: 'Thư mục sổ đăng ký',
            chosen: 'Đã chọn thư mục.',
            label: 'Số chứng nhận, hoặc nội dung của tệp',
            hint: 'Ví dụ HVS-1A2B-3C4D-5E6F-789. Có thể kéo tệp vào khung này.',
            file: 'Hoặc chọn tệp: nội dung đã ký, hoặc huy hiệu (JSON, PNG, SVG)',
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
            jsonMore: 'Tệp phải là nội dung đã ký của chứng nhận, hoặc huy hiệu (JSON, PNG, SVG), nêu đúng một số chứng nhận và không quá 1 MB. Bản PDF thì kiểm tra ở trang tra cứu chính thức.',
            changed: 'Nội dung đã bị sửa',
            changedMore: 'Số này có trong sổ, nhưng nội dung trong tệp không phải là nội dung đã được cấp.',
            sealWrong: 'Chữ ký trong tệp không đúng',
            sealWrongMore: 'Nội dung đúng từng chữ với nội dung đã cấp, nhưng chữ ký đi kèm không phải của khóa mà tệp nêu. Tệp đã bị sửa; hãy xin tệp khác.',
            sealUntimely: 'Khóa ký không đúng thời gian',
            sealUntimelyMore: 'Chữ ký đi kèm là của khóa {0}, nhưng vào ngày cấp nêu trong tệp khóa đó không được dùng để ký ({1}). Đừng dùng tệp này làm bằng chứng.',
            since: 'dùng từ {0}',
            between: 'dùng từ {0} đến {1}',
            sealRight: 'Chữ ký đi kèm đúng là của khóa đó.',
            sealUnknown: 'Tệp nêu khóa {0}, bản sổ này không có khóa ấy nên chưa kiểm tra được chữ ký đi kèm.',
            credential: 'Trang này chỉ kiểm tra số nêu trong huy hiệu, không kiểm tra được chữ ký của chính huy hiệu. Họ tên và nội dung trong tệp có thể đã bị sửa.',
            credentialHow: 'Muốn biết họ tên và nội dung có đúng không, hãy kiểm tra trước tệp “Nội dung đã ký” của chứng nhận này rồi đưa lại huy hiệu: trang sẽ so hai tệp với nhau.',
            badgeSame: 'Họ tên, nội dung, kết quả, năng lực, nơi cấp và các ngày nêu trong huy hiệu giống nội dung đã ký mà bạn vừa kiểm tra. Chữ ký của chính huy hiệu thì trang này không kiểm tra được.',
            badgeChanged: 'Huy hiệu nói khác với nội dung đã cấp',
            badgeChangedMore: 'So với nội dung đã ký mà bạn vừa kiểm tra, huy hiệu này khác ở những chỗ sau. Đừng dùng tệp này làm bằng chứng.',
            side: 'Trong huy hiệu: {0}. Đã cấp: {1}.',
            nothing: '(không có)',
            contentRight: 'Nội dung trong tệp đúng từng chữ với nội dung đã cấp.',
            number: 'Số',
            numberOnly: 'Số này đúng là đã được cấp. Muốn biết cấp cho ai, hãy kiểm tra tệp “Nội dung đã ký” của chứng nhận.',
            holder: 'Người được cấp',
            course: 'Khóa học',
            detail: 'Ghi thêm',
            score: 'Kết quả',
            competences: 'Năng lực',
            issuer: 'Nơi cấp',
            sealKey: 'Khóa đã ký',
            expires: 'Có giá trị đến hết ngày',
            ISSUED: 'Đã cấp',
            RESUMED: 'Đã khôi phục',
            actSUSPENDED: 'Đã tạm dừng',
            actREPLACED: 'Đã thay thế',
            actREVOKED: 'Đã thu hồi',
            proved: 'Đã kiểm tra trên máy này: chữ ký của sổ, chữ ký của danh sách, và từng việc đã làm đều có trong sổ (số dòng: {0}).',
            signature: 'Sổ này không mang chữ ký đúng',
            keyTime: 'Sổ này được ký bằng một khóa vào lúc khóa đó không được dùng',
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
            label: 'Number of the certificate, or what its file holds',
            hint: 'For example HVS-1A2B-3C4D-5E6F-789. You may drop a file here.',
            file: 'Or choose a file: the signed content, or a badge (JSON, PNG, SVG)',
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
            jsonMore: 'It must be the signed content of a certificate, or a badge (JSON, PNG, SVG), name exactly one number and have at most 1 MB. A PDF is checked on the official site.',
            changed: 'The content was changed',
            changedMore: 'The number is in the register, but the content in the file is not the one that was issued.',
            sealWrong: 'The signature in the file is not right',
            sealWrongMore: 'The content is, letter by letter, the one that was issued, but the signature beside it is not of the key that the file names. The file was changed; please ask for another.',
            sealUntimely: 'The key was not in use then',
            sealUntimelyMore: 'The signature beside it is of the key {0}, but on the day of issue that the file tells that key was not in use ({1}). Do not take this file as evidence.',
            since: 'in use since {0}',
            between: 'in use from {0} to {1}',
            sealRight: 'The signature beside it is of that key.',
            sealUnknown: 'The file names the key {0}, which this copy of the register does not have, so the signature beside it could not be checked.',
            credential: 'This page checks only the number that the badge names; it cannot check the signature of the badge itself. The name and the content in the file may have been changed.',
            credentialHow: 'To know whether name and content are right, check the file “Signed content” of this certificate first and then the badge again: the page compares the two.',
            badgeSame: 'Name, content, result, competences, issuer and dates in the badge are those of the signed content that you have just checked. The signature of the badge itself cannot be checked by this page.',
            badgeChanged: 'The badge says something else than what was issued',
            badgeChangedMore: 'It differs in these places from the signed content that you have just checked. Do not take this file as evidence.',
            side: 'In the badge: {0}. Issued: {1}.',
            nothing: '(nothing)',
            contentRight: 'The content in the file is, letter by letter, the one that was issued.',
            number: 'Number',
            numberOnly: 'This number was indeed issued. To know to whom, check the file “Signed content” of the certificate.',
            holder: 'Holder',
            course: 'Course',
            detail: 'Remark',
            score: 'Result',
            competences: 'Competences',
            issuer: 'Issuer',
            sealKey: 'Signed by the key',
            expires: 'Valid until the end of',
            ISSUED: 'Issued at',
            RESUMED: 'Resumed at',
            actSUSPENDED: 'Suspended at',
            actREPLACED: 'Replaced at',
            actREVOKED: 'Revoked at',
            proved: 'Checked on this device: the signature of the register, the signature of the list, and that every act is in the register (entries: {0}).',
            signature: 'This register does not carry a right signature',
            keyTime: 'This register was signed with a key when that was not in use',
            list: 'The list of certificates in this copy was changed',
            inclusion: 'An entry in this copy was changed',
            missing: 'A file is missing from this copy',
            brokenMore: 'Do not trust this copy. Please check on the official site. ({0})',
            network: 'The register cannot be read',
            networkMore: 'Please try again, or choose the folder above.'
        }
    };

    const LARGEST = 1000000;

    let language = 'vi';
    let source = besides;
    let head = null;
    let shown = null;
    let proved = null; // the last content that was right

    const byId = id => document.getElementById(id);
    const word = (key, ...values) => values.reduce(
        (whole, one, i) => whole.replace('{' + i + '}', () => one), WORDS[language][key]);
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

    /** Whether there is a seal and it is right, as the register's keys say; empty for no seal. */
    const sealed = asked => asked.sealing ? asked.sealing.is : '';

    /** When a key has signed; empty in registers that were exported before keys told it. */
    const used = key => key.from === undefined ? ''
        : key.until === undefined ? word('since', when(key.from)) : word('between', when(key.from), when(key.until));

    /** What else is known of what was given, beside how the certificate stands: lines below the heading. */
    function remarks(asked, same) {
        if (asked.kind === 'number') {
            return [word('numberOnly')];
        }
        if (asked.kind === 'content') {
            return [word('contentRight'), sealed(asked) === 'right' ? word('sealRight') : '',
                sealed(asked) === 'unknown' ? word('sealUnknown', asked.seal.key) : ''];
        }
        return same ? [word('badgeSame')] : [word('credential'), word('credentialHow')];
    }

    /** A badge that says something else than the content that was proved before. */
    function changed(others) {
        const list = element('dl');
        others.forEach(([name, said, issued]) =>
            row(list, word(name), word('side', said || word('nothing'), issued || word('nothing'))));
        return [verdict('bad', word('badgeChanged'), [word('badgeChangedMore')]), list];
    }

    function told(asked, found, same) {
        const badge = found.status === 'VALID' && asked.kind === 'credential' && !same;
        const style = badge ? 'warn' : found.status === 'VALID' ? 'good' : 'bad';
        const list = element('dl');
        row(list, word('number'), asked.number);
        if (sealed(asked) === 'right') {
            row(list, word('sealKey'), [asked.sealing.key.name, used(asked.sealing.key)].filter(part => part).join(', '));
        }
        if (asked.kind === 'content') {
            row(list, word('holder'), asked.read.holder);
            row(list, word('course'), asked.read.course.title);
            row(list, word('score'), asked.read.score === undefined ? '' : asked.read.score + ' %');
            row(list, word('issuer'), asked.read.issuer);
        }
        found.acts.forEach(act => row(list, word(WORDS[language]['act' + act.kind] ? 'act' + act.kind : act.kind), when(act.at)));
        row(list, word('expires'), found.expires && day(found.expires));
        return [verdict(style, word((badge ? 'badge' : '') + found.status), remarks(asked, same)), list,
            element('p', word('proved', String(found.acts.length)))];
    }

    const unreadable = () => [verdict('warn', word('json'), [word('jsonMore')])];

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
            if (asked.seal) {
                asked.sealing = await sealing(head, asked.seal);
                if (sealed(asked) === 'wrong') {
                    return () => [verdict('bad', word('sealWrong'), [word('sealWrongMore'), asked.number])];
                }
                if (sealed(asked) === 'untimely') {
                    const {key} = asked.sealing;
                    return () => [verdict('bad', word('sealUntimely'),
                        [word('sealUntimelyMore', key.name, used(key)), asked.number])];
                }
            }
            if (asked.kind === 'content') {
                proved = asked;
            }
            const beside = asked.kind === 'credential' && proved !== null && proved.number === asked.number;
            const others = beside ? differences(asked.read, proved.read) : [];
            return others.length === 0 ? () => told(asked, found, beside) : () => changed(others);
        } catch (problem) {
            if (problem instanceof Broken && problem.word === 'json') {
                return unreadable;
            }
            head = null;
            if (problem instanceof Broken) {
                return () => [verdict('bad', word(problem.word), [word('brokenMore', problem.detail)])];
            }
            byId('choosing').hidden = false;
            return () => [verdict('warn', word('network'), [word('networkMore')])];
        }
    }

    function tell(what) {
        shown = what;
        show();
    }

    async function submit() {
        tell(() => [element('p', word('checking'))]);
        tell(await check(byId('text').value));
        byId('result').focus();
    }

    async function take(file) {
        if (!file) {
            return;
        }
        const whole = file.size > LARGEST ? null : outOfFile(new Uint8Array(await file.arrayBuffer()));
        if (whole === null) {
            tell(unreadable);
            byId('result').focus();
            return;
        }
        byId('text').value = whole;
        await submit();
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

    begin();
})();
