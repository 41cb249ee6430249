package no.overgang.standalone.twins;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the {@link TwinHub} that all tests of a run share; it starts when first asked for. A
 * test leaves it whole, with all four instances running.
 */
public final class TwinsExtension implements ParameterResolver {

  private static final Namespace OURS = Namespace.create(TwinsExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TwinHub.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(TwinHub.class, key -> started(), TwinHub.class);
  }

  private static TwinHub started() {
    try {
      return TwinHub.start();
    } catch (Exception e) {
      throw new IllegalStateException("The hub did not start", e);
    }
  }
}
