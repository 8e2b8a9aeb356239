package vn.hocvuso.certification.credential;

import java.net.URI;

/**
 * Who issues: this system, known by its public address. Its decentralised identifier is of the method {@code did:web} (W3C
 * Credentials Community Group, "did:web Method Specification", section 2.4): the host, and the port where there is one.
 *
 * @param site scheme and host as the public reaches them: {@code https://hocvuso.example}
 */
record Issuer(String site) {

    String did() {
        var address = URI.create(site);
        return "did:web:" + address.getHost() + (address.getPort() < 0 ? "" : "%3A" + address.getPort());
    }

    /** The address of a key inside the document of the identifier. */
    String method(String keyName) {
        return did() + "#" + keyName;
    }

    String credential(String number) {
        return site + "/credentials/" + number;
    }

    String statusList(StatusPurpose purpose, long list) {
        return site + "/credentials/status/" + purpose.word() + "/" + list;
    }
}
