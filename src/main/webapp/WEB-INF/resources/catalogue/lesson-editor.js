// Makes the editors of a lesson and of its translations nicer: a preview while typing, a few tools, and a net under unsaved text. The page works
// without it.
(function () {
    'use strict';
    var form = document.getElementById('editor');
    var text = document.getElementById('markdown');
    var title = document.getElementById('title');
    var preview = document.getElementById('preview');
    var state = document.getElementById('previewState');
    if (!form || !text || !preview) {
        return;
    }
    var key = 'lesson:' + preview.dataset.course + ':' + preview.dataset.lesson;
    var asked = null;
    var timer = 0;
    var sending = false;
    // A page that came back with an answer to a form may hold text that is not stored yet.
    var dirty = !!document.querySelector('.error-summary, #uploaded');

    function show() {
        if (asked) {
            asked.abort();
        }
        asked = new AbortController();
        fetch('/api/catalogue/preview', {
            method: 'POST',
            headers: {'Content-Type': 'application/json'},
            body: JSON.stringify({course: preview.dataset.course, markdown: text.value}),
            signal: asked.signal
        }).then(function (answer) {
            return answer.json().then(function (body) {
                if (!answer.ok) {
                    throw new Error(body.title || '');
                }
                // Escaped and sanitised by the server, like the lesson itself.
                preview.innerHTML = body.html;
                state.textContent = '';
            });
        }).catch(function (failure) {
            if (failure.name !== 'AbortError') {
                state.textContent = preview.dataset.failed;
            }
        });
    }

    function keep() {
        try {
            sessionStorage.setItem(key, JSON.stringify({title: title.value, text: text.value}));
        } catch (full) {
            // Private browsing: the warning on leaving has to do.
        }
    }

    function kept() {
        try {
            return JSON.parse(sessionStorage.getItem(key));
        } catch (none) {
            return null;
        }
    }

    function forget() {
        try {
            sessionStorage.removeItem(key);
        } catch (none) {
            // Nothing was kept.
        }
        document.getElementById('rescue').hidden = true;
    }

    function changed() {
        dirty = true;
        window.clearTimeout(timer);
        timer = window.setTimeout(function () {
            keep();
            show();
        }, 400);
    }

    function replace(from, to, by, cursorBack) {
        text.focus();
        text.setRangeText(by, from, to, 'end');
        if (cursorBack) {
            text.selectionStart = text.selectionEnd = text.selectionEnd - cursorBack;
        }
        changed();
    }

    function lineStart() {
        return text.value.lastIndexOf('\n', text.selectionStart - 1) + 1;
    }

    var tools = {
        bold: function () {
            var chosen = text.value.slice(text.selectionStart, text.selectionEnd);
            replace(text.selectionStart, text.selectionEnd, '**' + chosen + '**', chosen ? 0 : 2);
        },
        heading: function () { replace(lineStart(), lineStart(), '## ', 0); },
        list: function () { replace(lineStart(), lineStart(), '- ', 0); },
        note: function () { replace(lineStart(), lineStart(), '> ', 0); }
    };
    document.getElementById('tools').hidden = false;
    document.getElementById('tools').addEventListener('click', function (event) {
        var tool = event.target.closest('[data-tool]');
        if (tool) {
            tools[tool.dataset.tool]();
        }
    });

    if (document.getElementById('saved')) {
        forget();
        // A new lesson was kept under the name of none.
        try {
            sessionStorage.removeItem('lesson:' + preview.dataset.course + ':');
        } catch (none) {
            // Nothing was kept.
        }
    }
    var rescued = kept();
    if (rescued && rescued.text !== text.value && !dirty) {
        document.getElementById('rescue').hidden = false;
        document.getElementById('restore').addEventListener('click', function () {
            title.value = rescued.title;
            text.value = rescued.text;
            document.getElementById('rescue').hidden = true;
            changed();
        });
        document.getElementById('forget').addEventListener('click', forget);
    }

    if (dirty) {
        show();
    }
    text.addEventListener('input', changed);
    title.addEventListener('input', changed);
    var minutes = document.getElementById('minutes');
    if (minutes) {
        minutes.addEventListener('input', function () { dirty = true; });
    }
    form.addEventListener('submit', function () {
        sending = true;
        var cursor = document.getElementById('cursor');
        if (cursor) {
            cursor.value = text.selectionEnd;
        }
        keep();
    });
    window.addEventListener('pageshow', function () { sending = false; });
    window.addEventListener('beforeunload', function (event) {
        if (dirty && !sending) {
            event.preventDefault();
            event.returnValue = '';
        }
    });
}());
