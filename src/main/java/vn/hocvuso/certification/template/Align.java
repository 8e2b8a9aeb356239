package vn.hocvuso.certification.template;

/** Where lines stand in their box. */
public enum Align {
    START,
    CENTRE,
    END
}
