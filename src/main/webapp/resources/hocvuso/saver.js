// Puts a picture in the place of the link to it; when it cannot be fetched, the link comes back.
document.addEventListener('click', event => {
    const link = event.target.closest('a.on-request');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
    }
    event.preventDefault();
    const picture = new Image();
    picture.alt = link.dataset.alt || '';
    if (link.dataset.width) {
        picture.width = link.dataset.width;
        picture.height = link.dataset.height;
    }
    picture.tabIndex = -1;
    picture.onerror = () => {
        picture.replaceWith(link);
        link.focus();
    };
    picture.src = link.href;
    link.replaceWith(picture);
    picture.focus({ preventScroll: true });
});
