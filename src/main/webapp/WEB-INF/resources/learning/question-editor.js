// Shows the inputs of a kind as soon as it is chosen; without this, the button beside it does.
(function () {
    'use strict';
    document.addEventListener('change', function (event) {
        var button = document.getElementById('change');
        if (event.target.id === 'kind' && button) {
            button.click();
        }
    });
}());
