package vn.hocvuso.catalogue;

import jakarta.persistence.Embeddable;

/** A lesson in another language than Vietnamese, as it was written of one state of the original. Never changed. */
@Embeddable
class Translation {

    private int revision;
    private String title;
    private String markdown;
    private String original;

    /** For JPA only. */
    protected Translation() {}

    /**
     * What {@link Lesson#translate} has checked.
     *
     * @param original the digest of the lesson that this was made from
     */
    Translation(int revision, String title, String markdown, String original) {
        this.revision = revision;
        this.title = title;
        this.markdown = markdown;
        this.original = original;
    }

    /** Counts how often this language was written anew in the lesson. */
    int revision() {
        return revision;
    }

    String title() {
        return title;
    }

    String markdown() {
        return markdown;
    }

    /** See {@link Lesson#digest}. */
    String original() {
        return original;
    }
}
