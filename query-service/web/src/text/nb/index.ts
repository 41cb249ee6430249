import { codes } from "./codes";
import { events } from "./events";
import { fields } from "./fields";
import { page } from "./page";

/** Bokmål, the language the others are measured against. */
export const nb = { locale: "nb-NO", page, codes, events, fields };
