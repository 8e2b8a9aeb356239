package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.LessonLine;
import vn.hocvuso.catalogue.LessonLanguage;
import vn.hocvuso.catalogue.MediaKind;
import vn.hocvuso.catalogue.MediaOnRequest;
import vn.hocvuso.catalogue.PicturesOnRequest;
import vn.hocvuso.catalogue.RecordingListening;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.ProgressTracking;
import vn.hocvuso.learning.Studying;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.CurrentReader;
import vn.hocvuso.platform.web.CurrentReading;
import vn.hocvuso.platform.web.Here;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.PageParameters;
import vn.hocvuso.platform.web.Texts;

/** Behind {@code open/learning/lesson.xhtml?course=…&lesson=…}. Anybody may read; the enrolled keep their place. */
@Named
@RequestScoped
public class LessonPage {

    private final CourseBrowsing courses;
    private final RecordingListening recordings;
    private final Studying studying;
    private final ProgressTracking progress;
    private final CurrentLearner learner;
    private final Here here;
    private final Answer answer;
    private final CurrentReader reader;
    private final CurrentReading reading;
    private final HttpServletRequest request;

    private final String course;
    private final String lesson;
    private final String wantedPart;
    private CourseBrowsing.CourseView view;
    private CourseBrowsing.LessonView text;
    private RecordingListening.Voice voice;
    private Optional<Studying.Study> study = Optional.empty();

    @Inject
    LessonPage(
            CourseBrowsing courses,
            RecordingListening recordings,
            Studying studying,
            ProgressTracking progress,
            CurrentLearner learner,
            PageParameters parameters,
            Here here,
            Answer answer,
            CurrentReader reader,
            CurrentReading reading,
            HttpServletRequest request) {
        this.courses = courses;
        this.recordings = recordings;
        this.studying = studying;
        this.progress = progress;
        this.learner = learner;
        this.here = here;
        this.answer = answer;
        this.reader = reader;
        this.reading = reading;
        this.request = request;
        this.course = parameters.text("course");
        this.lesson = parameters.text("lesson");
        this.wantedPart = parameters.text("part");
    }

    /** Reads what the page shows, and remembers the lesson as the place of an enrolled learner. */
    public void open() {
        view = courses.course(course);
        if (learner.isPresent()) {
            study = studying.study(learner.ref(), view);
            view = study.map(Studying.Study::course).orElse(view);
        }
        text = courses.lesson(view.edition(), lesson, reading.code());
        voice = text.isOriginal() ? recordings.voice(view.edition(), lesson).orElse(null) : null;
        var isPlace = study.flatMap(Studying.Study::place)
                .filter(place -> place.activity().equals(text.line().activity()))
                .isPresent();
        if (study.isPresent() && !isPlace && !here.isDownload()) {
            studying.opened(learner.ref(), view, text.line().activity());
        }
    }

    /** Records the lesson as read and leads to the next step. */
    public void read() {
        progress.read(learner.ref(), view, text.line().activity());
        var next = next();
        if (next.isPresent()) {
            answer.redirect(address(next.get()) + reading.query());
        } else {
            answer.redirect(
                    studying.study(learner.ref(), view).map(NextStep::address).orElse("/learn/home.xhtml"));
        }
    }

    private Optional<LessonLine> next() {
        return view.lessons().stream()
                .filter(line -> line.position() == text.line().position() + 1)
                .findFirst();
    }

    private String address(LessonLine line) {
        return "/courses/" + course + "/lessons/" + line.slug();
    }

    /** What links to other lessons end in, so that they go on in the language that the address asks for. */
    public String getQuery() {
        return reading.query();
    }

    /** The title of another lesson, in the language that it would be shown in. */
    public String title(LessonLine line) {
        return line.titleIn(reading.code());
    }

    /** In what this lesson can be read; empty when there is only the original. */
    public List<LessonLanguage> getLanguages() {
        var others = text.line().languages();
        return others.isEmpty()
                ? others
                : Stream.concat(Stream.of(LessonLanguage.VIETNAMESE), others.stream())
                        .toList();
    }

