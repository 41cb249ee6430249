/** What the worklist can be narrowed to by due date, as the server names it. */
export const dueFilters = ["overdue", "week"] as const;
