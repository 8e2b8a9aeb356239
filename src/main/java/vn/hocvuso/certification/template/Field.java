package vn.hocvuso.certification.template;

/** What a box shows. Only {@link #TEXT} may be on a sheet more than once. */
public enum Field {
    /** What the sheet is: “Giấy chứng nhận”. */
    HEADING,
    /** What it is for, by the kind of certificate: “Hoàn thành khóa học”. */
    SUBHEADING,
    HOLDER,
    /** What the holder has done, by the kind of certificate: “đã hoàn thành”. */
    DEED,
    /** The title of the course, programme, level or contest. */
    ACHIEVEMENT,
    /** Edition, duration, result: one line. */
    FACTS,
    COMPETENCES,
    NUMBER,
    /** Leads to the public page. */
    QR,
    /** The address of the public page, in letters. */
    ADDRESS,
    ISSUER,
    ISSUED_ON,
    EXPIRES_ON,
    SIGNATORY,
    /** Words of the template's own. */
    TEXT,
    SEAL,
    SIGNATURE;

    /** Without these nobody could tell whose certificate it is, or check it. */
    public boolean required() {
        return this == HOLDER || this == NUMBER || this == QR;
    }

    /** Shows a picture, no letters. */
    public boolean pictured() {
        return this == QR || this == SEAL || this == SIGNATURE;
    }
}
