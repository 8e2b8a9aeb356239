package vn.hocvuso.certification.template;

/** The letters of a box, all of the Liberation family. */
public enum Face {
    SERIF,
    SERIF_BOLD,
    SERIF_ITALIC,
    SANS,
    SANS_BOLD
}
