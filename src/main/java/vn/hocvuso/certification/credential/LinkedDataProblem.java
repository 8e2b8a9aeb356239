package vn.hocvuso.certification.credential;

/** A document whose meaning cannot be told without guessing: an unknown context or term, or one that is built to stall. */
final class LinkedDataProblem extends Exception {

    private static final long serialVersionUID = 1L;

    LinkedDataProblem(String message) {
        super(message);
    }

    LinkedDataProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
