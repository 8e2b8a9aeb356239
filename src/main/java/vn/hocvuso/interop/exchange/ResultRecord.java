package vn.hocvuso.interop.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One thing that happened on another instance; what cannot be true is refused by the constructors. */
sealed interface ResultRecord {

    /** The longest key that a record can have. */
    int LONGEST_KEY = 120;

    /** What the record is called there, once and for all. */
    String key();

    /** Whose it is: the key of her account there. */
    String learner();

    /** The word for its kind, as in the file. */
    String kind();

    /** Of which enrolment it is; empty for a person. */
    default Optional<Whose> whose() {
        return Optional.empty();
    }

    /**
     * To which enrolment a record belongs.
     *
     * @param learner the key of her account there
     * @param enrolment the key of her enrolment there
     * @param course the course's slug
     * @param edition its label
     */
    record Whose(String learner, String enrolment, String course, String edition) {

        private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{3,60}");
        private static final int LONGEST_EDITION = 20;

        public Whose {
            requireName(learner);
            requireName(enrolment);
            require(SLUG.matcher(course).matches(), "course");
            requireText(edition, LONGEST_EDITION);
        }
    }

    /** A person with an account there; never her password. */
    record Person(
            String learner,
            String username,
            String fullName,
            Set<String> groups,
            String commune,
            String consent,
            Instant consentedAt)
            implements ResultRecord {

        static final String KIND = "learner";
        private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,16}");
        private static final Pattern COMMUNE = Pattern.compile("[0-9]{0,10}");
        private static final int LONGEST_NAME = 100;
        private static final int MOST_GROUPS = 50;

        public Person {
            requireName(learner);
            require(USERNAME.matcher(username).matches(), "username");
            requireText(fullName, LONGEST_NAME);
            require(!fullName.isBlank(), "name");
            require(
                    groups.size() <= MOST_GROUPS
                            && groups.stream()
                                    .allMatch(code -> CODE.matcher(code).matches()),
                    "groups");
            require(COMMUNE.matcher(commune).matches(), "commune");
            require(consent.isEmpty() || CODE.matcher(consent).matches(), "consent");
            requireTime(consentedAt);
        }

        @Override
        public String key() {
            return KIND + "/" + learner;
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** What is told of an enrolment. */
    sealed interface OfEnrolment extends ResultRecord {

        Whose of();

        @Override
        default String learner() {
            return of().learner();
        }

        @Override
        default Optional<Whose> whose() {
            return Optional.of(of());
        }
    }

    /** She took up a course. */
    record Started(Whose of, Instant startedAt) implements OfEnrolment {

        static final String KIND = "enrolment";

        public Started {
            requireTime(startedAt);
        }

        @Override
        public String key() {
            return KIND + "/" + of.enrolment();
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** She has read a lesson to its end; {@code lesson} is its slug. */
    record LessonDone(Whose of, String lesson, Instant doneAt) implements OfEnrolment {

        static final String KIND = "lesson";

        public LessonDone {
            require(lesson.matches("[a-z0-9-]{1,60}"), "lesson");
            requireTime(doneAt);
        }

        @Override
        public String key() {
            return KIND + "/" + of.enrolment() + "/" + lesson;
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** She has handed in the quiz at the end; {@code items} tell what each answered question brought. */
    record Attempted(
            Whose of,
            String attempt,
            Instant startedAt,
            Instant submittedAt,
            int earned,
            int possible,
            boolean passed,
            List<Item> items)
            implements OfEnrolment {

        static final String KIND = "attempt";
        /** Scores are told in thousandths of a mark; older boxes tell whole marks. */
        private static final int MOST_THOUSANDTHS = 1_000_000;

        private static final int MOST_ITEMS = 200;

        public Attempted {
            requireName(attempt);
            requireTime(startedAt);
            requireTime(submittedAt);
            require(possible >= 1 && possible <= MOST_THOUSANDTHS && earned >= 0 && earned <= possible, "score");
            require(items.size() <= MOST_ITEMS, "items");
        }

        /** Whole percent, rounded down. */
        int percent() {
            return (int) (earned * 100L / possible);
        }

        @Override
        public String key() {
            return KIND + "/" + attempt;
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** A question by the code of its bank. */
    record Item(String question, boolean right) {

        private static final int LONGEST_CODE = 40;

        public Item {
            requireText(question, LONGEST_CODE);
        }
    }

    /** She has completed the edition there. */
    record Completed(Whose of, Instant completedAt) implements OfEnrolment {

        static final String KIND = "completion";

        public Completed {
            requireTime(completedAt);
        }

        @Override
        public String key() {
            return KIND + "/" + of.enrolment();
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    private static void requireName(String name) {
        require(name.matches("[0-9a-z-]{1,40}"), "key");
    }

    private static void requireText(String text, int longest) {
        require(text.length() <= longest && text.chars().noneMatch(Character::isISOControl), "text");
    }

    /** What a database can hold: a clock that stands at 1970 after a power cut is no reason to lose a record. */
    private static void requireTime(Instant at) {
        require(!at.isBefore(Instant.EPOCH) && at.isBefore(Instant.parse("2200-01-01T00:00:00Z")), "time");
    }

    private static void require(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new IllegalArgumentException("Not a record: " + what);
        }
    }
}
