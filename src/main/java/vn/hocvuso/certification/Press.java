package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.certification.keys.SigningKeys;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People.Person;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Makes certificates out of what the house knows at this moment, seals them, and announces them. */
@ApplicationScoped
class Press {

    private final Certificates certificates;
    private final Acts acts;
    private final SigningKeys keys;
    private final Frameworks frameworks;
    private final Units units;
    private final Looks looks;
    private final Event<Certificate.Issued> issued;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Press(
            Certificates certificates,
            Acts acts,
            SigningKeys keys,
            Frameworks frameworks,
            Units units,
            Looks looks,
            Event<Certificate.Issued> issued) {
        this.certificates = certificates;
        this.acts = acts;
        this.keys = keys;
        this.frameworks = frameworks;
        this.units = units;
        this.looks = looks;
        this.issued = issued;
    }

    /**
     * The operator's certificate for completing the edition.
     *
     * @param score whole percent; null where the course has no quiz
     */
    CertificateNumber earned(Person person, CourseView course, Integer score, Instant now) {
        return earned(Grant.ofCourse(Units.OPERATOR, person, course, "", score, null), now);
    }

    /** What is earned without an administrator. */
    CertificateNumber earned(Grant grant, Instant now) {
        var content = content(grant, Certificate.Way.EARNED, now);
        return publish(Certificate.earned(subject(grant, 0), sealed(content)), now, null, "");
    }

    /**
     * The certificate that an administrator gives.
     *
     * @throws Refusal as {@link Units#issuing}
     */
    CertificateNumber given(
            Grant grant, Certificate.Way way, int round, Learner.Ref actor, String reason, Instant now) {
        var content = content(grant, way, now);
        var certificate = Certificate.given(subject(grant, round), sealed(content), actor, reason);
        return publish(certificate, now, actor, reason);
    }

    /**
     * The one that takes the place of another, for a name and with a last day that may be others: of the same unit, under
     * the name that it bears today, also when it issues no more.
     */
    Certificate successor(
            Certificate before, String holder, LocalDate expiresOn, Learner.Ref actor, String reason, Instant now) {
        var number = CertificateNumber.random(random).value();
        var content = before.content().succeeded(number, holder, expiresOn, units.name(before.unit()), now, day(now));
        var round = certificates.lastRound(before) + 1;
        var certificate = before.successor(before.subject(round), sealed(content), actor, reason);
        publish(certificate, now, actor, reason);
        return certificate;
    }

    private Sealed sealed(CertificateContent content) {
        var text = ContentText.write(content);
        return new Sealed(content, text, keys.sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    private CertificateNumber publish(Certificate certificate, Instant now, Learner.Ref actor, String reason) {
        certificates.add(certificate);
        acts.add(certificate, Act.Kind.ISSUED, now, actor, reason, "");
        issued.fire(new Certificate.Issued(certificate.id(), certificate.learner(), now));
        return certificate.number();
    }

    private CertificateContent content(Grant grant, Certificate.Way way, Instant now) {
        var framework = frameworks.current();
        return new CertificateContent(
                CertificateNumber.random(random).value(),
                grant.kind(),
                way,
                grant.holder(),
                grant.slug(),
                grant.title(),
                grant.course().map(CourseView::label).orElse(""),
                grant.course().map(CourseView::minutes).orElse(0),
                grant.detail(),
                grant.course().map(course -> framework.title()).orElse(""),
                grant.course()
                        .map(course -> competences(course.skills(), framework))
                        .orElse(List.of()),
                grant.score(),
                units.issuing(grant.unit()),
                now,
                day(now),
                grant.expiresOn(),
                looks.version(grant.kind(), grant.unit()));
    }

    private static LocalDate day(Instant now) {
        return Clocks.day(now);
    }

    /** A competence that the framework has dropped since the course was made keeps its code as its name. */
    private static List<CertificateContent.Competence> competences(List<Skill> skills, Framework framework) {
        return skills.stream()
                .map(skill -> {
                    var competence = framework.competence(skill.competence());
                    var level = framework.level(skill.level());
                    return new CertificateContent.Competence(
                            skill.competence(),
                            competence.map(Framework.Competence::name).orElse(skill.competence()),
                            competence.map(Framework.Competence::nameEn).orElse(""),
                            skill.level(),
                            level.map(Framework.Level::band).orElse(""),
                            level.map(Framework.Level::bandEn).orElse(""));
                })
                .toList();
    }

    private static Certificate.Subject subject(Grant grant, int round) {
        return new Certificate.Subject(
                grant.holderKey(),
                grant.person().map(Person::ref).orElse(null),
                grant.subjectKey(),
                grant.course().map(CourseView::course).orElse(null),
                grant.course().map(CourseView::edition).orElse(null),
                round,
                grant.person().map(Person::communeCode).orElse(""),
                grant.person().map(Person::provinceCode).orElse(""),
                grant.person().map(Person::communeName).orElse(""),
                grant.unit());
    }
}
