package vn.hocvuso.certification;

import jakarta.inject.Inject;
import java.io.Serializable;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.People.Person;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * An administrator gives a certificate to a person with an account, for a published course and in the name of a unit, and
 * says why.
 */
@UseCase
public class IssuingByHand {

    /** The act's name in the audit log. */
    static final String ACT = "certification.issue";

    /**
     * What the form says.
     *
     * @param username of the person who shall hold it
     * @param course a published course's slug
     * @param score whole percent as typed; empty when none is certified
     * @param unit the number of the unit in whose name it is
     */
    public record Request(String username, String course, String score, String reason, long unit)
            implements Serializable {

        /** In the operator's name. */
        public Request(String username, String course, String score, String reason) {
            this(username, course, score, reason, Units.OPERATOR);
        }
    }

    /**
     * Whom and what the form means, to be looked at before it is done.
     *
     * @param place her commune with its province; empty when she gave none
     * @param score null when none is certified
     * @param issuer the name of the unit in whose name it is
     */
    public record Preview(
            String username,
            String fullName,
            String place,
            String courseTitle,
            String edition,
            Integer score,
            String issuer,
            String reason)
            implements Serializable {}

    private record Checked(Person person, CourseView course, String issuer, Grant grant, String reason) {}

    private final Granting granting;
    private final Units units;
    private final Grants grants;
    private final People people;
    private final CourseBrowsing courses;
    private final AuditLog audit;

    @Inject
    IssuingByHand(
            Granting granting, Units units, Grants grants, People people, CourseBrowsing courses, AuditLog audit) {
        this.granting = granting;
        this.units = units;
        this.grants = grants;
        this.people = people;
        this.courses = courses;
        this.audit = audit;
    }

    /**
     * Shows what {@link #issue} would do, and changes nothing.
     *
     * @throws Refusal as {@link #issue}
     */
    public Preview check(Learner.Ref actor, Request request) {
        var checked = checked(actor, request);
        return new Preview(
                checked.person().username(),
                checked.person().fullName(),
                checked.person().communeName(),
                checked.course().title(),
                checked.course().label(),
                checked.grant().score(),
                checked.issuer(),
                checked.reason());
    }

    /**
     * Issues it, and writes the audit log.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code
     *     certification.issue.nobody}, {@code certification.issue.unpublished}, {@code certification.issue.percent}, {@code
     *     certification.reason.length}; {@code certification.issue.held} with the number, when she holds a valid or
     *     suspended one for the course's present edition; as {@link Units#issuing}; {@code platform.changed} when another administrator was quicker
     */
    public CertificateNumber issue(Learner.Ref actor, Request request) {
        var checked = checked(actor, request);
        var number = granting.give(checked.grant(), Certificate.Way.BY_HAND, actor, checked.reason());
        audit.record(actor.value(), ACT, number.value(), checked.reason());
        return number;
    }

    private Checked checked(Learner.Ref actor, Request request) {
        grants.require(actor, Role.ADMINISTRATOR);
        var person = person(request.username());
        var course = course(request.course());
        var issuer = units.issuing(request.unit());
        var grant = Grant.ofCourse(request.unit(), person, course, "", score(request.score()), null);
        granting.held(grant).ifPresent(held -> {
            throw new Refusal("certification.issue.held", held.value()).at("course");
        });
        return new Checked(person, course, issuer, grant, Certificate.given(request.reason()));
    }

    /** What is unknown is a page of its own elsewhere; here it is a slip in one input. */
    private Person person(String username) {
        try {
            return people.named(username);
        } catch (Refusal refusal) {
            throw refusal.isUnknown() ? new Refusal("certification.issue.nobody").at("username") : refusal;
        }
    }

    private CourseView course(String slug) {
        try {
            return courses.course(slug == null ? "" : slug);
        } catch (Refusal refusal) {
            throw refusal.isUnknown() ? new Refusal("certification.issue.unpublished").at("course") : refusal;
        }
    }

    private static Integer score(String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > 100) {
            throw new Refusal("certification.issue.percent").at("score");
        }
        return Integer.valueOf(text);
    }
}
