package vn.hocvuso.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds and adds pictures. */
@ApplicationScoped
class Pictures {

    /** What is known of a picture without its bytes. */
    public record Line(
            long id,
            Course.Ref course,
            String name,
            String sha256,
            String mediaType,
            int width,
            int height,
            int bytes) {

        String address() {
            return Picture.address(course.value(), name, sha256);
        }

        int kilobytes() {
            return Picture.kilobytes(bytes);
        }
    }

    /** The bytes of a picture and what they are. */
    public record Content(String mediaType, byte[] bytes) {}

    private static final String LINE = "select new vn.hocvuso.catalogue.Pictures$Line("
            + "p.id, p.course, p.name, p.sha256, p.mediaType, p.width, p.height, p.bytes) from Picture p ";

    private final EntityManager entityManager;

    @Inject
    Pictures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The number of this picture of the course; kept once, however often it is uploaded. */
    long keep(Course.Ref course, String name, PictureContent content) {
        var known = entityManager
                .createQuery(
                        "select p.id from Picture p where p.course = :course and p.name = :name and p.sha256 = :sha256",
                        Long.class)
                .setParameter("course", course)
                .setParameter("name", name)
                .setParameter("sha256", content.sha256())
                .getResultStream()
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var picture = new Picture(course, name, content);
        entityManager.persist(picture);
        entityManager.flush();
        for (var copy : PictureCopies.of(content)) {
            entityManager
                    .createNativeQuery(
                            "insert into catalogue_picture_copy (picture_id, width, content) values (?, ?, ?)")
                    .setParameter(1, picture.id())
                    .setParameter(2, copy.width())
                    .setParameter(3, copy.bytes())
                    .executeUpdate();
        }
        return picture.id();
    }

    /** The pictures with these numbers as lessons show them, by name. */
    Map<String, Markdown.Picture> shown(Collection<Long> ids) {
        var copies = copies(ids);
        return lines(ids).stream()
                .collect(Collectors.toMap(
                        Line::name,
                        line -> new Markdown.Picture(
                                line.address(),
                                line.width(),
                                line.height(),
                                line.kilobytes(),
                                copies.getOrDefault(line.id(), List.of()).stream()
                                        .map(copy -> copy.at(line.address()))
                                        .toList())));
    }

    private record CopyLine(int width, int bytes) {

        Markdown.Copy at(String picture) {
            return new Markdown.Copy(Picture.copyAddress(picture, width), width, Picture.kilobytes(bytes));
        }
    }

    private Map<Long, List<CopyLine>> copies(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var query = entityManager.createNativeQuery(
                "select picture_id, width, length(content) from catalogue_picture_copy where picture_id in ("
                        + String.join(",", Collections.nCopies(ids.size(), "?")) + ") order by picture_id, width");
        var place = 1;
        for (var id : ids) {
            query.setParameter(place++, id);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(),
                        Collectors.mapping(
                                row -> new CopyLine(((Number) row[1]).intValue(), ((Number) row[2]).intValue()),
                                Collectors.toList())));
    }

    /** As {@link #content}, for the copy of that width. */
    Optional<Content> copy(long course, String prefix, String name, int width) {
        List<?> rows = entityManager
                .createNativeQuery(
                        """
                        select c.content from catalogue_picture_copy c join catalogue_picture p on p.id = c.picture_id
                        where p.course_id = ? and p.name = ? and p.sha256 like concat(?, '%') and c.width = ?
                        """)
                .setParameter(1, course)
                .setParameter(2, name)
                .setParameter(3, prefix)
                .setParameter(4, width)
                .getResultList();
        return rows.stream().findFirst().map(bytes -> new Content("image/webp", (byte[]) bytes));
    }

    /** The pictures with these numbers, by name. */
    List<Line> lines(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(LINE + "where p.id in :ids order by p.name", Line.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The pictures with these numbers and their bytes, by name. */
    List<Manuscript.Plate> plates(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        """
                        select new vn.hocvuso.catalogue.Manuscript$Plate(p.name, p.mediaType, p.width, p.height, p.content)
                        from Picture p where p.id in :ids order by p.name
                        """,
                        Manuscript.Plate.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** @param prefix of the hash, as {@link Picture#address} shows it */
    Optional<Content> content(long course, String prefix, String name) {
        return entityManager
                .createQuery(
                        """
                        select new vn.hocvuso.catalogue.Pictures$Content(p.mediaType, p.content) from Picture p
                        where p.course = :course and p.name = :name and p.sha256 like concat(:prefix, '%')
                        """,
                        Content.class)
                .setParameter("course", new Course.Ref(course))
                .setParameter("name", name)
                .setParameter("prefix", prefix)
                .getResultStream()
                .findFirst();
    }

    /** Forgets the course's pictures that no edition uses any more. */
    void removeUnused(Course.Ref course) {
        entityManager
                .createNativeQuery(
                        """
                        delete from catalogue_picture
                        where course_id = ? and id not in (select picture_id from catalogue_edition_picture)
                        """)
                .setParameter(1, course.value())
                .executeUpdate();
    }
}
