// A certificate's file can be dropped on the form that takes it; without this script it is chosen.
(() => {
    "use strict";
    const form = document.getElementById("documentForm");
    const input = document.getElementById("file");
    if (!form || !input) {
        return;
    }
    const over = (on) => form.classList.toggle("drop--over", on);
    const brings = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
    // anywhere on the page: a file that misses the form would open in place of the page
    document.addEventListener("dragover", (event) => {
        if (brings(event)) {
            event.preventDefault();
            over(true);
        }
    });
    document.addEventListener("dragleave", (event) => {
        if (!event.relatedTarget) {
            over(false);
        }
    });
    document.addEventListener("drop", (event) => {
        if (!brings(event)) {
            return;
        }
        event.preventDefault();
        over(false);
        if (event.dataTransfer.files.length === 1) {
            input.files = event.dataTransfer.files;
            form.requestSubmit();
        }
    });
})();
