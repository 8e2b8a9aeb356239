package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.CourseBook;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.programme.ProgrammeBrowsing;
import vn.hocvuso.catalogue.programme.ProgrammeView;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.learning.Studying;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.CurrentReading;
import vn.hocvuso.platform.web.PageParameters;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code open/learning/course.xhtml?course=…}: what the course teaches, and a learner's progress in it. */
@Named
@RequestScoped
public class CoursePage {

    /** A competence of the framework at the level that the course teaches. */
    public record MappedSkill(Framework.Competence competence, Framework.Level level) {}

    private final CourseBrowsing courses;
    private final ProgrammeBrowsing programmes;
    private final CourseBook books;
    private final Studying studying;
    private final Enrolling enrolling;
    private final Frameworks frameworks;
    private final CurrentLearner learner;
    private final Answer answer;
    private final CurrentReading reading;

    private final String course;
    private CourseBrowsing.CourseView view;
    private List<ProgrammeView> partOf = List.of();
    private Optional<Studying.Study> study = Optional.empty();

    @Inject
    CoursePage(
            CourseBrowsing courses,
            ProgrammeBrowsing programmes,
            CourseBook books,
            Studying studying,
            Enrolling enrolling,
            Frameworks frameworks,
            CurrentLearner learner,
            PageParameters parameters,
            Answer answer,
            CurrentReading reading) {
        this.courses = courses;
        this.programmes = programmes;
        this.books = books;
        this.studying = studying;
        this.enrolling = enrolling;
        this.frameworks = frameworks;
        this.learner = learner;
        this.answer = answer;
        this.reading = reading;
        this.course = parameters.text("course");
    }

    /**
     * An enrolled learner sees her own edition, all others the published one.
     */
    public void open() {
        view = courses.course(course);
        partOf = programmes.with(view.course());
        if (learner.isPresent()) {
            study = studying.study(learner.ref(), view);
            view = study.map(Studying.Study::course).orElse(view);
        }
    }

    public void enrol() {
        enrolling.enrol(learner.ref(), course);
        var published = courses.course(course);
        answer.redirect(
                published.lessons().isEmpty()
                        ? "/courses/" + course
                        : "/courses/" + course + "/lessons/"
                                + published.lessons().get(0).slug());
    }

    /** The competences that the framework in force knows. */
    public List<MappedSkill> getSkills() {
        var framework = frameworks.current();
        return view.skills().stream()
                .flatMap(skill -> framework.competence(skill.competence()).stream()
                        .flatMap(competence -> framework.level(skill.level()).stream()
                                .map(level -> new MappedSkill(competence, level))))
                .toList();
    }

    public List<Framework.Group> getGroups() {
        var framework = frameworks.current();
        return view.groups().stream()
                .flatMap(code -> framework.group(code).stream())
                .toList();
    }

    /** The open programmes that the course is part of. */
    public List<ProgrammeView> getProgrammes() {
        return partOf;
    }

    public boolean isEnrolled() {
        return study.isPresent();
    }

    /** All that the page shows depends on: edition, framework, how far she is, and the language to read in. */
    public String getLooks() {
        var framework = frameworks.current();
        return view.edition() + " " + framework.code() + " " + framework.version() + " "
                + study.map(Studying.Study::done) + study.map(NextStep::address)
                + study.map(Studying.Study::isCompleted) + " " + reading.code() + getBookSize()
                + partOf.stream().map(ProgrammeView::title).toList();
    }

    /** Null for who is not enrolled. */
    public Studying.Study getStudy() {
        return study.orElse(null);
    }

    /** Where "go on" leads: the next step, in words of an address. */
    public String getNextAddress() {
        return study.map(NextStep::address).orElse("");
    }

    public CourseBrowsing.CourseView getView() {
        return view;
    }

    /** How large the course is as an electronic book, in kilobytes. */
    public int getBookSize() {
        return Math.max(1, Math.round(books.size(course, reading.code()) / 1000f));
    }

    /** In the language that she reads in, as far as it is there. */
    public String getBookAddress() {
        return "/courses/" + course + "/epub"
                + view.languages().stream()
                        .filter(language -> language.code().equals(reading.code()))
                        .map(language -> "?lang=" + language.code())
                        .collect(Collectors.joining());
    }

    /** The lesson's title in the language that it would be shown in. */
    public String title(CourseBrowsing.LessonLine line) {
        return line.titleIn(reading.code());
    }

    /** The language of that title. */
    public String language(CourseBrowsing.LessonLine line) {
        return line.languageFor(reading.code());
    }

    public String getQuery() {
        return reading.query();
    }

    public String getCourse() {
        return course;
    }
}
