package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.Grant;
import vn.hocvuso.certification.Granting;
import vn.hocvuso.certification.Units;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;

/** Issues the operator's certificate of a confirmed level, once for each version of the framework. */
@ApplicationScoped
class LevelCertificates {

    private static final String UNOFFICIAL = " (chưa phải văn bản chính thức)";

    private final Granting granting;
    private final People people;

    @Inject
    LevelCertificates(Granting granting, People people) {
        this.granting = granting;
        this.people = people;
    }

    /** It says by which rules, and that they are not official where they are not. */
    void issue(Learner.Ref learner, RuleSet rules, RuleSet.Level level) {
        var person = people.require(learner);
        var name = level.group() + "/" + level.code();
        granting.earned(new Grant(
                Certificate.Kind.LEVEL,
                Units.OPERATOR,
                Optional.of(person),
                person.fullName(),
                Grant.accountKey(person),
                Optional.empty(),
                name + "/" + rules.framework() + "/" + rules.frameworkVersion(),
                name,
                level.name(),
                rules.official() ? rules.title() : rules.title() + UNOFFICIAL,
                null,
                null));
    }
}
