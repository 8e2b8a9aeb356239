package vn.hocvuso.certification.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.Grant;
import vn.hocvuso.certification.Units;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.People.Person;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.platform.text.Formulas;
import vn.hocvuso.platform.text.Sha256;

/** Says what a row of a list means, or what is wrong with it. */
@ApplicationScoped
class RowRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_DETAIL = 200;
    private static final int KEY_HEX = 40;
    private static final int MOST = 100;

    private final Units units;
    private final People people;

    @Inject
    RowRules(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /**
     * What the row's person is to get.
     *
     * @param course empty unless the plan is of a course
     * @throws Refusal with a key that begins with {@code certification.row}; as {@link Units#issuing}
     */
    Grant grant(RunPlan plan, Optional<CourseView> course, RunRow row) {
        units.issuing(plan.unit());
        noFormula(row.holder());
        noFormula(row.detail());
        if (row.detail().length() > LONGEST_DETAIL) {
            throw new Refusal("certification.row.detail", LONGEST_DETAIL);
        }
        var score = score(row.score());
        if (row.username().isEmpty()) {
            return withoutAccount(plan, row, score);
        }
        var person =
                people.find(row.username()).orElseThrow(() -> new Refusal("certification.row.nobody", row.username()));
        if (!row.holder().isEmpty() && !sameName(row.holder(), person)) {
            throw new Refusal("certification.row.otherName", person.fullName());
        }
        return course.map(of -> Grant.ofCourse(plan.unit(), person, of, row.detail(), score, plan.expiresOn()))
                .orElseGet(
                        () -> of(plan, Optional.of(person), person.fullName(), Grant.accountKey(person), row, score));
    }

    private static boolean sameName(String written, Person person) {
        return Folding.fold(written).equals(Folding.fold(person.fullName()));
    }

    private static Grant withoutAccount(RunPlan plan, RunRow row, Integer score) {
        if (plan.ofCourse()) {
            throw new Refusal("certification.row.account");
        }
        if (row.holder().isEmpty() || row.holder().length() > LONGEST_NAME) {
            throw new Refusal("certification.row.name", LONGEST_NAME);
        }
        if (row.key().isEmpty() || row.key().length() > LONGEST_KEY) {
            throw new Refusal("certification.row.key", LONGEST_KEY);
        }
        var holderKey = "X" + hash(Folding.fold(row.holder()) + "\n" + row.key());
        return of(plan, Optional.empty(), row.holder(), holderKey, row, score);
    }

    private static Grant of(
            RunPlan plan, Optional<Person> person, String holder, String holderKey, RunRow row, Integer score) {
        var paper = plan.kind() == Certificate.Kind.PAPER;
        if (paper && row.key().isEmpty()) {
            throw new Refusal("certification.row.key", LONGEST_KEY);
        }
        return new Grant(
                plan.kind(),
                plan.unit(),
                person,
                holder,
                holderKey,
                Optional.empty(),
                paper ? plan.slug() + "/" + hash(row.key()).substring(0, KEY_HEX / 2) : plan.slug(),
                plan.slug(),
                plan.title(),
                paper && row.detail().isEmpty() ? "Số hiệu bản giấy: " + row.key() : row.detail(),
                score,
                plan.expiresOn());
    }

    private static void noFormula(String text) {
        if (Formulas.isFormula(text)) {
            throw new Refusal("certification.row.formula", text.substring(0, 1));
        }
    }

    private static Integer score(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > MOST) {
            throw new Refusal("certification.row.score");
        }
        return Integer.valueOf(text);
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, KEY_HEX);
    }
}