    /** Null unless the reader has chosen a language that the lesson is not there in. */
    public LessonLanguage getMissing() {
        return LessonLanguage.other(reading.code())
                .filter(wanted -> reading.isChosen() && !wanted.code().equals(text.language()))
                .orElse(null);
    }

    /** The address of this text for search engines and for whoever passes it on. */
    public String getCanonical() {
        return address(LessonLanguage.of(text.language()));
    }

    /** Where this lesson is in a language, with scheme and host: the language is part of it if it is not Vietnamese. */
    public String address(LessonLanguage language) {
        return here.getSite()
                + address(text.line())
                + (language.equals(LessonLanguage.VIETNAMESE) ? "" : "?lang=" + language.code());
    }

    /** Leads to this lesson in another language, and keeps that choice. */
    public String choice(LessonLanguage language) {
        return "/read-in?to=" + language.code() + "&next=/courses/" + course + "/lessons/" + lesson;
    }

    /** All that the page shows depends on, but for practice: edition, voice, how far she is, and the language to read in. */
    public String getLooks() {
        return view.edition() + " " + voice + study.map(Studying.Study::done) + " " + reading.code()
                + reading.isChosen();
    }

    public boolean isEnrolled() {
        return study.isPresent();
    }

    public boolean isDone() {
        return study.filter(known -> known.hasDone(text.line().activity())).isPresent();
    }

    /** Null after the last lesson. */
    public LessonLine getNext() {
        return next().orElse(null);
    }

    /** Null before the first lesson. */
    public LessonLine getPrevious() {
        return view.lessons().stream()
                .filter(line -> line.position() == text.line().position() - 1)
                .findFirst()
                .orElse(null);
    }

    /** Where the practice questions of a lesson stand. */
    static PracticePlace practicePlace(String course, String lesson) {
        return new PracticePlace("course:" + course, lesson);
    }

    public PracticePlace getPracticePlace() {
        return practicePlace(course, lesson);
    }

    public CourseBrowsing.CourseView getView() {
        return view;
    }

    public CourseBrowsing.LessonView getText() {
        return text;
    }

    /** True when videos or sounds are part of the lesson. */
    public boolean isRecorded() {
        return text.html().contains("<div class=\"recording\">");
    }

    /** The text as this reader likes it: all of it or one part, with pictures or with links to them. */
    public String getHtml() {
        var whole = reader.isSimple() ? text.part(getPart()) : text.html();
        var html = here.isDownload() ? PicturesOnRequest.inOneSize(whole) : whole;
        return reader.isSaver()
                ? MediaOnRequest.in(PicturesOnRequest.in(html, this::pictureLabel), this::recordingLabel)
                : html;
    }

    private String recordingLabel(MediaKind kind, String description, int kilobytes) {
        var language = Language.of(request);
        return Texts.of(
                "platform",
                language,
                kind == MediaKind.VIDEO ? "reader.video" : "reader.audio",
                description,
                Texts.size(kilobytes, language));
    }

    /** What was recorded of the lesson; null when it can only be heard by the voice of the reader's own device. */
    public RecordingListening.Voice getVoice() {
        return voice;
    }

    private String pictureLabel(String description, int kilobytes) {
        var language = Language.of(request);
        return description.isBlank()
                ? Texts.of("platform", language, "reader.unnamed", kilobytes)
                : Texts.of("platform", language, "reader.picture", description, kilobytes);
    }

    /** The part that the simple view shows, from 1; where an address asks for none that there is, the nearest. */
    public int getPart() {
        var wanted = wantedPart.matches("[0-9]{1,4}") ? Integer.parseInt(wantedPart) : 1;
        return Math.max(1, Math.min(wanted, text.parts()));
    }

    /** True when the page goes on with another part of this lesson before anything else. */
    public boolean isGoingOn() {
        return reader.isSimple() && getPart() < text.parts();
    }

    /** True when the page begins in the middle of the lesson. */
    public boolean isContinued() {
        return reader.isSimple() && getPart() > 1;
    }

    public String getCourse() {
        return course;
    }

    /** Where a reader without a line goes on: the next lesson, or the course after the last one. */
    public String getNextAddress() {
        return next().map(this::address).orElse("/courses/" + course);
    }

    public String getLesson() {
        return lesson;
    }
}
