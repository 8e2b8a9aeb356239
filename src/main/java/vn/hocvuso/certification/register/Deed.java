package vn.hocvuso.certification.register;

import java.time.Instant;

/**
 * What was done to a certificate, as its rows tell it: what an entry is made of, and compared with.
 *
 * @param act the row of the act
 * @param kind {@code ISSUED}, {@code SUSPENDED}, {@code RESUMED}, {@code REVOKED} or {@code REPLACED}
 * @param content the content of the certificate, letter by letter
 * @param reason empty for none
 * @param successor the number that took its place; empty for none
 */
record Deed(
        long act,
        long certificate,
        String kind,
        Instant at,
        String number,
        String content,
        String reason,
        String successor) {}
