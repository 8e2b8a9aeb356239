package vn.hocvuso.catalogue.programme;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.catalogue.CourseBrowsing.Facets;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators keep programmes; all others are refused with {@code identity.page.unknown}. */
@UseCase
public class ProgrammeKeeping {

    private final Programmes programmes;
    private final CourseBrowsing courses;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ProgrammeKeeping(Programmes programmes, CourseBrowsing courses, Grants grants, AuditLog audit, Clock clock) {
        this.programmes = programmes;
        this.courses = courses;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, those that have ended at the end. */
    public List<ProgrammeView> all(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return programmes.all().stream().map(ProgrammeView::of).toList();
    }

    /** @throws Refusal {@code catalogue.programme.unknown} */
    public ProgrammeView programme(Learner.Ref actor, String slug) {
        grants.require(actor, Role.ADMINISTRATOR);
        return ProgrammeView.of(required(slug));
    }

    /**
     * Opens one.
     *
     * @param slug its name in addresses and in lists of certificates, for good
     * @param courses their names in addresses, in the order in which they are best studied
     * @throws Refusal {@code catalogue.programme.slug}, {@code catalogue.programme.taken}, {@code
     *     catalogue.programme.title}, {@code catalogue.programme.summary}, {@code catalogue.programme.courses}, {@code
     *     catalogue.programme.course} for one that is not in the catalogue
     */
    public void open(Learner.Ref actor, String slug, String title, String summary, List<String> courses) {
        grants.require(actor, Role.ADMINISTRATOR);
        var programme = new Programme(slug, title, summary, published(courses), clock.instant());
        if (programmes.find(programme.slug()).isPresent()) {
            throw new Refusal("catalogue.programme.taken", programme.slug()).at("slug");
        }
        programmes.add(programme);
        audit.record(actor.value(), "catalogue.programme.open", subject(programme), programme.title());
    }

    /**
     * Changes what it says and of which courses it is. Certificates that were issued stand as they are.
     *
     * @param version as it was when the actor read it
     * @throws Refusal {@code catalogue.programme.unknown}, {@code catalogue.programme.ended}, {@code platform.changed}, and
     *     as {@link #open}
     */
    public void change(
            Learner.Ref actor, String slug, int version, String title, String summary, List<String> courses) {
        grants.require(actor, Role.ADMINISTRATOR);
        var programme = required(slug);
        if (programme.version() != version) {
            throw new Refusal("platform.changed");
        }
        programme.describe(title, summary);
        programme.compose(published(courses), clock.instant());
        audit.record(actor.value(), "catalogue.programme.change", subject(programme), programme.title());
    }

    /**
     * Ends it: nobody earns its certificate any more.
     *
     * @throws Refusal {@code catalogue.programme.unknown}
     */
    public void end(Learner.Ref actor, String slug) {
        grants.require(actor, Role.ADMINISTRATOR);
        var programme = required(slug);
        programme.end(clock.instant());
        audit.record(actor.value(), "catalogue.programme.end", subject(programme), programme.title());
    }

    private Programme required(String slug) {
        return programmes.find(slug).orElseThrow(() -> new Refusal("catalogue.programme.unknown"));
    }

    private List<Course.Ref> published(List<String> slugs) {
        Map<String, Course.Ref> known = courses.published(new Facets("", "", 0, 0)).stream()
                .collect(Collectors.toMap(Card::slug, Card::course));
        return slugs.stream().map(slug -> known(known, slug)).toList();
    }

    private static Course.Ref known(Map<String, Course.Ref> known, String slug) {
        var course = known.get(slug);
        if (course == null) {
            throw new Refusal("catalogue.programme.course", slug).at("courses");
        }
        return course;
    }

    private static String subject(Programme programme) {
        return "programme:" + programme.slug();
    }
}
