package vn.hocvuso.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leads the short addresses that people read and print to the pages of the {@code open} audience. Only open pages have
 * one: the container guards the other audiences by their folders, before this filter runs.
 */
public class Addresses extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private record Road(Pattern from, String to) {}

    /** By the first part of the address, which all addresses of a road have in common. */
    private static final Map<String, List<Road>> ROADS = Stream.of(
                    road("/", "/open/home.xhtml"),
                    road("/courses", "/open/catalogue/courses.xhtml"),
                    road("/courses/([a-z0-9-]+)", "/open/learning/course.xhtml?course=$1"),
                    road(
                            "/courses/([a-z0-9-]+)/lessons/([a-z0-9-]+)",
                            "/open/learning/lesson.xhtml?course=$1&lesson=$2"),
                    road(
                            "/courses/([a-z0-9-]+)/lessons/([a-z0-9-]+)/sheet",
                            "/open/learning/sheet.xhtml?course=$1&lesson=$2"),
                    road("/courses/([a-z0-9-]+)/epub", "/open/book?course=$1"),
                    road("/courses/([a-z0-9-]+)/pack", "/open/pack?course=$1"),
                    road("/programmes/([a-z0-9-]+)", "/open/learning/programme.xhtml?programme=$1"),
                    road("/groups/([A-Z0-9]+)", "/open/catalogue/group.xhtml?group=$1"),
                    road("/framework", "/open/skills/framework.xhtml"),
                    road("/search", "/open/search/search.xhtml"),
                    road("/verify", "/open/certification/verify.xhtml"),
                    road("/verify/([A-Za-z0-9-]{1,40})", "/open/certification/verify.xhtml?number=$1"),
                    road("/sign-in", "/open/identity/sign-in.xhtml"),
                    road("/sign-up", "/open/identity/sign-up.xhtml"),
                    road("/help", "/open/identity/help.xhtml"),
                    road("/mail-confirm", "/open/identity/mail-confirm.xhtml"),
                    road("/mail-off", "/open/identity/mail-off.xhtml"),
                    road("/offline", "/open/offline.xhtml"),
                    road("/privacy", "/open/privacy.xhtml"),
                    road("/practices", "/open/movement/practices.xhtml"),
                    road("/practices/([0-9]{1,18})", "/open/movement/practice.xhtml?practice=$1"),
                    road("/news", "/open/movement/news.xhtml"),
                    road("/news/([0-9]{1,18})", "/open/movement/news-item.xhtml?news=$1"),
                    road("/accessibility", "/open/platform/accessibility.xhtml"))
            .collect(Collectors.groupingBy(road -> first(road.from().pattern())));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var way = way(path);
        if (way.isPresent()) {
            request.getRequestDispatcher(way.get()).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The page that a path leads to, as a file of the application; the path itself where it is no short address. */
    public static String page(String path) {
        return way(path).orElse(path).replaceFirst("\\?.*", "");
    }

    private static Optional<String> way(String path) {
        for (var road : ROADS.getOrDefault(first(path), List.of())) {
            var match = road.from().matcher(path);
            if (match.matches()) {
                return Optional.of(match.replaceFirst(road.to()));
            }
        }
        return Optional.empty();
    }

    private static String first(String path) {
        var end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static Road road(String from, String to) {
        return new Road(Pattern.compile(from), to);
    }
}
