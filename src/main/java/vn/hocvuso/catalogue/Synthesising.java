package vn.hocvuso.catalogue;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.CourseBrowsing.LessonLine;
import vn.hocvuso.catalogue.speech.Speech;
import vn.hocvuso.catalogue.speech.Spoken;
import vn.hocvuso.catalogue.speech.SynthesisProblem;
import vn.hocvuso.catalogue.speech.Synthesiser;

/**
 * Has every lesson of the catalogue read by a program, in the background and one after the other. What is read is in the
 * database, so that after a stop it goes on with the next lesson; publishing waits for nothing. Two servers may read the
 * same lesson at once: the first to finish counts.
 */
@ApplicationScoped
class Synthesising {

    private static final System.Logger LOG = System.getLogger(Synthesising.class.getName());

    /** The start itself, and its first visitors, come first. */
    private static final int SECONDS_AFTER_START = 20;

    private static final int SECONDS_BETWEEN = 60;

    private final SpeechSwitch speech;
    private final CardReading catalogue;
    private final CourseBrowsing courses;
    private final SynthesisKeeping keeping;
    private final Set<Long> settled = ConcurrentHashMap.newKeySet();
    private final Map<String, String> problems = new ConcurrentSkipListMap<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile Future<?> work;
    private ScheduledFuture<?> ticking;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    Synthesising(SpeechSwitch speech, CardReading catalogue, CourseBrowsing courses, SynthesisKeeping keeping) {
        this.speech = speech;
        this.catalogue = catalogue;
        this.courses = courses;
        this.keeping = keeping;
    }

    void start(@Observes @Priority(300) Startup startup) {
        if (speech.isWanted()) {
            ticking = schedule.scheduleWithFixedDelay(
                    this::begin, SECONDS_AFTER_START, SECONDS_BETWEEN, TimeUnit.SECONDS);
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Course.Published event) {
        if (ticking != null) {
            schedule.schedule(this::begin, 1, TimeUnit.SECONDS);
        }
    }

    /** Goes to work unless it is at work already. */
    private void begin() {
        if (!stopped && busy.compareAndSet(false, true)) {
            work = executor.submit(() -> {
                try {
                    readAll();
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "Lessons could not be read aloud; trying again", e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void readAll() throws InterruptedException {
        if (!isReady()) {
            return;
        }
        for (var edition = newest(); edition.isPresent(); edition = newest()) {
            var view = courses.edition(new Edition.Ref(edition.get()));
            for (var line : view.lessons()) {
                if (stopped) {
                    return;
                }
                read(view, line);
            }
            settled.add(edition.get());
        }
    }

    /** What was published last comes first: somebody may be waiting for it. */
    private Optional<Long> newest() {
        return catalogue.editions().stream()
                .filter(edition -> !settled.contains(edition))
                .max(Comparator.naturalOrder());
    }

    private boolean isReady() {
        if (speech.look().ready()) {
            told.set(false);
            return true;
        }
        if (told.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "Lessons are not read aloud by this server: the program "
                            + speech.programs().name()
                            + " is not installed (Debian: apt install espeak-ng opus-tools)");
        }
        return false;
    }

    private void read(CourseView view, LessonLine line) throws InterruptedException {
        var lesson = view.slug() + "/" + line.slug();
        try {
            var spoken = RecordingListening.spoken(courses.lesson(view.edition(), line.slug()));
            if (!keeping.isRead(spoken, Lesson.LANGUAGE)) {
                var sound = new Synthesiser(speech.programs()).speak(spoken, Lesson.LANGUAGE, AudioContent.LARGEST);
                keep(spoken, sound);
            }
            problems.remove(lesson);
        } catch (SynthesisProblem | RuntimeException e) {
            if (!stopped) {
                note(lesson, e);
            }
        }
    }

    private void keep(Spoken spoken, Speech sound) {
        try {
            keeping.keep(spoken, Lesson.LANGUAGE, sound);
        } catch (RuntimeException e) {
            // Another server was faster: that is as good.
            if (!keeping.isRead(spoken, Lesson.LANGUAGE)) {
                throw e;
            }
        }
    }

    private void note(String lesson, Exception problem) {
        if (problems.put(lesson, String.valueOf(problem.getMessage())) == null) {
            LOG.log(Level.WARNING, "Lesson " + lesson + " could not be read aloud", problem);
        }
    }

    /** Looks at everything again, what could not be read too. */
    void again() {
        settled.clear();
        problems.clear();
        told.set(false);
        if (ticking != null) {
            begin();
        }
    }

    boolean isBusy() {
        return busy.get();
    }

    /** Lessons that could not be read, as {@code course/lesson: reason}. */
    List<String> problems() {
        return problems.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (ticking != null) {
            ticking.cancel(false);
        }
        var working = work;
        if (working != null) {
            working.cancel(true);
        }
    }
}
