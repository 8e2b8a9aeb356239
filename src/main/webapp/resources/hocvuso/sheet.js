// Shows the button that prints. Without this script one prints from the browser's own menu, as the page says.
(function () {
    'use strict';
    var button = document.getElementById('print');
    if (button && window.print) {
        button.hidden = false;
        button.addEventListener('click', function () {
            window.print();
        });
    }
}());
