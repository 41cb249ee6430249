import type { CodeLabels } from "../../../domain/codes";
import { competence } from "./competence";
import { cooperation } from "./cooperation";
import { participant } from "./participant";
import { worklist } from "./worklist";

export const codes: CodeLabels = { ...participant, ...competence, ...cooperation, ...worklist };
