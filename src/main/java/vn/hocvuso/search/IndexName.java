package vn.hocvuso.search;

/** The indexes of the house. A change of fields or analysis raises the version: the index is then built anew. */
public enum IndexName {
    COURSES("courses", 1),
    CERTIFICATES("certificates", 4);

    private final String word;
    private final int version;

    IndexName(String word, int version) {
        this.word = word;
        this.version = version;
    }

    /** In folder names, messages and the audit log. */
    public String word() {
        return word;
    }

    String folder() {
        return word + "-v" + version;
    }
}
