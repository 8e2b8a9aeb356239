package vn.hocvuso.certification.document;

import java.io.Serializable;

/**
 * Where a file says something else than the register.
 *
 * @param field a part of the sheet by the name of its field, or a member of the content by its path: {@code course.title}
 * @param inFile what the file says; empty where it says nothing
 * @param inRegister what was issued; empty where nothing of the kind was, or where the holder does not show it
 */
public record Difference(String field, String inFile, String inRegister) implements Serializable {

    /** The same, without a word that the register is not to tell: what it says is left empty wherever it holds the word. */
    Difference without(String word) {
        return inRegister.contains(word) ? new Difference(field, inFile, "") : this;
    }

    /** How many letters both begin with. */
    public int alike() {
        var most = Math.min(inFile.length(), inRegister.length());
        var at = 0;
        while (at < most && inFile.charAt(at) == inRegister.charAt(at)) {
            at++;
        }
        return at > 0 && Character.isHighSurrogate(inRegister.charAt(at - 1)) ? at - 1 : at;
    }

    /** How many letters both end with, after those that both begin with. */
    public int alikeAtTheEnd() {
        var most = Math.min(inFile.length(), inRegister.length()) - alike();
        var back = 0;
        while (back < most
                && inFile.charAt(inFile.length() - 1 - back) == inRegister.charAt(inRegister.length() - 1 - back)) {
            back++;
        }
        return back > 0 && Character.isLowSurrogate(inRegister.charAt(inRegister.length() - back)) ? back - 1 : back;
    }
}
