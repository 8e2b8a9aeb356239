package vn.hocvuso.bench.register;

import java.io.IOException;
import java.time.Instant;
import vn.hocvuso.bench.assessment.RawConnection;

/** A learner who reads her last lesson. */
final class Reading implements AutoCloseable {

    private final RawConnection http;
    private final Students.Course course;

    Reading(String address, Students.Course course) throws IOException {
        http = new RawConnection(address);
        this.course = course;
    }

    boolean read(int student) throws IOException {
        var body = "{\"course\":\"%s\",\"edition\":%d,\"lesson\":\"%s\",\"readAt\":\"%s\"}"
                .formatted(course.slug(), course.edition(), course.lastLesson(), Instant.now());
        return http.send(
                                "PUT",
                                "/api/learning/readings/benchmark-" + student,
                                Students.token(student),
                                "application/json",
                                body)
                        .status()
                == 200;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
