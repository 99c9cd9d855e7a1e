package org.gridward.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.gridward.http.ProblemException;
import org.gridward.http.ProblemWriter;
import org.gridward.model.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The filters before everything. No request leaves a session in the server. */
@Configuration
class Chains {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** The one place with a cookie, and therefore with protection against forged requests. */
    @Bean
    @Order(1)
    SecurityFilterChain sessionChain(HttpSecurity http, Credentials credentials, ProblemWriter problems) {
        CallerFilter callers = new CallerFilter(credentials, List.of(), problems);
        CookieCsrfTokenRepository csrfCookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfCookie.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        stateless(http.securityMatcher("/session", "/session/**"), callers)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie))
                .cors(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusal -> refusal.accessDeniedHandler((request, response, e) -> problems.write(
                        request,
                        response,
                        ProblemException.forbidden(
                                new Text("请求不是由本页面发出", "The request was not made by the page itself")))))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
        return http.build();
    }

    /** Who asks is told by each request's header and by nothing else. */
    @Bean
    @Order(2)
    SecurityFilterChain statelessChain(
            HttpSecurity http, Credentials credentials, ProblemWriter problems, AccessSettings settings) {
        stateless(http, new CallerFilter(credentials, settings.corsOrigins(), problems))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(cors -> allow(settings.corsOrigins(), cors))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                                (request, response, e) -> AccessProblems.refuse(request, response, problems))
                        .accessDeniedHandler(
                                (request, response, e) -> AccessProblems.refuse(request, response, problems)))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        // Actuator's endpoints have a mapping of their own, which the interceptor does not see.
                        .requestMatchers("/actuator/**")
                        .access((authentication, context) -> new AuthorizationDecision(
                                CallerFilter.callerOf(context.getRequest()).may(Action.MONITOR)))
                        .anyRequest()
                        .permitAll());
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http, CallerFilter callers) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(callers, AuthorizationFilter.class);
    }

    /** Without a list no header is sent, and browsers keep answers from other sites. */
    private static void allow(List<String> origins, CorsConfigurer<HttpSecurity> cors) {
        if (origins.isEmpty()) {
            cors.disable();
        } else {
            cors.configurationSource(sourceOf(origins));
        }
    }

    private static UrlBasedCorsConfigurationSource sourceOf(List<String> origins) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(METHODS);
        allowed.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "If-Match", "Accept-Language", "Gridward-State"));
        allowed.setExposedHeaders(List.of(
                "ETag",
                "Location",
                "Retry-After",
                "Gridward-State",
                "Gridward-As-Of",
                "Gridward-Known-At",
                "Gridward-Stale"));
        allowed.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", allowed);
        return source;
    }
}
