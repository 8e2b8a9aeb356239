package vn.hocvuso.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * The proofs that were made, each once: with what a certificate says they give its credential letter by letter, whatever key
 * signs today and wherever the system has moved.
 */
@ApplicationScoped
class KeptProofs {

    /**
     * A proof and what was signed besides the certificate.
     *
     * @param format the {@link OpenBadge#FORMAT} of the credential
     * @param issuer as it was then
     */
    record Kept(int format, Issuer issuer, Securing.Proof proof) {}

    private final SingleStatement statement;

    @Inject
    KeptProofs(SingleStatement statement) {
        this.statement = statement;
    }

    Optional<Kept> of(long certificate) {
        return statement.read(
                "select format, site, key_name, created_at, proof_value from certification_credential"
                        + " where certificate_id = ?",
                KeptProofs::read,
                certificate);
    }

    /** Keeps it unless another request was quicker; gives the one that is kept. */
    Kept keep(long certificate, Kept made) {
        statement.insert(
                "insert into certification_credential (certificate_id, format, site, key_name, created_at, proof_value)"
                        + " values (?, ?, ?, ?, ?, ?)",
                certificate,
                made.format(),
                made.issuer().site(),
                made.proof().key(),
                made.proof().createdAt(),
                made.proof().value());
        return of(certificate).orElseThrow(() -> new IllegalStateException("The proof was not kept"));
    }

    private static Optional<Kept> read(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        return Optional.of(new Kept(
                rows.getInt("format"),
                new Issuer(rows.getString("site")),
                new Securing.Proof(
                        rows.getString("key_name"),
                        SingleStatement.instant(rows, "created_at").orElseThrow(),
                        rows.getString("proof_value"))));
    }
}
