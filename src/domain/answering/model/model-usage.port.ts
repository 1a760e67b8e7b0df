// What was asked of the model on a day, and by whom: budgets outlive a restart.

export interface ModelUsage {
  readonly calls: number;
  readonly callsOfPerson: number;
}

export interface ModelUsageStore {
  load(day: string, person: string): Promise<ModelUsage>;
  add(day: string, person: string, calls: number): Promise<void>;
}
