package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells which groups of the framework a person counts herself to. */
@ApplicationScoped
public class GroupReading {

    private final SingleStatement statement;

    @Inject
    GroupReading(SingleStatement statement) {
        this.statement = statement;
    }

    /** Their codes; none for somebody unknown. */
    public Set<String> of(Learner.Ref learner) {
        return statement.read(
                "select group_code from identity_learner_group where learner_id = ?",
                rows -> {
                    var groups = new HashSet<String>();
                    while (rows.next()) {
                        groups.add(rows.getString(1));
                    }
                    return groups;
                },
                learner.value());
    }
}
