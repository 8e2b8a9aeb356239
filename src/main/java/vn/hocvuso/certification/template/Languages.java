package vn.hocvuso.certification.template;

/** What a sheet speaks. */
public enum Languages {
    VIETNAMESE,

    /** Vietnamese, with English beneath. */
    VIETNAMESE_ENGLISH
}
