package vn.hocvuso.platform.text;

/** What spreadsheet programs would run instead of showing it (OWASP, CSV Injection). */
public final class Formulas {

    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    /** The same text; with an apostrophe before it where such a program would take it for a formula. */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** Whether such a program would take this for a formula. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
