package vn.hocvuso.testing;

/** The two screens on which pages are looked at. */
public enum Screen {
    /** A small phone, held upright, touched with a finger. */
    PHONE(360, 800),
    /** A small laptop with a mouse. */
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In CSS pixels. */
    public int width() {
        return width;
    }

    /** In CSS pixels. */
    public int height() {
        return height;
    }

    /** As file names begin. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
