package vn.hocvuso.search;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import vn.hocvuso.catalogue.LessonLanguage;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.text.Folding;

/** Everyone finds courses and lessons, however they type. */
@UseCase
public class Searching {

    /** Longest question, in characters. */
    public static final int LONGEST = 200;

    private static final int DEEPEST = 1_000;
    private static final int FEW = 3;

    /** What a hit leads to. */
    public enum Kind {
        COURSE,
        LESSON
    }

    /** A piece of an excerpt; {@code marked} where it is what was looked for. */
    public record Part(String text, boolean marked) implements Serializable {}

    /**
     * Something found.
     *
     * @param slug the course's
     * @param lesson the lesson's slug; empty for a course
     * @param course the title of the lesson's course; empty for a course
     * @param language the code of the language of title and excerpt
     */
    public record Hit(
            Kind kind, String slug, String lesson, String title, String course, List<Part> excerpt, String language)
            implements Serializable {

        /** The page's address. */
        public String address() {
            return "/courses/" + slug + (kind == Kind.LESSON ? "/lessons/" + lesson : "")
                    + (language.equals(LessonLanguage.VIETNAMESE.code()) ? "" : "?lang=" + language);
        }
    }

    /**
     * An answer.
     *
     * @param ready false while the index is being built for the first time
     * @param understood the question as it was understood, where that differs from what was typed; else empty
     * @param suggestion a question that finds more; else empty
     */
    public record Found(boolean ready, List<Hit> hits, long total, String understood, String suggestion)
            implements Serializable {

        static final Found NOTHING = new Found(true, List.of(), 0, "", "");
        static final Found NOT_READY = new Found(false, List.of(), 0, "", "");
    }

    private final Indexes indexes;

    @Inject
    Searching(Indexes indexes) {
        this.indexes = indexes;
    }

    /**
     * Finds courses and lessons, the best first.
     *
     * @param typed with or without diacritics
     * @param first how many hits to pass over
     * @throws Refusal {@code search.query.long}
     */
    public Found courses(String typed, int first, int limit) {
        var clean = Folding.clean(typed == null ? "" : typed);
        if (clean.length() > LONGEST) {
            throw new Refusal("search.query.long", LONGEST).at("q");
        }
        try {
            return indexes.of(IndexName.COURSES)
                    .ask(searcher -> find(clean, Math.max(0, first), limit, searcher))
                    .orElse(Found.NOT_READY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Found find(String typed, int first, int limit, IndexSearcher searcher) throws IOException {
        var question = CourseQuestion.of(typed, new Vocabulary(searcher.getIndexReader()));
        if (question.isEmpty()) {
            return Found.NOTHING;
        }
        if (searcher.count(question.strict()) == 0) {
            var elsewhere = TranslationQuestion.of(typed, searcher);
            if (elsewhere.isPresent()) {
                return find(elsewhere.get(), first, limit, searcher);
            }
        }
        var query = question.query(false);
        var total = searcher.count(query);
        if (total == 0) {
            query = question.query(true);
            total = searcher.count(query);
        }
        var understood = question.rewritten() ? String.join(" ", question.words()) : "";
        var suggestion = searcher.count(question.strict()) < FEW ? new Spelling(searcher).better(question) : "";
        if (first >= Math.min(total, DEEPEST)) {
            return new Found(true, List.of(), total, understood, suggestion);
        }
        var top = searcher.search(query, Math.min(first + limit, DEEPEST)).scoreDocs;
        var telltales = question.telltales();
        var hits = new ArrayList<Hit>();
        for (var i = first; i < top.length; i++) {
            hits.add(hit(searcher, top[i], telltales));
        }
        return new Found(true, List.copyOf(hits), total, understood, suggestion);
    }

    private static Found find(TranslationQuestion question, int first, int limit, IndexSearcher searcher)
            throws IOException {
        var total = searcher.count(question.query());
        var top = searcher.search(question.query(), Math.max(1, Math.min(first + limit, DEEPEST))).scoreDocs;
        var language = question.language().code();
        var field = CourseSource.in(language);
        var hits = new ArrayList<Hit>();
        for (var i = first; i < top.length; i++) {
            var document = searcher.storedFields().document(top[i].doc);
            hits.add(new Hit(
                    Kind.LESSON,
                    document.get(CourseSource.SLUG),
                    document.get(CourseSource.LESSON),
                    document.get(field + CourseSource.TITLE),
                    document.get(CourseSource.COURSE),
                    Excerpts.of(document.get(field + CourseSource.TEXT), question.telltales()),
                    language));
        }
        return new Found(true, List.copyOf(hits), total, "", "");
    }

    private static Hit hit(IndexSearcher searcher, ScoreDoc found, java.util.Map<String, Double> telltales)
            throws IOException {
        var document = searcher.storedFields().document(found.doc);
        var lesson = document.get(CourseSource.LESSON);
        return new Hit(
                lesson == null ? Kind.COURSE : Kind.LESSON,
                document.get(CourseSource.SLUG),
                lesson == null ? "" : lesson,
                document.get(CourseSource.TITLE),
                lesson == null ? "" : document.get(CourseSource.COURSE),
                Excerpts.of(document.get(CourseSource.TEXT), telltales),
                LessonLanguage.VIETNAMESE.code());
    }
}
