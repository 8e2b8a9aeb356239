package vn.hocvuso.identity.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells learners whom they may ask for help: the person of their commune, else that of its province. */
@ApplicationScoped
public class SupportFinding {

    /**
     * Whom to ask.
     *
     * @param place the commune or province that named her
     * @param phone digits with an optional plus
     * @param hours when she can be reached; may be empty
     */
    public record Contact(String place, String name, String phone, String hours) implements Serializable {

        /** The number in groups, as people say it: {@code 0912 345 678}. */
        public String spoken() {
            return phone.matches("0\\d{9}")
                    ? phone.substring(0, 4) + " " + phone.substring(4, 7) + " " + phone.substring(7)
                    : phone;
        }
    }

    private static final String NEAREST =
            """
            select s.place, s.name, s.phone, s.hours from identity_support_person s
            where s.place in (?, ?) order by char_length(s.place) desc limit 1
            """;

    private static final String COMMUNE = "select commune_code from identity_learner where id = ?";

    private final SingleStatement statements;
    private final Localities localities;

    @Inject
    SupportFinding(SingleStatement statements, Localities localities) {
        this.statements = statements;
        this.localities = localities;
    }

    /** Where the learner lives, if she has said so. */
    public Optional<Localities.Place> home(Learner.Ref learner) {
        return statements.read(
                COMMUNE,
                rows -> rows.next() ? localities.commune(rows.getString(1)) : Optional.empty(),
                learner.value());
    }

    /** Whom the people of this commune may ask; empty where neither it nor its province has named anybody. */
    public Optional<Contact> in(Localities.Place commune) {
        return statements.read(
                NEAREST,
                rows -> rows.next()
                        ? Optional.of(new Contact(
                                rows.getString(1).equals(commune.code()) ? commune.label() : commune.provinceName(),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4)))
                        : Optional.empty(),
                commune.code(),
                commune.provinceCode());
    }
}
