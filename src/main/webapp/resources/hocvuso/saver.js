// Puts a picture or a player in the place of the link to it; when it cannot be fetched, the link comes back.
const player = link => {
    const made = document.createElement(link.dataset.player);
    made.controls = true;
    made.setAttribute('aria-label', link.dataset.alt);
    if (link.dataset.captions) {
        const track = document.createElement('track');
        track.kind = 'captions';
        track.src = link.dataset.captions;
        track.srclang = link.dataset.language;
        track.label = link.dataset.label;
        track.default = true;
        made.append(track);
    }
    return made;
};
document.addEventListener('click', event => {
    const link = event.target.closest('a.on-request');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
    }
    event.preventDefault();
    const picture = link.dataset.player ? player(link) : new Image();
    if (!link.dataset.player) {
        picture.alt = link.dataset.alt || '';
    }
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
    if (link.dataset.player) {
        // Asked for already; a browser that wants to be asked again shows its button.
        picture.play().catch(() => undefined);
    }
});
