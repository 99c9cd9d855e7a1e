package org.gridward.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridward.model.Text;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problems that arise outside Spring MVC, and the page of each problem type. */
@RestController
@Hidden
class ProblemErrors implements ErrorController {

    /** A request that the container refused, such as one with a malformed address, never reached a handler. */
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = Optional.ofNullable(code instanceof Integer number ? HttpStatus.resolve(number) : null)
                .orElse(HttpStatus.NOT_FOUND);
        ProblemType type = switch (status) {
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case BAD_REQUEST -> ProblemType.INVALID_PARAMETER;
            case CONTENT_TOO_LARGE -> ProblemType.TOO_LARGE;
            default -> status.is4xxClientError() ? ProblemType.INVALID_PARAMETER : ProblemType.INTERNAL;
        };
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemAdvice.body(type, type.description().in(locale), locale));
    }

    /** What a problem's {@code type} means, for people and programs. */
    @RequestMapping(path = "/problems/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> page(@PathVariable String name, Locale locale) {
        ProblemType type = ProblemType.findByPathName(name)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("没有此问题类型：" + name, "There is no problem type " + name)));
        return Map.of(
                "type", "/problems/" + type.pathName(),
                "status", type.status().value(),
                "title", type.title().in(locale),
                "description", type.description().in(locale));
    }
}
