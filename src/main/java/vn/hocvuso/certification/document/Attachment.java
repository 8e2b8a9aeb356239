package vn.hocvuso.certification.document;

/**
 * A file inside the PDF (associated file, ISO 19005-3, annex E).
 *
 * @param name as readers see it: {@code content.json}
 * @param type media type
 * @param description in a few words, Vietnamese
 */
public record Attachment(String name, String type, String description, byte[] bytes) {

    /** The content as it was signed. */
    public static final String CONTENT = "content.json";

    /** The Open Badges credential. */
    public static final String CREDENTIAL = "credential.json";

    public static Attachment content(byte[] text) {
        return new Attachment(CONTENT, "application/json", "Nội dung chứng nhận, nguyên văn như đã ký", text);
    }

    public static Attachment credential(byte[] credential) {
        return new Attachment(CREDENTIAL, "application/vc+ld+json", "Chứng nhận điện tử Open Badges 3.0", credential);
    }
}
