package org.gridward.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place that turns exceptions into problem documents. A bug is 500, logged, and tells nothing. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<FaultTranslator> translators;

    ProblemAdvice(List<FaultTranslator> translators) {
        this.translators = List.copyOf(translators);
    }

    /** A 401 has to say how one signs in, also where it is known only in the handler that one must. */
    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> problem(ProblemException problem, HttpServletResponse response, Locale locale) {
        if (problem.isUnauthenticated() && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Gridward\"");
        }
        return problem(problem, locale);
    }

    private static ResponseEntity<Object> problem(ProblemException problem, Locale locale) {
        ProblemDetail body = body(problem.type(), problem.detail().in(locale), locale);
        problem.members().forEach(body::setProperty);
        ResponseEntity<Object> response = response(problem.type(), body);
        if (problem.retryAfterSeconds() == 0) {
            return response;
        }
        return ResponseEntity.status(problem.type().status())
                .headers(response.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfterSeconds()))
                .body(body);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> fault(Exception fault, HttpServletRequest request, Locale locale) {
        if (isClientGone(fault)) {
            LOG.debug("{} {}: the client is gone", request.getMethod(), request.getRequestURI());
            return null;
        }
        return translators.stream()
                .flatMap(translator -> translator.translate(fault).stream())
                .findFirst()
                .map(problem -> problem(problem, locale))
                .orElseGet(() -> bug(fault, request, locale));
    }

    /** Only what Spring says of the answer's own stream: a connection to anything else that is lost is a fault of ours. */
    private static boolean isClientGone(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(AsyncRequestNotUsableException.class::isInstance);
    }

    private static ResponseEntity<Object> bug(Exception bug, HttpServletRequest request, Locale locale) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), bug);
        ProblemType type = ProblemType.INTERNAL;
        return response(type, body(type, type.description().in(locale), locale));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return parameter(
                missing.getParameterName(),
                null,
                new Text(
                        "缺少参数 " + missing.getParameterName(),
                        "Parameter " + missing.getParameterName() + " is missing"),
                LocaleContextHolder.getLocale());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "?";
        String value = String.valueOf(mismatch.getValue());
        return parameter(name, value, RecordParameters.notUnderstood(name, value), LocaleContextHolder.getLocale());
    }

    /** A value in a group of parameters that is not of its type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldError error = invalid.getFieldError();
        String name = error == null ? "?" : error.getField();
        String value = error == null ? "?" : String.valueOf(error.getRejectedValue());
        return parameter(name, value, RecordParameters.notUnderstood(name, value), LocaleContextHolder.getLocale());
    }

    /** A body that is no JSON, or JSON of another shape: the answer names the member. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(BodyFaults.tell(unreadable), LocaleContextHolder.getLocale());
    }

    /** What Spring MVC found wrong with the request itself: wrong method, no such address, unreadable body. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemType type = typeOf(status);
        if (type == ProblemType.INTERNAL) {
            LOG.error("A request failed", cause);
        }
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail detail = body(type, type.description().in(locale), locale);
        return ResponseEntity.status(type.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static ProblemType typeOf(HttpStatusCode status) {
        for (ProblemType type : ProblemType.values()) {
            if (type.status().value() == status.value() && type != ProblemType.UNKNOWN_PARAMETER) {
                return type;
            }
        }
        return status.is4xxClientError() ? ProblemType.INVALID_PARAMETER : ProblemType.INTERNAL;
    }

    private static ResponseEntity<Object> parameter(String name, @Nullable String value, Text detail, Locale locale) {
        ProblemDetail body = body(ProblemType.INVALID_PARAMETER, detail.in(locale), locale);
        body.setProperty("parameter", name);
        if (value != null) {
            body.setProperty("value", value);
        }
        return response(ProblemType.INVALID_PARAMETER, body);
    }

    static ProblemDetail body(ProblemType type, String detail, Locale locale) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(type.status(), detail);
        body.setType(URI.create("/problems/" + type.pathName()));
        body.setTitle(type.title().in(locale));
        return body;
    }

    private static ResponseEntity<Object> response(ProblemType type, ProblemDetail body) {
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
