// The designer of certificates: draws the sheet from the inputs beside it, and moves boxes by pointer, finger and arrow
// keys. The inputs hold all that is sent; without this script they do everything but show it.
(function () {
    'use strict';
    var MM_PER_POINT = 25.4 / 72;
    var SMALLEST_POINTS = 5;
    // of the paper, which is then shown smaller or larger as a whole: letters break alike on every screen
    var PIXELS_PER_MM = 4;
    var STEP = 1;
    var LARGE_STEP = 5;
    var SIZES = { LANDSCAPE: [297, 210], PORTRAIT: [210, 297] };
    // their first line says what they are
    var LABELLED = /^(NUMBER|ADDRESS|ISSUER|COMPETENCES)$/;
    var PICTURES = { SEAL: 'seal', SIGNATURE: 'signature' };

    var sheet = document.getElementById('sheet');
    if (!sheet) {
        return;
    }
    var editing = sheet.dataset.editing === 'true';
    var rows = Array.from(document.querySelectorAll('[data-box]'));
    var sample = document.getElementById('sample');
    var undo = document.getElementById('undo');
    var moved = document.getElementById('moved');
    var overfull = document.getElementById('overfull');
    var drawnWidth = 0;
    var steps = [];
    var last = snapshot();

    function whole(name) {
        var input = document.getElementById(name);
        return input ? input.value : sheet.dataset[name];
    }

    function input(row, part) {
        return row.querySelector('[data-part="' + part + '"]');
    }

    function number(row, part) {
        var field = input(row, part);
        var value = field ? Number(field.value.trim().replace(',', '.')) : 12;
        return Number.isFinite(value) ? value : 0;
    }

    function text(row, part) {
        var field = input(row, part);
        return field ? field.value : '';
    }

    function tenths(value) {
        return String(Math.round(value * 10) / 10);
    }

    function size() {
        return SIZES[whole('orientation')];
    }

    function fill(pattern) {
        var values = Array.prototype.slice.call(arguments, 1);
        return pattern.replace(/\{(\d)\}/g, function (all, index) {
            return values[index];
        });
    }

    // ---------- taking back ----------

    function inputs() {
        return Array.from(document.querySelectorAll('[data-part], #name, #orientation, #languages'));
    }

    function snapshot() {
        return inputs().map(function (field) {
            return field.value;
        });
    }

    function keepStep() {
        var now = snapshot();
        if (now.join('\n') !== last.join('\n')) {
            steps.push(last);
            last = now;
        }
        showUndo();
    }

    function showUndo() {
        if (undo) {
            undo.disabled = steps.length === 0 && undo.dataset.more !== 'true';
        }
    }

    function takeBack(event) {
        if (steps.length === 0) {
            return;
        }
        event.preventDefault();
        last = steps.pop();
        inputs().forEach(function (field, index) {
            field.value = last[index];
        });
        draw();
        showUndo();
        if (undo.disabled) {
            sheet.querySelector('button').focus();
        }
    }

    // ---------- drawing ----------

    function words(row) {
        var field = row.dataset.field;
        if (field === 'TEXT') {
            return [text(row, 'text'), text(row, 'textEn')];
        }
        var chosen = sample.selectedOptions[0];
        return [JSON.parse(chosen.dataset.vi)[field] || '', JSON.parse(chosen.dataset.en)[field] || ''];
    }

    function code() {
        var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        svg.setAttribute('viewBox', '0 0 25 25');
        svg.setAttribute('aria-hidden', 'true');
        var path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        var corner = function (x, y) {
            return 'M' + x + ' ' + y + 'h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z';
        };
        var d = corner(0, 0) + corner(18, 0) + corner(0, 18);
        for (var y = 0; y < 25; y++) {
            for (var x = 0; x < 25; x++) {
                var corners = x < 8 && y < 8 || x > 16 && y < 8 || x < 8 && y > 16;
                if (!corners && (x * 7 + y * 13 + x * y) % 5 < 2) {
                    d += 'M' + x + ' ' + y + 'h1v1h-1z';
                }
            }
        }
        path.setAttribute('d', d);
        path.setAttribute('fill-rule', 'evenodd');
        svg.appendChild(path);
        return svg;
    }

    function picture(hash) {
        var image = document.createElement('img');
        image.src = sheet.dataset.pictures + hash;
        image.alt = '';
        return image;
    }

    function line(content, className) {
        var span = document.createElement('span');
        span.className = className;
        span.textContent = content;
        return span;
    }

    /** Sets the letters smaller until they fit; false when they would have to be smaller than can be read. */
    function fit(element, points) {
        var tried = points;
        var fits = function () {
            element.style.fontSize = tried * MM_PER_POINT * PIXELS_PER_MM + 'px';
            return element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
        };
        while (!fits() && tried > SMALLEST_POINTS) {
            tried = Math.max(SMALLEST_POINTS, tried - 0.5);
        }
        return fits();
    }

    function pixels(row, part) {
        return number(row, part) * PIXELS_PER_MM + 'px';
    }

    function place(element, row) {
        element.style.left = pixels(row, 'left');
        element.style.top = pixels(row, 'top');
    }

    /** An empty paper, as large as the sheet. */
    function paper(millimetres) {
        var element = document.createElement('div');
        var scale = sheet.clientWidth / (millimetres[0] * PIXELS_PER_MM);
        element.className = 'sheet__paper';
        element.style.width = millimetres[0] * PIXELS_PER_MM + 'px';
        element.style.height = millimetres[1] * PIXELS_PER_MM + 'px';
        element.style.transform = 'scale(' + scale + ')';
        element.style.setProperty('--pixel', 1 / scale + 'px');
        return element;
    }

    function label(row) {
        return fill(sheet.dataset.place, row.dataset.name, text(row, 'left'), text(row, 'top'));
    }

    function content(row, element) {
        var field = row.dataset.field;
        if (field === 'QR') {
            element.appendChild(code());
        } else if (PICTURES[field]) {
            var hash = sheet.dataset[PICTURES[field]];
            element.appendChild(hash ? picture(hash) : line(row.dataset.name, 'sheet__empty'));
        } else {
            var said = words(row);
            var parts = said[0].split('\n');
            if (LABELLED.test(field) && parts.length > 1) {
                element.appendChild(line(parts.shift(), 'sheet__label sheet__label--' + field));
            }
            element.appendChild(line(parts.join('\n'), 'sheet__vi'));
            if (said[1] && whole('languages') === 'VIETNAMESE_ENGLISH') {
                element.appendChild(line(said[1], 'sheet__en'));
            }
        }
    }

    function draw() {
        var focused = document.activeElement && document.activeElement.dataset.of;
        var millimetres = size();
        sheet.replaceChildren();
        sheet.classList.toggle('sheet--portrait', millimetres[0] < millimetres[1]);
        drawnWidth = sheet.clientWidth;
        var page = paper(millimetres);
        sheet.appendChild(page);
        if (sheet.dataset.background) {
            var background = picture(sheet.dataset.background);
            background.className = 'sheet__background';
            page.appendChild(background);
        }
        var tight = [];
        rows.forEach(function (row) {
            var element = document.createElement(editing ? 'button' : 'div');
            if (editing) {
                element.type = 'button';
                element.setAttribute('aria-label', label(row));
            }
            element.className = 'sheet__box sheet__box--' + text(row, 'face') + ' sheet__box--' + text(row, 'align');
            element.dataset.of = row.dataset.box;
            place(element, row);
            element.style.width = pixels(row, 'width');
            element.style.height = pixels(row, 'height');
            element.style.color = text(row, 'colour');
            content(row, element);
            page.appendChild(element);
            if (!fit(element, number(row, 'size'))) {
                tight.push(row.dataset.name);
                element.classList.add('sheet__box--tight');
            }
        });
        overfull.hidden = tight.length === 0;
        overfull.textContent = tight.length ? fill(sheet.dataset.small, tight.join(', ')) : '';
        if (focused !== undefined) {
            var again = sheet.querySelector('[data-of="' + focused + '"]');
            if (again) {
                again.focus();
            }
        }
    }

    // ---------- moving ----------

    function row(element) {
        return rows[Number(element.dataset.of)];
    }

    /** Puts the box there, but not over the edge. */
    function move(of, left, top) {
        var millimetres = size();
        input(of, 'left').value = tenths(Math.max(0, Math.min(left, millimetres[0] - number(of, 'width'))));
        input(of, 'top').value = tenths(Math.max(0, Math.min(top, millimetres[1] - number(of, 'height'))));
    }

    function tell(of) {
        moved.textContent = label(of);
    }

    function open(of) {
        rows.forEach(function (other) {
            other.open = other === of || other.querySelector('.field__error') !== null;
        });
        of.scrollIntoView({ block: 'nearest' });
    }

    function drag(event) {
        var element = event.target.closest('.sheet__box');
        if (!editing || !element || event.button !== 0) {
            return;
        }
        var of = row(element);
        var scale = sheet.clientWidth / size()[0];
        var from = { x: event.clientX, y: event.clientY, left: number(of, 'left'), top: number(of, 'top') };
        var dragged = false;
        element.setPointerCapture(event.pointerId);
        var follow = function (now) {
            var x = now.clientX - from.x;
            var y = now.clientY - from.y;
            // a finger that only taps trembles
            dragged = dragged || Math.abs(x) > 4 || Math.abs(y) > 4;
            if (dragged) {
                move(of, Math.round((from.left + x / scale) * 2) / 2, Math.round((from.top + y / scale) * 2) / 2);
                place(element, of);
            }
        };
        var end = function () {
            element.removeEventListener('pointermove', follow);
            element.removeEventListener('pointerup', end);
            element.removeEventListener('pointercancel', end);
            element.focus();
            if (dragged) {
                element.setAttribute('aria-label', label(of));
                tell(of);
                keepStep();
            } else {
                open(of);
            }
        };
        element.addEventListener('pointermove', follow);
        element.addEventListener('pointerup', end);
        element.addEventListener('pointercancel', end);
    }

    var DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

    function key(event) {
        var element = event.target.closest('.sheet__box');
        var way = DIRECTIONS[event.key];
        if (!editing || !element) {
            return;
        }
        if (way && !event.altKey && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            var of = row(element);
            var step = event.shiftKey ? LARGE_STEP : STEP;
            move(of, number(of, 'left') + way[0] * step, number(of, 'top') + way[1] * step);
            place(element, of);
            element.setAttribute('aria-label', label(of));
            tell(of);
            keepStep();
        } else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) {
            takeBack(event);
        } else if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            open(row(element));
            input(row(element), 'left').focus();
        }
    }

    function stepInput(event) {
        var field = event.target;
        var part = field.dataset.part;
        var way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (!way || !/^(left|top|width|height|size)$/.test(part || '')) {
            return;
        }
        event.preventDefault();
        field.value = tenths(number(field.closest('[data-box]'), part) + way * (event.shiftKey ? LARGE_STEP : STEP));
        changed(event);
    }

    function changed(event) {
        var of = event.target.closest('[data-box]');
        if (of && of.dataset.field === 'QR' && /^(width|height)$/.test(event.target.dataset.part)) {
            input(of, 'width').value = input(of, 'height').value = event.target.value;
        }
        if (of && of.dataset.field === 'TEXT') {
            of.querySelector('.designer__words').textContent = text(of, 'text');
        }
        draw();
        keepStep();
    }

    function mark(event) {
        var of = event.target.closest('[data-box], .sheet__box');
        var index = of ? of.dataset.box || of.dataset.of : undefined;
        sheet.querySelectorAll('.sheet__box').forEach(function (box) {
            box.classList.toggle('sheet__box--chosen', box.dataset.of === index);
        });
        rows.forEach(function (other) {
            other.classList.toggle('designer__box--chosen', other.dataset.box === index);
        });
    }

    var designer = document.getElementById('designer');
    sheet.addEventListener('pointerdown', drag);
    sheet.addEventListener('keydown', key);
    designer.addEventListener('focusin', mark);
    designer.addEventListener('keydown', stepInput);
    designer.addEventListener('change', function (event) {
        if (event.target.matches('[data-part], #name, #orientation, #languages')) {
            changed(event);
        } else if (event.target === sample) {
            draw();
        }
    });
    // a mistake is where the eye is led, and an empty Enter never takes anything back
    designer.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' && event.target.matches('input:not([type="submit"], [type="file"])')) {
            event.preventDefault();
            event.target.dispatchEvent(new Event('change', { bubbles: true }));
        }
    });
    if (undo) {
        undo.addEventListener('click', takeBack);
    }
    rows.forEach(function (of) {
        if (of.querySelector('.field__error')) {
            of.open = true;
        } else if (of.dataset.opened === 'true') {
            of.open = true;
            of.querySelector('summary').focus();
        }
    });
    draw();
    // in a frame of its own: turning the sheet changes its size again
    new ResizeObserver(function () {
        if (sheet.clientWidth !== drawnWidth) {
            window.requestAnimationFrame(draw);
        }
    }).observe(sheet);
    showUndo();
}());
