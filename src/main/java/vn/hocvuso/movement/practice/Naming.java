package vn.hocvuso.movement.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Whether everybody reads the name of a giver: unless she wished to stay unnamed when she gave, or wishes it now, or has given
 * under an account that is there no more.
 */
@ApplicationScoped
class Naming {

    /** What is known of the givers of some rows. */
    record Named(Map<Learner.Ref, People.Person> there, Set<Learner.Ref> unwilling) {

        boolean isNamed(Contributions.Row row) {
            return !row.gift().anonymous()
                    && row.account()
                            .map(it -> there.containsKey(it) && !unwilling.contains(it))
                            .orElse(true);
        }

        /** Empty without an account. */
        String username(Contributions.Row row) {
            return row.account()
                    .flatMap(it -> Optional.ofNullable(there.get(it)))
                    .map(People.Person::username)
                    .orElse("");
        }
    }

    private final SingleStatement statement;
    private final People people;

    @Inject
    Naming(SingleStatement statement, People people) {
        this.statement = statement;
        this.people = people;
    }

    /** Whose account it is; empty for nothing typed. @throws Refusal {@code movement.contribution.account} */
    Optional<Learner.Ref> account(String username) {
        var typed = username == null ? "" : username.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(people.find(typed)
                .orElseThrow(() -> new Refusal("movement.contribution.account").at("account"))
                .ref());
    }

    /**
     * Whose account stands at what takes the place of a row: leaving out that of somebody who is not named would name her again.
     *
     * @throws Refusal as {@link #account}
     */
    Optional<Learner.Ref> corrected(Contributions.Row row, String username) {
        var before = row.account().filter(it -> people.all(List.of(it)).isEmpty() || !isWilling(it));
        return account(username).or(() -> before);
    }

    Named of(Collection<Contributions.Row> rows) {
        var givers =
                rows.stream().flatMap(row -> row.account().stream()).distinct().toList();
        return new Named(people.all(givers), unwilling(givers));
    }

    private Set<Learner.Ref> unwilling(List<Learner.Ref> givers) {
        if (givers.isEmpty()) {
            return Set.of();
        }
        var marks = String.join(", ", Collections.nCopies(givers.size(), "?"));
        return statement
                .list(
                        "select learner_id from movement_giver_unnamed where learner_id in (" + marks + ")",
                        row -> new Learner.Ref(row.getLong(1)),
                        givers.stream().map(Learner.Ref::value).toArray())
                .stream()
                .collect(Collectors.toSet());
    }

    /** True for who has not said that she does not wish to be named. */
    boolean isWilling(Learner.Ref giver) {
        return unwilling(List.of(giver)).isEmpty();
    }

    /** Keeps what she wishes; the same a second time changes nothing. */
    void wish(Learner.Ref giver, boolean named, Instant now) {
        if (named) {
            statement.change("delete from movement_giver_unnamed where learner_id = ?", giver.value());
        } else {
            statement.insert(
                    "insert into movement_giver_unnamed (learner_id, since) values (?, ?)", giver.value(), now);
        }
    }
}
