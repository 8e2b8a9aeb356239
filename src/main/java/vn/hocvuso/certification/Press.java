package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People.Person;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Makes certificates out of what the house knows at this moment, and announces them. */
@ApplicationScoped
class Press {

    private final Certificates certificates;
    private final Frameworks frameworks;
    private final CertificateSettings settings;
    private final Event<Certificate.Issued> issued;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Press(
            Certificates certificates,
            Frameworks frameworks,
            CertificateSettings settings,
            Event<Certificate.Issued> issued) {
        this.certificates = certificates;
        this.frameworks = frameworks;
        this.settings = settings;
        this.issued = issued;
    }

    /**
     * The certificate for completing the edition.
     *
     * @param score whole percent; null where the course has no quiz
     */
    CertificateNumber earned(Person person, CourseView course, Integer score, Instant now) {
        var content = content(Certificate.Kind.COURSE, person, course, score, now);
        return publish(Certificate.earned(subject(person, course, 0), content), now);
    }

    /**
     * The certificate that an administrator gives.
     *
     * @param score whole percent; null when none is certified
     */
    CertificateNumber byHand(
            Person person, CourseView course, int round, Integer score, Learner.Ref actor, String reason, Instant now) {
        var content = content(Certificate.Kind.MANUAL, person, course, score, now);
        return publish(Certificate.byHand(subject(person, course, round), content, actor, reason), now);
    }

    private CertificateNumber publish(Certificate certificate, Instant now) {
        certificates.add(certificate);
        issued.fire(new Certificate.Issued(certificate.id(), certificate.learner(), now));
        return certificate.number();
    }

    private CertificateContent content(
            Certificate.Kind kind, Person person, CourseView course, Integer score, Instant now) {
        var framework = frameworks.current();
        return new CertificateContent(
                CertificateNumber.random(random).value(),
                kind,
                person.fullName(),
                course.slug(),
                course.title(),
                course.label(),
                course.minutes(),
                framework.title(),
                competences(course.skills(), framework),
                score,
                settings.issuer(),
                now,
                LocalDate.ofInstant(now, Clocks.VIET_NAM));
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

    private static Certificate.Subject subject(Person person, CourseView course, int round) {
        return new Certificate.Subject(
                person.ref(),
                course.course(),
                course.edition(),
                round,
                person.communeCode(),
                person.provinceCode(),
                person.communeName());
    }
}
