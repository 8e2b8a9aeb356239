package vn.hocvuso.certification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;

/** Reads certificates. Stands in until the room is built. */
@UseCase
public class CertificateRecords {

    /** What the search index keeps. */
    public record Indexed(
            long id,
            String number,
            String holder,
            String courseSlug,
            String courseTitle,
            String provinceCode,
            String communeCode,
            LocalDate issuedOn,
            String status)
            implements Serializable {}

    /** A certificate in an administrators' table. */
    public record Line(
            long id,
            String number,
            String holder,
            String courseTitle,
            String place,
            LocalDate issuedOn,
            String kind,
            String status)
            implements Serializable {}

    public Optional<Indexed> indexed(long id) {
        return Optional.empty();
    }

    public List<Indexed> scan(long afterId, int limit) {
        return List.of();
    }

    public long count() {
        return 0;
    }

    public List<Line> lines(Learner.Ref actor, List<Long> ids) {
        return List.of();
    }
}
