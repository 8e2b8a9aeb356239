package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * Authors let other teachers work on their course. Each act passes a course's authors and administrators, and refuses
 * all others with {@code identity.page.unknown}.
 */
@UseCase
public class Authorship {

    /** Someone who may change the course. */
    public record Author(String username, String fullName) implements Serializable {}

    private final Courses courses;
    private final Grants grants;
    private final People people;
    private final AuditLog audit;

    @Inject
    Authorship(Courses courses, Grants grants, People people, AuditLog audit) {
        this.courses = courses;
        this.grants = grants;
        this.people = people;
        this.audit = audit;
    }

    /** By user name. */
    public List<Author> authors(Learner.Ref actor, String slug) {
        var course = require(actor, slug);
        return people.all(grants.authors(course.thing())).values().stream()
                .map(person -> new Author(person.username(), person.fullName()))
                .sorted(Comparator.comparing(Author::username))
                .toList();
    }

    /**
     * Makes a teacher an author of the course; a second time changes nothing.
     *
     * @throws Refusal {@code catalogue.author.nobody} or {@code catalogue.author.notTeacher}
     */
    public void add(Learner.Ref actor, String slug, String username) {
        var course = require(actor, slug);
        var person = named(username);
        if (!person.roles().contains(Role.TEACHER) && !person.roles().contains(Role.ADMINISTRATOR)) {
            throw new Refusal("catalogue.author.notTeacher", person.username()).at("username");
        }
        grants.makeAuthor(person.ref(), course.thing());
        audit.record(actor.value(), "catalogue.author-add", course.thing(), person.username());
    }

    /** @throws Refusal {@code catalogue.author.nobody}, or {@code catalogue.author.last}: a course keeps one author */
    public void remove(Learner.Ref actor, String slug, String username) {
        var course = require(actor, slug);
        var person = named(username);
        var authors = grants.authors(course.thing());
        if (!authors.contains(person.ref())) {
            return;
        }
        if (authors.size() == 1) {
            throw new Refusal("catalogue.author.last");
        }
        grants.unmakeAuthor(person.ref(), course.thing());
        audit.record(actor.value(), "catalogue.author-remove", course.thing(), person.username());
    }

    private Course require(Learner.Ref actor, String slug) {
        grants.requireAuthor(actor, Course.thing(slug));
        return courses.require(slug);
    }

    /** An unknown name is a slip of the pen here, not an unknown page. */
    private People.Person named(String username) {
        try {
            return people.named(username);
        } catch (Refusal e) {
            throw new Refusal("catalogue.author.nobody", username == null ? "" : username.strip()).at("username");
        }
    }
}
