package vn.hocvuso.learning.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.assessment.practice.PracticeShelf;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.MediaViewing;
import vn.hocvuso.catalogue.PictureViewing;
import vn.hocvuso.catalogue.PicturesOnRequest;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Studying;
import vn.hocvuso.platform.web.Assets;
import vn.hocvuso.platform.web.CurrentReading;

/**
 * What a browser fetches to show a course without a line: anybody may, as anybody may read. Lessons are kept in the
 * language in which they are read when they are fetched.
 */
@Path("/learning/courses/{slug}/offline")
public class DownloadResource {

    /**
     * Everything of a course but its quiz.
     *
     * @param edition the learner's own, or the published one for who is not enrolled
     * @param reader stands for who is signed in; {@code 0} for a visitor, whose pages hold nothing personal
     * @param bytes the sum over the files
     * @param media recordings and their captions, for who wants them too: what is said in them is in the files
     */
    public record Download(
            String slug,
            String title,
            int edition,
            String label,
            String reader,
            long bytes,
            List<Part> files,
            List<Part> media) {}

    /**
     * One file.
     *
     * @param bytes before compression; exact except for pages, where what surrounds the text is estimated
     */
    public record Part(String address, long bytes) {}

    /** What every page of a course asks for. */
    private static final List<String> ASSETS = List.of(
            "favicon.svg",
            "tokens.css",
            "learner.css",
            "offline.js",
            "download.js",
            "practice.js",
            "sentences.js",
            "speech.js",
            "pictures/logo.svg");

    /** Beside those, where a course has videos or sounds. */
    private static final String RECORDINGS = "recordings.js";

    private static final Pattern PICTURE = Pattern.compile("(?:src|poster)=\"(/media/courses/[^\"]+)\"");
    private static final Pattern RECORDING = Pattern.compile("src=\"(/media/clips/[^\"]+)\"");
    private static final long AROUND_A_LESSON = 9_000;
    private static final long AROUND_A_COURSE = 10_800;
    private static final long A_LINE = 250;
    private static final long AROUND_PRACTICE = 700;
    private static final long A_PRACTICE_QUESTION = 1_150;
    private static final long A_CHOICE = 130;

    private final CourseBrowsing courses;
    private final Studying studying;
    private final PracticeShelf practice;
    private final PictureViewing pictures;
    private final MediaViewing recordings;
    private final CurrentLearner learner;
    private final CurrentReading reading;
    private final ServletContext context;

    @Inject
    public DownloadResource(
            CourseBrowsing courses,
            Studying studying,
            PracticeShelf practice,
            PictureViewing pictures,
            MediaViewing recordings,
            CurrentLearner learner,
            CurrentReading reading,
            ServletContext context) {
        this.courses = courses;
        this.studying = studying;
        this.practice = practice;
        this.pictures = pictures;
        this.recordings = recordings;
        this.learner = learner;
        this.reading = reading;
        this.context = context;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@PathParam("slug") String slug) {
        var published = courses.course(slug);
        var course = learner.isPresent()
                ? studying.study(learner.ref(), published)
                        .map(Studying.Study::course)
                        .orElse(published)
                : published;
        var media = media(course);
        var files = files(course, !media.isEmpty());
        var download = new Download(
                course.slug(),
                course.title(),
                course.number(),
                course.label(),
                learner.isPresent() ? String.valueOf(learner.ref().value()) : "0",
                files.stream().mapToLong(Part::bytes).sum(),
                files,
                media);
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.ok(download).cacheControl(cache).build();
    }

    private List<Part> files(CourseView course, boolean recorded) {
        var files = new ArrayList<Part>();
        var shown = new LinkedHashSet<String>();
        if (!course.cover().isEmpty()) {
            shown.add(course.cover());
        }
        var address = "/courses/" + course.slug();
        files.add(new Part(address, AROUND_A_COURSE + A_LINE * course.lessons().size()));
        for (var line : course.lessons()) {
            var html = PicturesOnRequest.inOneSize(courses.lesson(course.edition(), line.slug(), reading.code())
                    .html());
            files.add(new Part(
                    address + "/lessons/" + line.slug(),
                    AROUND_A_LESSON + bytes(List.of(html)) + practiceBytes(course.slug(), line.slug())));
            shown.addAll(found(PICTURE, html));
        }
        shown.forEach(picture -> files.add(new Part(picture, bytes(picture))));
        Stream.concat(ASSETS.stream(), recorded ? Stream.of(RECORDINGS) : Stream.empty())
                .map(name -> Assets.of(context, name))
                .map(asset -> new Part(asset.address(), asset.bytes()))
                .forEach(files::add);
        return files;
    }

    private List<Part> media(CourseView course) {
        return course.lessons().stream()
                .flatMap(line ->
                        found(
                                RECORDING,
                                courses.lesson(course.edition(), line.slug(), reading.code())
                                        .html())
                                .stream())
                .distinct()
                .map(address -> new Part(
                        address,
                        recordings.at(address).map(MediaViewing.Shown::bytes).orElse(0)))
                .toList();
    }

    private static Set<String> found(Pattern addresses, String html) {
        var found = new LinkedHashSet<String>();
        addresses.matcher(html).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private long practiceBytes(String course, String lesson) {
        var questions = practice.of(LessonPage.practicePlace(course, lesson));
        return questions.isEmpty()
                ? 0
                : AROUND_PRACTICE
                        + questions.stream()
                                .mapToLong(question -> A_PRACTICE_QUESTION
                                        + A_CHOICE * question.showing().order().size()
                                        + bytes(List.of(
                                                question.prompt(),
                                                question.explanation(),
                                                question.showing().shown().json())))
                                .sum();
    }

    private static long bytes(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private long bytes(String picture) {
        return pictures.at(picture).map(found -> found.bytes().length).orElse(0);
    }
}
