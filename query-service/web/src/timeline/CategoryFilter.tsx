import { Chips } from "@navikt/ds-react/Chips";
import { codeLists } from "../domain/codes";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";

interface CategoryFilterProps {
  chosen: string | null;
  onChoose: (category: string | null) => void;
}

export function CategoryFilter({ chosen, onChoose }: CategoryFilterProps) {
  const text = useText();
  return (
    <Chips size="small" aria-label={text.page.timeline.filterLabel} className="category-filter">
      <Chips.Toggle selected={chosen === null} checkmark={false} onClick={() => onChoose(null)}>
        {text.page.timeline.all}
      </Chips.Toggle>
      {codeLists.category.map((category) => (
        <Chips.Toggle
          key={category}
          selected={chosen === category}
          checkmark={false}
          onClick={() => onChoose(chosen === category ? null : category)}
        >
          {codeLabel(text, "category", category)}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}
