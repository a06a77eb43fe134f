/** Years of the generated tables, both included. */
export const FROM = 2000;
export const TO = 2100;
