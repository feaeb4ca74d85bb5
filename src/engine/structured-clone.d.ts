/** Node, workers and pages all have it; TypeScript knows it only as a part of the page. */
declare function structuredClone<Value>(value: Value): Value;
