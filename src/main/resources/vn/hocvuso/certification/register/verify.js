/* Checks certificates against a signed register that lies beside this file. Nothing is sent anywhere. */
'use strict';
(function () {
    const {Broken, base64, besides, chosen, given, heads, hex, sha256, standing} = window.hocvuso;

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

    begin();
})();
