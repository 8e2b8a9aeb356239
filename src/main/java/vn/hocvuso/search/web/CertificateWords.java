package vn.hocvuso.search.web;

import java.util.List;

/** The kinds and statuses that can be asked for; {@code messages_*.properties} names each. */
final class CertificateWords {

    static final List<String> KINDS = List.of("COURSE", "PROGRAMME", "LEVEL", "CONTEST", "CLASS", "PAPER");
    static final List<String> STATUSES = List.of("VALID", "SUSPENDED", "REPLACED", "REVOKED");

    private CertificateWords() {}
}
