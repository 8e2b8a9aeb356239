package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells since when people hold a certificate, for counting them. */
@ApplicationScoped
public class FirstCertificates {

    private final SingleStatement statement;

    @Inject
    FirstCertificates(SingleStatement statement) {
        this.statement = statement;
    }

    /**
     * The day of issue, in Viet Nam, of the first certificate that stands, of those of these people who have one. One that was
     * suspended, revoked or replaced does not stand; one that has expired does.
     */
    public Map<Learner.Ref, LocalDate> of(Collection<Learner.Ref> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(people.size(), "?"));
        return statement.read(
                "select learner_id, min(issued_on) as issued_on from certification_certificate where learner_id in ("
                        + marks + ") and status = 'VALID' group by learner_id",
                rows -> {
                    var found = new HashMap<Learner.Ref, LocalDate>();
                    while (rows.next()) {
                        found.put(
                                new Learner.Ref(rows.getLong("learner_id")),
                                rows.getObject("issued_on", LocalDate.class));
                    }
                    return found;
                },
                people.stream().map(Learner.Ref::value).toArray());
    }
}
