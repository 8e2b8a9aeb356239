// Offers communes while one types, with or without diacritics. Without it, the form asks which one was meant after it
// is sent.
(function () {
    'use strict';
    var input = document.getElementById('communeText');
    var list = document.getElementById('communes');
    if (!input || !list || !window.fetch) {
        return;
    }
    var asked = '';
    var timer;
    input.addEventListener('input', function () {
        clearTimeout(timer);
        // What was offered for fewer letters, or is still on its way, would be picked by mistake.
        asked = '';
        list.textContent = '';
        timer = setTimeout(ask, 200);
    });

    function ask() {
        var text = input.value.trim();
        if (text.length < 2 || text === asked) {
            return;
        }
        asked = text;
        fetch('/api/identity/communes?limit=8&q=' + encodeURIComponent(text))
            .then(function (response) {
                return response.ok ? response.json() : [];
            })
            .then(function (places) {
                if (text !== asked) {
                    return;
                }
                list.textContent = '';
                places.forEach(function (place) {
                    var button = document.createElement('button');
                    button.type = 'button';
                    button.textContent = place.label;
                    button.addEventListener('click', function () {
                        input.value = place.label;
                        asked = place.label;
                        list.textContent = '';
                        input.focus();
                    });
                    list.appendChild(document.createElement('li')).appendChild(button);
                });
            })
            .catch(function () {
                // A weak line: the form works without the list.
            });
    }
})();
