package no.overgang.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import no.overgang.query.problem.ProblemException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the page from the class path. Files under {@code assets} have their hash in their name and
 * never change; the page itself is asked for anew each time, and answers for every address within
 * it.
 */
@Hidden
@RestController
class PageHosting {

  /** Addresses that anyone may ask for. */
  static final String[] PUBLIC = {
    "/",
    "/index.html",
    "/assets/**",
    "/favicon.ico",
    "/favicon.svg",
    "/arbeidsliste",
    "/deltaker/**",
    "/tilbud/**",
    "/statistikk/**",
    "/login/**",
    "/oauth2/**",
    "/logout"
  };

  private static final Resource PAGE = new ClassPathResource("web/index.html");

  @GetMapping({"/", "/index.html", "/arbeidsliste", "/deltaker/**", "/tilbud/**", "/statistikk/**"})
  ResponseEntity<Resource> page() {
    if (!PAGE.exists()) {
      throw ProblemException.notFound();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body(PAGE);
  }

  @Configuration(proxyBeanMethods = false)
  static class Files implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry
          .addResourceHandler("/assets/**")
          .addResourceLocations("classpath:/web/assets/")
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
      registry
          .addResourceHandler("/favicon.ico", "/favicon.svg")
          .addResourceLocations("classpath:/web/")
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }
  }
}
