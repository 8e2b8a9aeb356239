package vn.hocvuso.search;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.search.Sort;
import vn.hocvuso.catalogue.CourseBrowsing.CourseText;

/** Courses in memory, as the index reads them; some may be unreadable for a while. */
class Shelf implements IndexSource {

    final TreeMap<Long, CourseText> courses = new TreeMap<>();
    final Set<Long> unreadable = new java.util.HashSet<>();
    Runnable whileReading = () -> {};

    @Override
    public IndexName name() {
        return IndexName.COURSES;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Tape.PUBLISHED);
    }

    @Override
    public synchronized long count() {
        return courses.size();
    }

    @Override
    public synchronized List<Row> scan(long after, int limit) {
        whileReading.run();
        return courses.tailMap(after, false).keySet().stream()
                .limit(2)
                .map(id -> new Row(id, () -> unreadable.contains(id) ? Thing.unreadable(id) : read(id)))
                .toList();
    }

    @Override
    public synchronized Thing read(long id) {
        if (unreadable.contains(id)) {
            throw new IllegalStateException("Course " + id + " cannot be read");
        }
        return courses.containsKey(id) ? CourseSource.thing(id, courses.get(id)) : Thing.gone(id);
    }

    @Override
    public Sort sort() {
        return null;
    }
}
