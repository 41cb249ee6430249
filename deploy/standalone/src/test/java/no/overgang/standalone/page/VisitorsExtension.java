package no.overgang.standalone.page;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test its own {@link Visitors}. The ground under them is laid once for all tests, which
 * therefore keep to agencies of their own.
 */
final class VisitorsExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace OURS = Namespace.create(VisitorsExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Ground ground =
        context
            .getRoot()
            .getStore(OURS)
            .computeIfAbsent(Ground.class, key -> Ground.lay(), Ground.class);
    Visitors visitors = new Visitors(ground, context.getRequiredTestMethod().getName());
    context.getStore(OURS).put(Visitors.class, visitors);
    return visitors;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitors visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
    if (visitors != null) {
      visitors.leave(context.getExecutionException().isPresent());
    }
  }
}
