import { useEffect } from "react";
import { useText } from "../text/TextContext";

/** Sets the document's title. Never a participant's name: titles end up in browser histories. */
export function useTitle(title?: string): void {
  const { product } = useText().page;
  useEffect(() => {
    document.title = title ? `${title} – ${product}` : product;
  }, [title, product]);
}
