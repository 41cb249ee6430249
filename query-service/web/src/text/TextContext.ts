import { createContext, useContext } from "react";
import { languages, type Messages } from "./messages";

export const TextContext = createContext<Messages>(languages.nb);

/** The messages of the language in use. */
export function useText(): Messages {
  return useContext(TextContext);
}
