import fc from 'fast-check';
import { angle, ringOf, isInRing, vectorOf, type Vector } from '../geo/sphere.js';
import { check, refusal } from '../testing/filter-cases.js';
import type { Doc } from '../values/values.js';

type Position = [number, number];

const point = (...coordinates: Position) => ({ type: 'Point', coordinates });
const line = (...coordinates: Position[]) => ({ type: 'LineString', coordinates });
const square = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const area = (...coordinates: Position[][]) => ({ type: 'Polygon', coordinates });
const within = (shape: Doc) => ({ a: { $geoWithin: shape } });
const meets = (geometry: Doc) => ({ a: { $geoIntersects: { $geometry: geometry } } });

describe('geo', () => {
  // "$geoWithin", "$box", "$polygon", "$center", "$centerSphere" (MongoDB Manual)
  describe('$geoWithin', () => {
    check([
      [
        'a box holds the pairs and points in it, its edges too',
        within({ $box: [[0, 0], [10, 5]] }), // prettier-ignore
        [[5, 5], { lng: 0, lat: 0 }, point(10, 1), [[50, 50], [1, 1]]], // prettier-ignore
        [[11, 1], [1, 6], line([1, 1], [2, 2]), 'text', 5, null, undefined, []], // prettier-ignore
      ],
      ['goes by the name of $within too', { a: { $within: { $box: [[0, 0], [2, 2]] } } }, [[1, 1]], [[3, 1]]], // prettier-ignore
      [
        'a polygon of the plane',
        within({ $polygon: [[0, 0], [4, 0], [2, 4]] }), // prettier-ignore
        [[2, 1], point(2, 3)],
        [[0, 3], [4, 1]], // prettier-ignore
      ],
      ['a circle of the plane', within({ $center: [[0, 0], 5] }), [[3, 4], point(0, -5)], [[3, 4.1]]],
      [
        'a circle of the sphere, its radius in radians',
        within({ $centerSphere: [[180, 0], Math.PI / 180] }),
        [[-179.5, 0], point(179.1, 0), line([179.5, 0.1], [-179.5, 0.1])],
        [[178.9, 0], line([179.5, 0], [-178, 0]), [500, 0]],
      ],
      [
        'a polygon of the sphere holds whole geometries of any type, in arrays too',
        within({ $geometry: area(square(-10, -10, 10, 10)) }),
        [
          point(0, 0),
          [0, 0],
          line([-5, 0], [5, 5]),
          area(square(-1, -1, 1, 1)),
          { type: 'MultiPoint', coordinates: [[1, 1], [2, 2]] }, // prettier-ignore
          { type: 'GeometryCollection', geometries: [point(1, 1), line([1, 1], [2, 2])] },
          [point(50, 50), point(1, 1)],
        ],
        [
          point(11, 0),
          line([0, 0], [20, 0]),
          area(square(-20, -20, 20, 20)),
          { type: 'MultiPoint', coordinates: [[1, 1], [20, 2]] }, // prettier-ignore
          { type: 'Point', coordinates: 'nonsense' },
          { type: 'Nonsense', coordinates: [0, 0] },
        ],
      ],
      [
        'edges follow the globe, not the parallels',
        within({ $geometry: area(square(-40, 30, 40, 60)) }),
        [point(0, 65)],
        [point(0, 31), point(180, 65)],
      ],
      [
        'a hole is not part of a polygon',
        within({ $geometry: area(square(-10, -10, 10, 10), square(-5, -5, 5, 5)) }),
        [point(7, 0), line([7, -7], [7, 7])],
        [point(0, 0), line([-7, 0], [7, 0]), area(square(-6, -6, 6, 6))],
      ],
      [
        'several polygons',
        within({
          $geometry: { type: 'MultiPolygon', coordinates: [[square(0, 0, 1, 1)], [square(5, 5, 6, 6)]] },
        }),
        [point(0.5, 0.5), point(5.5, 5.5)],
        [point(3, 3)],
      ],
    ]);
  });

  // "$geoIntersects" (MongoDB Manual)
  describe('$geoIntersects', () => {
    check([
      [
        'with a line across the antimeridian',
        meets(line([180, 11], [180, 9])),
        [line([-178, 10], [178, 10]), point(180, 10), [180, 10], area(square(179, 9, -179, 11))],
        [line([-178, 10], [-170, 10]), line([178, 12], [-178, 12]), point(0, 10)],
      ],
      [
        'with an area: what it holds, what holds it, and what crosses it',
        meets(area(square(0, 0, 10, 10))),
        [point(5, 5), area(square(-20, -20, 20, 20)), line([-5, 5], [15, 5]), area(square(9, 9, 11, 11))],
        [
          point(11, 5),
          line([-5, -5], [-1, 15]),
          area(square(20, 20, 21, 21)),
          area(square(-20, -20, 20, 20), square(-15, -15, 15, 15)),
        ],
      ],
      ['with a point', meets(point(1, 1)), [point(1, 1), line([0, 0], [1, 1]), area(square(0, 0, 2, 2))], [point(1, 1.001)]], // prettier-ignore
    ]);
  });

  describe('what MongoDB refuses', () => {
    const cases: [what: string, filter: Doc][] = [
      ['an unknown shape', within({ $nonsense: 1 })],
      ['$geoWithin of a point', within({ $geometry: point(0, 0) })],
      ['$geoWithin of a number', { a: { $geoWithin: 5 } }],
      ['$geoIntersects of a box', { a: { $geoIntersects: { $box: [[0, 0], [1, 1]] } } }], // prettier-ignore
      ['an unknown type', meets({ type: 'Nonsense', coordinates: [0, 0] })],
      ['a place beyond the globe', meets(point(200, 0))],
      ['a ring that is not closed', meets(area([[0, 0], [1, 0], [1, 1], [0, 1]]))], // prettier-ignore
      ['a ring that crosses itself', meets(area([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]))], // prettier-ignore
      ['a ring of two places', meets(area([[0, 0], [1, 0], [0, 0]]))], // prettier-ignore
      ['a hole outside its polygon', meets(area(square(0, 0, 1, 1), square(5, 5, 6, 6)))],
      ['a line of one place', meets(line([0, 0]))],
      ['a polygon of two corners', within({ $polygon: [[0, 0], [1, 1]] })], // prettier-ignore
      ['a radius below zero', within({ $center: [[0, 0], -1] })],
      ['$near without a point', { a: { $near: 'nonsense' } }],
      ['$near in $or', { $or: [{ a: { $near: [0, 0] } }] }],
      ['$near in $not', { a: { $not: { $near: [0, 0] } } }],
      ['$near in $elemMatch', { a: { $elemMatch: { b: { $near: [0, 0] } } } }],
      ['$maxDistance alone', { a: { $maxDistance: 1 } }],
      ['two of $near', { a: { $near: [0, 0] }, b: { $near: [0, 0] } }],
    ];
    for (const [what, filter] of cases)
      it(`${what} answers 2`, async () => expect(await refusal(filter)).toBe(2));
  });

  describe('a ring on the sphere', () => {
    const place = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    );
    const away = ([lng, lat]: Position, bearing: number, distance: number): Position => {
      const φ = (lat * Math.PI) / 180;
      const sinLat = Math.sin(φ) * Math.cos(distance) + Math.cos(φ) * Math.sin(distance) * Math.cos(bearing);
      const east = Math.sin(bearing) * Math.sin(distance) * Math.cos(φ);
      const λ = Math.atan2(east, Math.cos(distance) - Math.sin(φ) * sinLat);
      return [lng + (λ * 180) / Math.PI, (Math.asin(sinLat) * 180) / Math.PI];
    };

    it('of many places around one holds what is nearer to it than they, anywhere on the globe', () => {
      fc.assert(
        fc.property(
          place,
          fc.double({ min: 0.00001, max: 1.2, noNaN: true }),
          fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
          fc.double({ min: 0, max: 0.95, noNaN: true }),
          (middle, radius, bearing, share) => {
            const corners = Array.from({ length: 36 }, (_, at) =>
              vectorOf(away(middle, (at * Math.PI) / 18, radius)),
            );
            const ring = ringOf([...corners, corners[0] as Vector]);
            const inner = vectorOf(away(middle, bearing, radius * share));
            const outer = vectorOf(away(middle, bearing, radius * (2 - share)));
            if (!ring) return fail('no ring');
            expect(isInRing(inner, ring))
              .withContext(`${angle(inner, vectorOf(middle))}`)
              .toBe(true);
            expect(isInRing(outer, ring)).toBe(false);
          },
        ),
        { numRuns: 1000 },
      );
    });
  });
});
