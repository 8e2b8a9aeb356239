package vn.hocvuso.certification.document;

/** What a file that somebody has brought turns out to be. */
public sealed interface DocumentVerdict {

    /** Not a PDF at all, or nothing. */
    record NotPdf() implements DocumentVerdict {}

    /** Larger than any certificate is; it was not read to its end. */
    record TooLarge() implements DocumentVerdict {}

    /** A PDF that was cut off or cannot be read. */
    record Damaged() implements DocumentVerdict {}

    /** A PDF that is not looked into. */
    record Refused(Reason reason) implements DocumentVerdict {}

    /** Why a file is not looked into. */
    enum Reason {
        ENCRYPTED,
        SCRIPT,
        /** It would unpack into more than any certificate holds, or in a way in which none is packed. */
        SWOLLEN
    }

    /** A PDF that could be read, and what it says. */
    sealed interface Opened extends DocumentVerdict {
        Inside inside();
    }

    /** Nobody has signed it. */
    record Unsigned(Inside inside) implements Opened {}

    /**
     * Signed, but not by this system.
     *
     * @param signer the name on the certificate
     */
    record Foreign(Inside inside, String signer) implements Opened {}

    /** Signed by this system and changed since. */
    record Broken(Inside inside) implements Opened {}

    /** Unchanged, but signed with a key of this system at a time when the key's certificate was not valid. */
    record OutOfTime(Inside inside) implements Opened {}

    /** Signed by this system as it begins; what comes after was added by somebody else. */
    record Appended(Inside inside) implements Opened {}

    /** Byte for byte as this system has signed it. */
    record Intact(Inside inside) implements Opened {}
}
