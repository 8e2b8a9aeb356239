package vn.hocvuso.certification;

/** Tells in which looks a certificate is issued; answered by the part of this room that keeps templates. */
public interface Looks {

    /**
     * The version of the template in which certificates of this kind and issuing unit are set now.
     *
     * @param issuer 1 for the operator
     */
    long version(Certificate.Kind kind, long issuer);
}
