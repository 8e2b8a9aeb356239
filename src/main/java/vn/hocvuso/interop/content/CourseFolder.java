package vn.hocvuso.interop.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.format.TermsReader;
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuizDraft;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.catalogue.CourseImporting.MediaDraft;
import vn.hocvuso.catalogue.CourseImporting.PictureDraft;
import vn.hocvuso.catalogue.CourseImporting.TranslationDraft;
import vn.hocvuso.catalogue.LessonLanguage;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.skills.Framework;

/** Reads one course folder; the format is told in {@code content/README.md}, section "Course". */
final class CourseFolder {

    static final String FOLDER = "courses";

    /** The folder of recordings, and of the texts that go with them. */
    static final String MEDIA = "media";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{2,59}");
    private static final Pattern LESSON = Pattern.compile("lessons/(?:[0-9]+-)?([a-z0-9][a-z0-9-]{0,79})\\.md");
    private static final Pattern TRANSLATION = Pattern.compile("(.+)\\.([A-Za-z][A-Za-z0-9-]*)\\.md");
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,75}\\.(svg|png|jpg|jpeg|gif|webp)");
    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp");
    private static final int MOST_MINUTES = 6000;
    private static final int MOST_LESSON_MINUTES = 600;
    private static final int MOST_OUTCOMES = 12;
    private static final int TITLE = 150;
    private static final int LARGEST_PICTURE = 1_048_576;

    private final ContentFolder folder;
    private final Framework framework;
    private final Problems problems;
    private final String slug;
    private final String path;

    /** @param framework whose codes the course must use */
    CourseFolder(ContentFolder folder, String slug, Framework framework, Problems problems) {
        this.folder = folder;
        this.framework = framework;
        this.problems = problems;
        this.slug = slug;
        this.path = FOLDER + "/" + slug + "/";
    }

    /** The course; empty when something is wrong, which is told. */
    static Optional<CourseContent> read(ContentFolder folder, String slug, Framework framework, Problems problems) {
        var own = new Problems();
        var course = new CourseFolder(folder, slug, framework, own).course();
        own.all().forEach(problems::add);
        return own.isEmpty() ? course : Optional.empty();
    }

    private Optional<CourseContent> course() {
        if (!SLUG.matcher(slug).matches()) {
            problems.add(FOLDER + "/" + slug, 0, "interop.course.slug");
        }
        var pictures = pictures();
        var media = media();
        return yaml("course.yaml").map(map -> course(map, pictures, media));
    }

    private CourseContent course(YamlMap map, Map<String, PictureDraft> pictures, Map<String, MediaDraft> media) {
        var label = map.text("version", 20);
        var title = map.text("title", TITLE);
        var summary = map.text("summary", 300);
        var outcomes =
                map.texts("outcomes", 300).stream().map(YamlMap.Text::value).toList();
        if (outcomes.size() > MOST_OUTCOMES) {
            map.problem("outcomes", "interop.course.outcomes", MOST_OUTCOMES);
        }
        var groups = groups(map);
        var skills = skills(map);
        var minutes = map.number("minutes", 1, MOST_MINUTES);
        var cover = cover(map, pictures.keySet());
        var lessons = lessons(map, pictures.keySet(), media.keySet());
        var taught = new LinkedHashSet<>(skills.stream().map(Skill::competence).toList());
        var quiz = map.map("quiz").map(rule -> quiz(rule, taught, pictures.keySet()));
        if (quiz.isEmpty() && folder.has(path + "questions.yaml")) {
            map.problem("quiz", "interop.course.noQuiz");
        }
        map.end();
        var practice = practice(lessons, taught, pictures.keySet());
        var edition = new EditionDraft(
                slug,
                label,
                title,
                summary,
                outcomes,
                groups,
                skills,
                minutes,
                cover,
                lessons,
                List.copyOf(pictures.values()),
                List.copyOf(media.values()),
                OptionalLong.empty(),
                "");
        return new CourseContent(edition, quiz, practice);
    }

    private Set<String> groups(YamlMap map) {
        var groups = new LinkedHashSet<String>();
        for (var group : map.texts("groups", 16)) {
            if (framework.group(group.value()).isEmpty()) {
                var known = String.join(
                        ", ",
                        framework.groups().stream().map(Framework.Group::code).toList());
                problems.add(path + "course.yaml", group.line(), "interop.course.group", group.value(), known);
            } else if (!groups.add(group.value())) {
                problems.add(path + "course.yaml", group.line(), "interop.code.twice", group.value(), group.line());
            }
        }
        return groups;
    }

    private List<Skill> skills(YamlMap map) {
        var skills = new LinkedHashMap<String, Skill>();
        for (var item : map.maps("competences")) {
            var code = item.text("code", 16);
            var level = item.number("level", 1, Math.max(1, framework.levels().size()));
            if (!code.isEmpty() && framework.competence(code).isEmpty()) {
                item.problem("code", "interop.competence.unknown", code);
            } else if (skills.putIfAbsent(code, new Skill(code, level)) != null) {
                item.problem("code", "interop.code.twice", code, item.line("code"));
            }
            item.end();
        }
        return List.copyOf(skills.values());
    }

    private String cover(YamlMap map, Set<String> pictures) {
        var cover = map.optionalText("cover", 100);
        var name = cover.startsWith("pictures/") ? cover.substring("pictures/".length()) : cover;
        if (!cover.isEmpty() && !(cover.startsWith("pictures/") && pictures.contains(name))) {
            map.problem("cover", "interop.course.cover", cover);
        }
        return name;
    }

    private List<LessonDraft> lessons(YamlMap map, Set<String> pictures, Set<String> media) {
        var lessons = new ArrayList<LessonDraft>();
        var slugs = new HashMap<String, Integer>();
        var listed = new LinkedHashSet<String>();
        for (var item : map.maps("lessons")) {
            var file = item.text("file", 120);
            var title = item.text("title", TITLE);
            var minutes = item.number("minutes", 1, MOST_LESSON_MINUTES);
            listed.add(file);
            var name = LESSON.matcher(file);
            if (name.matches()) {
                var before = slugs.putIfAbsent(name.group(1), item.line("file"));
                if (before != null) {
                    item.problem("file", "interop.code.twice", name.group(1), before);
                }
                var translations = translations(file, pictures, media);
                lesson(item, file, pictures, media)
                        .ifPresent(text ->
                                lessons.add(new LessonDraft(name.group(1), title, minutes, text, translations)));
            } else if (!file.isEmpty()) {
                item.problem("file", "interop.lesson.name", file);
            }
            item.end();
        }
        for (var file : folder.files(path + "lessons")) {
            var translation = TRANSLATION.matcher(file);
            if (translation.matches()) {
                if (!listed.contains("lessons/" + translation.group(1) + ".md")) {
                    problems.add(
                            path + "lessons/" + file, 0, "interop.translation.original", translation.group(1) + ".md");
                }
            } else if (file.endsWith(".md") && !listed.contains("lessons/" + file)) {
                problems.add(path + "lessons/" + file, 0, "interop.lesson.unlisted");
            }
        }
        return lessons;
    }

    private Optional<String> lesson(YamlMap item, String file, Set<String> pictures, Set<String> media) {
        if (!folder.has(path + file)) {
            item.problem("file", "interop.lesson.missing", file);
            return Optional.empty();
        }
        var text = folder.text(path + file, problems);
        text.ifPresent(markdown -> LessonFile.check(path + file, markdown, pictures, media, problems));
        return text;
    }

    /** The files beside a lesson's own that hold it in other languages. */
    private List<TranslationDraft> translations(String lesson, Set<String> pictures, Set<String> media) {
        var translations = new ArrayList<TranslationDraft>();
        for (var file : folder.files(path + "lessons")) {
            var name = TRANSLATION.matcher("lessons/" + file);
            if (name.matches() && lesson.equals(name.group(1) + ".md")) {
                var language = LessonLanguage.other(name.group(2));
                if (language.isEmpty()) {
                    problems.add(path + "lessons/" + file, 0, "interop.translation.language", name.group(2));
                } else {
                    translation(path + "lessons/" + file, language.get(), pictures, media)
                            .ifPresent(translations::add);
                }
            }
        }
        return List.copyOf(translations);
    }

    private Optional<TranslationDraft> translation(
            String file, LessonLanguage language, Set<String> pictures, Set<String> media) {
        return folder.text(file, problems).map(text -> {
            var firstEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
            var first = text.substring(0, firstEnd);
            var title = first.startsWith("# ") ? Folding.clean(first.substring(2)) : "";
            if (title.isEmpty()) {
                problems.add(file, 1, "interop.translation.title");
            } else if (title.length() > TITLE) {
                problems.add(file, 1, "interop.translation.titleLong", TITLE);
            }
            // with an empty line in place of the title, so that the others keep their numbers
            var rest = first.startsWith("# ") ? text.substring(firstEnd) : text;
            LessonFile.check(file, rest, pictures, media, problems);
            return new TranslationDraft(language, title, rest.stripLeading());
        });
    }

    private QuizDraft quiz(YamlMap rule, Set<String> taught, Set<String> pictures) {
        var title = rule.text("title", TITLE);
        var drawn = rule.number("questions", 1, 100);
        var percent = rule.number("pass-percent", 1, 100);
        var tries = rule.number("tries", 0, 100);
        var wait = rule.number("wait-minutes", 0, 60 * 24 * 30);
        var minutes = rule.optionalNumber("minutes", 0, 600);
        var terms = new TermsReader(problems).read(rule).orElse(Terms.USUAL);
        rule.end();
        var questions = yaml("questions.yaml")
                .map(map -> new QuestionFile(framework, taught, pictures, problems).read(map))
                .orElse(List.of());
        if (!questions.isEmpty() && questions.size() < drawn) {
            rule.problem("questions", "interop.course.few", drawn, questions.size());
        }
        if (!terms.blueprint().isEmpty() && terms.planned() != drawn) {
            rule.problem("blueprint", "assessment.blueprint.sum", terms.planned(), drawn);
        }
        return new QuizDraft(title, drawn, percent, tries, wait, minutes, terms, questions);
    }

    private Map<String, List<QuestionDraft>> practice(
            List<LessonDraft> lessons, Set<String> taught, Set<String> pictures) {
        if (!folder.has(path + "practice.yaml")) {
            return Map.of();
        }
        var slugs = lessons.stream().map(LessonDraft::slug).toList();
        return yaml("practice.yaml")
                .map(map -> new QuestionFile(framework, taught, pictures, problems).practice(map, slugs))
                .orElse(Map.of());
    }

    /** By their names. */
    private Map<String, PictureDraft> pictures() {
        var pictures = new LinkedHashMap<String, PictureDraft>();
        for (var name : folder.files(path + "pictures")) {
            var file = path + "pictures/" + name;
            var form = PICTURE.matcher(name);
            if (!form.matches()) {
                problems.add(file, 0, "interop.picture.name");
                continue;
            }
            folder.bytes(file, LARGEST_PICTURE, problems).ifPresent(bytes -> {
                if (form.group(1).equals("svg")) {
                    SvgFile.check(file, bytes, problems);
                }
                pictures.put(name, new PictureDraft(name, TYPES.get(form.group(1)), bytes));
            });
        }
        return pictures;
    }

    /** By their names. */
    private Map<String, MediaDraft> media() {
        var media = new LinkedHashMap<String, MediaDraft>();
        for (var name : folder.files(path + MEDIA)) {
            var file = path + MEDIA + "/" + name;
            try {
                media.put(name, CourseImporting.media(name, folder.source(file)));
            } catch (Refusal refusal) {
                var isLine = refusal.key().startsWith("catalogue.captions.");
                var line = isLine ? (Integer) refusal.arguments().get(0) : Integer.valueOf(0);
                problems.add(new FileProblem(file, line, refusal.key(), refusal.arguments()));
            }
        }
        return media;
    }

    private Optional<YamlMap> yaml(String name) {
        return folder.text(path + name, problems).flatMap(text -> YamlMap.read(path + name, text, problems));
    }
}
