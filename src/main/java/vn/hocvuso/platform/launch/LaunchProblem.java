package vn.hocvuso.platform.launch;

/** A reason not to start or to stop, as one line for the operator that says what is wrong and how to mend it. */
public final class LaunchProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit code for what broke while running. */
    static final int BROKEN = 1;

    /** Exit code for what the operator has to mend before a start. */
    static final int REFUSED = 2;

    private final int exitCode;

    private LaunchProblem(int exitCode, String line, Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    static LaunchProblem refused(String line) {
        return new LaunchProblem(REFUSED, line, null);
    }

    static LaunchProblem broken(String line) {
        return new LaunchProblem(BROKEN, line, null);
    }

    static LaunchProblem broken(String line, Throwable cause) {
        return new LaunchProblem(BROKEN, line + ": " + cause, cause);
    }

    /** The code the launcher ends with: 1 broken while running, 2 refused before anything was made. */
    public int exitCode() {
        return exitCode;
    }
}
