package vn.hocvuso.learning.web;

import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.ProgressTracking;
import vn.hocvuso.learning.Studying;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.JsonPut;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.Texts;

/**
 * {@code PUT /api/learning/readings/{item}} with {@code {"course":slug,"edition":number,"lesson":slug,"readAt":instant}}:
 * a lesson that was read without a line. Confirmed as {@code {"item":item}}, only after the database has committed it;
 * the same again changes nothing. With {@code "reader"}, as {@link DownloadResource} names her, it counts for her alone.
 * In a course that was withdrawn meanwhile it is confirmed all the same, so that the device may strike it, and
 * {@code "notCounted"} tells the reader why.
 */
@WebServlet("/api/learning/readings/*")
public class Readings extends JsonPut {

    private static final long serialVersionUID = 1L;

    private static final Pattern ITEM = Pattern.compile("/([0-9A-Za-z-]{8,64})");

    private record Reading(String course, int edition, String lesson, Instant readAt, String reader) {}

    private final transient ProgressTracking progress;
    private final transient Studying studying;
    private final transient CourseBrowsing courses;
    private final transient CurrentLearner learner;

    @Inject
    public Readings(ProgressTracking progress, Studying studying, CourseBrowsing courses, CurrentLearner learner) {
        this.progress = progress;
        this.studying = studying;
        this.courses = courses;
        this.learner = learner;
    }

    @Override
    protected JsonObject confirm(HttpServletRequest request) throws IOException {
        var item = ITEM.matcher(String.valueOf(request.getPathInfo()));
        if (!item.matches()) {
            throw new Refusal("learning.reading.form");
        }
        var confirmed = json().add("item", item.group(1));
        try {
            record(reading(sent(request, "learning.reading.form")));
        } catch (Refusal refusal) {
            if (!refusal.key().equals("catalogue.course.unknown")) {
                throw refusal;
            }
            confirmed.add("notCounted", Texts.of(new Refusal("learning.reading.withdrawn"), Language.of(request)));
        }
        return confirmed.build();
    }

    private void record(Reading reading) {
        var who = learner.ref();
        if (!reading.reader().isEmpty() && !reading.reader().equals(String.valueOf(who.value()))) {
            throw new Refusal("learning.reading.other");
        }
        var course = studying.study(who, courses.course(reading.course()))
                .orElseThrow(() -> new Refusal("learning.enrolment.unknown"))
                .course();
        if (course.number() != reading.edition()) {
            throw new Refusal("learning.reading.edition");
        }
        var lesson = course.lesson(reading.lesson()).orElseThrow(() -> new Refusal("catalogue.lesson.unknown"));
        progress.readEarlier(who, course, lesson.activity(), reading.readAt());
    }

    /** @throws Refusal {@code learning.reading.form} for whatever is not of the form above */
    private static Reading reading(JsonObject reading) {
        if (reading.get("course") instanceof JsonString course
                && reading.get("edition") instanceof JsonNumber edition
                && reading.get("lesson") instanceof JsonString lesson
                && reading.get("readAt") instanceof JsonString readAt) {
            try {
                return new Reading(
                        course.getString(),
                        edition.intValueExact(),
                        lesson.getString(),
                        Instant.parse(readAt.getString()),
                        reading.getString("reader", ""));
            } catch (ArithmeticException | DateTimeException e) {
                throw new Refusal("learning.reading.form");
            }
        }
        throw new Refusal("learning.reading.form");
    }
}
