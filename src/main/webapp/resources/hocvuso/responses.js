// Reads what was answered from the inputs of a question, writes an answer into them, and makes what is tedious with plain
// inputs easy: things are moved up and down, areas of a picture are pointed at. The names of the inputs end in their
// numbers. A response is what the server's marking calls one: {choices: [0]}, {order: [2, 0, 1]}, {text: "..."} and so on.
(function () {
    'use strict';
    const READ = {
        choices: checked, areas: checked,
        text: box => value(box.querySelector('input[type=text]')),
        number: box => value(box.querySelector('input[type=text]')),
        pairs: box => fields(box, 'select').filter(one => one.value).map(one => [number(one), Number(one.value)]),
        order: order,
        gaps: box => fields(box, 'select, input[type=text]').filter(one => one.value.trim())
            .map(one => [number(one), one.matches('select') ? Number(one.value) : one.value])
    };

    window.hocvusoResponses = {read, write, isEmpty, equal, done, ready};

    function read(box, kind) {
        return {[kind]: READ[kind](box)};
    }

    function isEmpty(response) {
        return Object.values(response).every(part => part.length === 0 || typeof part === 'string' && !part.trim());
    }

    function equal(one, other) {
        return JSON.stringify(one) === JSON.stringify(other);
    }

    function checked(box) {
        return Array.from(box.querySelectorAll('input:checked'), input => Number(input.value)).sort((a, b) => a - b);
    }

    function order(box) {
        const given = fields(box, 'select').filter(one => one.value);
        const places = new Set(given.map(one => one.value));
        return places.size === fields(box, 'select').length
            ? given.sort((a, b) => a.value - b.value).map(number) : [];
    }

    function fields(box, selector) {
        return Array.from(box.querySelectorAll(selector)).filter(one => one.name);
    }

    function number(field) {
        return Number(field.name.split('-')[1]);
    }

    function value(field) {
        return field ? field.value : '';
    }

    function write(box, response) {
        const kind = Object.keys(response)[0];
        const parts = response[kind];
        if (kind === 'choices' || kind === 'areas') {
            box.querySelectorAll('input:not([type=hidden])').forEach(input => {
                input.checked = parts.includes(Number(input.value));
            });
            marks(box);
        } else if (kind === 'text' || kind === 'number') {
            box.querySelector('input[type=text]').value = parts;
        } else if (kind === 'order') {
            fields(box, 'select').forEach(one => {
                one.value = parts.length ? String(parts.indexOf(number(one))) : '';
            });
            arrange(box);
        } else if (kind === 'pairs' || kind === 'gaps') {
            fields(box, 'select, input[type=text]').forEach(one => {
                const part = parts.find(pair => pair[0] === number(one));
                one.value = part ? String(part[1]) : '';
            });
        }
    }

    // What was done on the screen of a simulation up to this button: what stands in its fields, then the deed.
    function done(box, before, button) {
        const actions = before.slice();
        const [deed, element, choice] = button.value.split(':');
        fields(box, 'input[type=text], input[type=radio]:checked').forEach(one => {
            const of = one.name.slice(one.name.indexOf('-') + 1);
            const action = [one.type === 'radio' ? 'CHOOSE' : 'TYPE', of, one.value];
            const leads = box.querySelector('button[value="TYPE:' + of + '"]');
            const last = actions.filter(known => known[0] === action[0] && known[1] === of).pop();
            if (one.value.trim() && (!leads || leads === button) && String(last) !== String(action)) {
                actions.push(action);
            }
        });
        if (deed === 'TAP' || deed === 'CHOOSE') {
            actions.push(deed === 'TAP' ? [deed, element] : [deed, element, choice]);
        } else if (deed === 'CLOSE') {
            actions.push([deed]);
        }
        return {actions};
    }

    function ready(box) {
        box.querySelectorAll('.order').forEach(list => movable(box, list));
        box.querySelectorAll('.area').forEach(area => area.addEventListener('click', () => {
            const input = box.querySelector('input[value="' + area.getAttribute('data-place') + '"]');
            input.click();
            input.focus({preventScroll: true});
        }));
        box.addEventListener('change', () => marks(box));
        marks(box);
    }

    function marks(box) {
        box.querySelectorAll('.area').forEach(area => {
            const input = box.querySelector('input[value="' + area.getAttribute('data-place') + '"]');
            area.classList.toggle('area--taken', input.checked);
        });
    }

    function movable(box, list) {
        Array.from(list.children).forEach(item => {
            const words = item.querySelector('.answer__label').textContent;
            item.querySelector('select').hidden = true;
            item.append(button('↑', list.dataset.up.replace('{0}', words), () => move(box, list, item, -1)),
                button('↓', list.dataset.down.replace('{0}', words), () => move(box, list, item, 1)));
        });
        const keep = button(list.dataset.keep, '', () => settle(box, list));
        keep.className = 'button button--secondary order__keep';
        const says = document.createElement('p');
        says.className = 'visually-hidden';
        says.setAttribute('role', 'status');
        list.after(keep, says);
        arrange(box);
    }

    function button(text, label, act) {
        const made = document.createElement('button');
        made.type = 'button';
        made.className = 'order__move';
        made.textContent = text;
        if (label) {
            made.setAttribute('aria-label', label);
        }
        made.addEventListener('click', act);
        return made;
    }

    function move(box, list, item, by) {
        const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
        const focused = document.activeElement;
        if (other) {
            list.insertBefore(by < 0 ? item : other, by < 0 ? other : item);
        }
        const place = Array.from(list.children).indexOf(item) + 1;
        list.parentNode.querySelector('[role=status]').textContent = list.dataset.moved
            .replace('{0}', item.querySelector('.answer__label').textContent).replace('{1}', place);
        focused.focus();
        settle(box, list);
    }

    // The order on the page becomes the answer.
    function settle(box, list) {
        Array.from(list.children).forEach((item, place) => {
            item.querySelector('select').value = String(place);
        });
        arrange(box);
        list.dispatchEvent(new Event('change', {bubbles: true}));
    }

    function arrange(box) {
        const list = box.querySelector('.order');
        const given = Array.from(list.children).every(item => item.querySelector('select').value);
        if (given) {
            Array.from(list.children)
                .sort((a, b) => a.querySelector('select').value - b.querySelector('select').value)
                .forEach((item, place) => {
                    if (list.children[place] !== item) {
                        list.insertBefore(item, list.children[place]);
                    }
                });
        }
        const keep = box.querySelector('.order__keep');
        if (keep) {
            keep.hidden = given;
        }
    }
})();
