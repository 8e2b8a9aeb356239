package vn.hocvuso.certification.template;

/** Which way an A4 sheet lies (ISO 216). */
public enum Orientation {
    LANDSCAPE(297, 210),
    PORTRAIT(210, 297);

    private final int width;
    private final int height;

    Orientation(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In millimetres. */
    public int width() {
        return width;
    }

    /** In millimetres. */
    public int height() {
        return height;
    }
}
