// Tells that a picture is too large before it is sent. The server tells it too, after.
(function () {
    'use strict';
    var LARGEST = 1024 * 1024;
    var picture = document.getElementById('picture');
    if (!picture) {
        return;
    }
    picture.addEventListener('change', function () {
        var large = picture.files.length > 0 && picture.files[0].size > LARGEST;
        picture.setCustomValidity(large ? picture.dataset.large : '');
        picture.reportValidity();
    });
}());
