package vn.hocvuso.certification.register;

/** What can be wrong with a certificate or with the register. */
public enum Breach {
    /** The content is not the one that was entered. */
    CONTENT_CHANGED,
    /** The content does not carry the signature of its issuing. */
    SEAL_BROKEN,
    /** The content was sealed, or the checkpoint signed, with a key at a time when that was not in use. */
    KEY_NOT_IN_USE,
    /** An act in the register is not among the rows. */
    ACT_MISSING,
    /** An act in the register is told otherwise by its row. */
    ACT_CHANGED,
    /** It claims to have been done before the register could have overlooked it. */
    BACK_DATED,
    /** An act that neither is in the register nor waits for it. */
    ACT_NOT_ENTERED,
    /** The certificate of an entry is not there. */
    CERTIFICATE_MISSING,
    /** A certificate that nobody is said to have issued. */
    CERTIFICATE_WITHOUT_ACT,
    /** A certificate stands otherwise than its acts say. */
    STATUS_UNFIT,
    /** An entry is not there any more. */
    ENTRY_MISSING,
    /** An entry says something else than when it was entered. */
    ENTRY_CHANGED,
    /** A tile holds other hashes than the entries have. */
    TILE_CHANGED,
    /** A checkpoint is not signed by a key of ours. */
    CHECKPOINT_UNSIGNED,
    /** A checkpoint has another root than the entries. */
    CHECKPOINT_UNFIT,
    /** The register is shorter or other than the last checkpoint outside of the database. */
    ROLLED_BACK,
    /** The last checkpoint outside of the database is not signed by a key of ours. */
    LAST_CHECKPOINT_FORGED
}
