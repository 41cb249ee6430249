package no.overgang.standalone.simulate.journey;

import java.util.List;
import no.overgang.command.model.RuleBook;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.AgencyDirectory;
import no.overgang.standalone.simulate.world.Cohort;
import no.overgang.standalone.simulate.world.Place;

/**
 * What all stories of a cohort share.
 *
 * @param places where participants settle, and may move to
 * @param onlooker sees every act that is rehearsed
 */
public record Setting(
    Cohort cohort,
    AgencyDirectory directory,
    List<Place> places,
    OfferBoard offers,
    Onlooker onlooker) {

  /** The numbers in rules, as they come with the hub. */
  public static final RuleBook RULES = RuleFile.packaged();
}
