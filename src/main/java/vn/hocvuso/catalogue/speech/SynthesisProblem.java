package vn.hocvuso.catalogue.speech;

/** A program of the machine could not make sound of a text; the message says why, for the operator. */
public class SynthesisProblem extends Exception {

    private static final long serialVersionUID = 1L;

    SynthesisProblem(String message) {
        super(message);
    }

    SynthesisProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
