import { expect, test } from "vitest";
import {
  readAddress,
  readNow,
  readPathPrefix,
  readPort,
  readSourceDateEpoch,
} from "../../src/files/read-flags.ts";

const faultOf = (reading: object) => ("fault" in reading ? reading.fault : reading);

test.each([
  ["https://example.org", { url: "https://example.org" }],
  ["https://example.org/", { url: "https://example.org" }],
  ["http://localhost:3000", { url: "http://localhost:3000" }],
  ["https://bücher.example", { url: "https://xn--bcher-kva.example" }],
  ["example.org", '"example.org" is not an address.'],
  ["javascript:alert(1)", '"javascript:alert(1)" is not a web address: it starts with "javascript:".'],
  ["https://me:word@example.org", "An address with a name or password in it would publish them."],
  ["https://example.org/?a=1", '"https://example.org/?a=1" has more than an address: "?a=1".'],
  ["https://example.org/reports", '"https://example.org/reports" has the path "/reports".'],
])("the address %s", (written, read) => {
  expect(faultOf(readAddress(written))).toEqual(read);
});

test("an address with a path says which flag the path belongs to", () => {
  expect(readAddress("https://example.org/reports")).toMatchObject({
    hint: 'Give the host alone, "https://example.org", and the path by --path-prefix /reports/',
  });
});

test("no path prefix is advised that could not be one itself", () => {
  expect(readPathPrefix("x y")).toMatchObject({ hint: "Write /x/, or leave the flag out." });
  expect(readPathPrefix("x/y")).toMatchObject({ hint: "Write --path-prefix /x/y/" });
});

test.each([
  ["/", { pathPrefix: "/" }],
  ["/x/", { pathPrefix: "/x/" }],
  ["/x/y", { pathPrefix: "/x/y/" }],
  ["/v1.2/~me/", { pathPrefix: "/v1.2/~me/" }],
  ["x", 'A path prefix starts with a slash, and "x" does not.'],
  ["", 'A path prefix starts with a slash, and "" does not.'],
  ["//example.org/", '"//example.org/" is no path prefix.'],
  ["/../", '"/../" is no path prefix.'],
  ["/a b/", '"/a b/" is no path prefix.'],
  ['/"><script>/', '"/"><script>/" is no path prefix.'],
])("the path prefix %j", (written, read) => {
  expect(faultOf(readPathPrefix(written))).toEqual(read);
});

test.each([
  ["2025-08-07", "UTC", { now: "2025-08-07" }],
  ["2024-02-29", "UTC", { now: "2024-02-29" }],
  ["2025-08-07T23:30:00Z", "Europe/Oslo", { now: "2025-08-08" }],
  ["2025-08-07T01:00:00Z", "America/New_York", { now: "2025-08-06" }],
  ["2025-08-07T12:00+14:00", "Pacific/Kiritimati", { now: "2025-08-07" }],
  ["2025-02-30", "UTC", '"2025-02-30" is not a date.'],
  ["2025-02-30T12:00:00Z", "UTC", '"2025-02-30T12:00:00Z" is not a date.'],
  ["2025-08", "UTC", '"2025-08" is not a date.'],
  ["7 August 2025", "UTC", '"7 August 2025" is not a date.'],
  ["2025-08-07T12:00:00", "UTC", '"2025-08-07T12:00:00" is not a date.'],
])("the day %s in %s", (written, zone, read) => {
  expect(faultOf(readNow(written, zone))).toEqual(read);
});

test("SOURCE_DATE_EPOCH is a day of the site's zone, whatever zone the machine is in", () => {
  expect(readSourceDateEpoch("1754611200", "UTC")).toEqual({ now: "2025-08-08" });
  expect(readSourceDateEpoch("1754611200", "America/New_York")).toEqual({ now: "2025-08-07" });
  expect(readSourceDateEpoch("1754611200.5", "UTC")).toHaveProperty("fault");
  expect(readSourceDateEpoch("99999999999999", "UTC")).toHaveProperty("fault");
});

test.each([
  ["8080", { port: 8080 }],
  ["0", '"0" is not a port.'],
  ["65536", '"65536" is not a port.'],
  ["80 80", '"80 80" is not a port.'],
])("the port %s", (written, read) => {
  expect(faultOf(readPort(written))).toEqual(read);
});
