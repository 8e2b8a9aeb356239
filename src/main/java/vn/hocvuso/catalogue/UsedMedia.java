package vn.hocvuso.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which file a name of the folder {@code media} means in an edition. */
@Embeddable
class UsedMedia {

    @Column(name = "media_id")
    private long media;

    private int milliseconds;

    /** For JPA only. */
    protected UsedMedia() {}

    UsedMedia(long media, int milliseconds) {
        this.media = media;
        this.milliseconds = milliseconds;
    }

    long media() {
        return media;
    }

    /** As {@link MediaContent#milliseconds}. */
    int milliseconds() {
        return milliseconds;
    }
}
