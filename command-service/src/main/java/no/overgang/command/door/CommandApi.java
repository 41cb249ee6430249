package no.overgang.command.door;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import no.overgang.command.model.Act;
import no.overgang.command.offer.model.OfferAct;
import no.overgang.events.json.EventJson;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** Describes each command at its own address, with the schema the door checks bodies against. */
@Configuration
class CommandApi {

  private static final String PARTICIPANTS = "/commands/participants";
  private static final String OFFERS = "/commands/offers";

  @Bean
  OpenApiCustomizer commands() {
    return api -> {
      api.info(new Info().title("Overgang commands").version("v1"));
      api.getPaths().remove(PARTICIPANTS);
      api.getPaths().remove(PARTICIPANTS + "/{participantId}/{command}");
      api.getPaths().remove(OFFERS);
      api.getPaths().remove(OFFERS + "/{offerId}/{command}");
      AllActs.all().forEach(act -> describe(api, act));
    };
  }

  private static void describe(OpenAPI api, Act act) {
    boolean offer = act instanceof OfferAct;
    String id = offer ? "offerId" : "participantId";
    var operation =
        new Operation()
            .operationId(act.name())
            .addTagsItem(act.type().getPackageName().replaceFirst(".*\\.", ""))
            .requestBody(
                new io.swagger.v3.oas.models.parameters.RequestBody()
                    .required(true)
                    .content(content(act)))
            .responses(responses());
    if (!act.begins()) {
      operation.addParametersItem(
          new Parameter().in("path").name(id).required(true).schema(uuid()));
    }
    operation.addParametersItem(
        new Parameter().in("header").name("Idempotency-Key").schema(text().maxLength(128)));
    operation.addParametersItem(new Parameter().in("header").name("If-Match").schema(text()));
    String base = offer ? OFFERS : PARTICIPANTS;
    String path = act.begins() ? base : "%s/{%s}/%s".formatted(base, id, act.name());
    api.path(path, new PathItem().post(operation));
  }

  private static Content content(Act act) {
    var schema =
        io.swagger.v3.core.util.Json31.mapper()
            .convertValue(
                EventJson.open().treeToValue(CommandBody.schemaOf(act), Map.class),
                io.swagger.v3.oas.models.media.JsonSchema.class);
    return new Content()
        .addMediaType(
            MediaType.APPLICATION_JSON_VALUE,
            new io.swagger.v3.oas.models.media.MediaType().schema(schema));
  }

  private static ApiResponses responses() {
    return new ApiResponses()
        .addApiResponse("200", new ApiResponse().description("Recorded; the events it led to"))
        .addApiResponse("default", new ApiResponse().description("A problem (RFC 9457)"));
  }

  private static io.swagger.v3.oas.models.media.Schema<?> uuid() {
    return text().format("uuid");
  }

  private static io.swagger.v3.oas.models.media.Schema<?> text() {
    return new io.swagger.v3.oas.models.media.StringSchema();
  }
}
