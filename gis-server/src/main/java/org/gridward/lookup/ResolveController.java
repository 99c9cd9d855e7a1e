package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.geo.Position;
import org.gridward.http.EditionHeaders;
import org.gridward.http.Reading;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/resolve}: who is responsible here. */
@RestController
@Tag(name = "resolve", description = "Who is responsible here · 此处由谁负责")
class ResolveController {
    private final Pinned pinned;

    ResolveController(Pinned pinned) {
        this.pinned = pinned;
    }

    @Requires(Action.RESOLVE)
    @GetMapping(path = "/api/v1/resolve", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who is responsible at a point, at a moment, and why")
    ResponseEntity<ResolutionJson> resolve(
            @ParameterObject ResolveQuery query, @ParameterObject Reading reading, Caller caller, Locale locale) {
        WantedFields wanted = WantedFields.of(query);
        Position position = QuestionReader.position(query);
        Pinned.Choice choice = pinned.choose(reading, caller);
        ResolutionJson body = Answers.answer(query, reading, position, wanted, choice, locale);
        return ResponseEntity.ok()
                .header(EditionHeaders.STATE, choice.state().toString())
                .header(EditionHeaders.AS_OF, choice.asOf().toString())
                .header(EditionHeaders.KNOWN_AT, choice.knownAt().toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
