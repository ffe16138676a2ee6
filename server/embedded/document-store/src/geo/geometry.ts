import { badValue } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, isNumber } from '../values/types.js';
import {
  angle,
  angleToSegment,
  segmentsCross,
  isInRing,
  isOnPath,
  isSame,
  pathsCross,
  ringOf,
  segmentsOf,
  vectorOf,
  type Path,
  type Ring,
  type Vector,
} from './sphere.js';

/** Longitude and latitude in degrees, or x and y. */
export type Position = readonly [number, number];

/** The first ring bounds it, the others are holes. */
type Polygon = readonly Ring[];

/** A geometry of any type: what it is made of. */
export interface Geometry {
  readonly points: readonly Vector[];
  readonly lines: readonly Path[];
  readonly polygons: readonly Polygon[];
  /** Of a single point: where it is on the plane. */
  readonly flat?: Position;
}

/** A pair of numbers, or a document that begins with two: [x, y] or { lng: x, lat: y }; undefined for anything else. */
export function positionOf(value: unknown): Position | undefined {
  if (!Array.isArray(value) && !isDocument(value)) return undefined;
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : Object.values(fieldsOf(value));
  return isNumber(x) && isNumber(y) ? [toDouble(x), toDouble(y)] : undefined;
}

const pointAt = (position: Position): Geometry => ({
  points: onGlobe(position) ? [vectorOf(position)] : [],
  lines: [],
  polygons: [],
  flat: position,
});

export const onGlobe = ([lng, lat]: Position) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/**
 * A value as a geometry: a GeoJSON object or a pair of coordinates.
 * Source: "GeoJSON Objects", "Geospatial Queries > Legacy Coordinate Pairs" in the MongoDB manual.
 * @throws MongoError 2 for a GeoJSON object that is not well made
 */
export function geometryOf(value: unknown): Geometry | undefined {
  if (isDocument(value) && typeof value['type'] === 'string') return fromGeoJson(value);
  const position = positionOf(value);
  return position && pointAt(position);
}

/** The same of a stored value, which may be anything; what is no geometry has none. */
export function storedGeometry(value: unknown): Geometry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return geometryOf(value);
  } catch {
    return undefined;
  }
}

function fromGeoJson({ type, coordinates, geometries }: Doc): Geometry {
  const only = (parts: Partial<Geometry>): Geometry => ({ points: [], lines: [], polygons: [], ...parts });
  switch (type) {
    case 'Point': {
      const flat = globePosition(coordinates);
      return only({ points: [vectorOf(flat)], flat });
    }
    case 'MultiPoint':
      return only({ points: listOf(coordinates).map((each) => vectorOf(globePosition(each))) });
    case 'LineString':
      return only({ lines: [lineOf(coordinates)] });
    case 'MultiLineString':
      return only({ lines: listOf(coordinates).map(lineOf) });
    case 'Polygon':
      return only({ polygons: [polygonOf(coordinates)] });
    case 'MultiPolygon':
      return only({ polygons: listOf(coordinates).map(polygonOf) });
    case 'GeometryCollection':
      return joined(listOf(geometries).map((each) => fromGeoJson((isDocument(each) ? each : {}) as Doc)));
    default:
      throw badValue(`unknown GeoJSON type: ${String(type)}`);
  }
}

const joined = (parts: readonly Geometry[]): Geometry => ({
  points: parts.flatMap(({ points }) => points),
  lines: parts.flatMap(({ lines }) => lines),
  polygons: parts.flatMap(({ polygons }) => polygons),
});

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0)
    throw badValue('GeoJSON coordinates must be an array that is not empty');
  return value as unknown[];
}

function globePosition(value: unknown): Position {
  const position = Array.isArray(value) ? positionOf(value) : undefined;
  if (!position) throw badValue('Point must be an array of numbers');
  if (!onGlobe(position))
    throw badValue(`longitude/latitude is out of bounds, lng: ${position[0]} lat: ${position[1]}`);
  return position;
}

function lineOf(value: unknown): Path {
  const places = listOf(value).map((each) => vectorOf(globePosition(each)));
  if (places.length < 2) throw badValue('GeoJSON LineString must have at least 2 vertices');
  return places;
}

function polygonOf(value: unknown): Polygon {
  const rings = listOf(value).map((each) => closedRing(lineOf(each)));
  const [outer, ...holes] = rings as [Ring, ...Ring[]];
  for (const { path } of holes)
    if (!path.every((place) => isInRing(place, outer) || isOnPath(place, outer.path)))
      throw badValue('Secondary loops not contained by first exterior loop');
  return rings;
}

function closedRing(path: Path): Ring {
  if (!isSame(path[0] as Vector, path.at(-1) as Vector))
    throw badValue('Loop is not closed: its first and its last position differ');
  if (path.length < 4) throw badValue('Loop must have at least 3 different vertices');
  const edges = segmentsOf(path);
  edges.forEach((edge, at) => {
    const crossed = edges.findIndex((other, position) => position > at && segmentsCross(edge, other));
    if (crossed >= 0) throw badValue(`Loop is not valid: Edges ${at} and ${crossed} cross.`);
  });
  const ring = ringOf(path);
  if (!ring) throw badValue('polygons that do not fit into a hemisphere are not offered');
  return ring;
}

const pathsOf = ({ lines, polygons }: Geometry): Path[] => [
  ...lines,
  ...polygons.flatMap((rings) => rings.map(({ path }) => path)),
];

const placesOf = (geometry: Geometry): Vector[] => [...geometry.points, ...pathsOf(geometry).flat()];

function isInside(place: Vector, [outer, ...holes]: Polygon): boolean {
  if (!outer) return false;
  if ([outer, ...holes].some(({ path }) => isOnPath(place, path))) return true;
  return isInRing(place, outer) && !holes.some((hole) => isInRing(place, hole));
}

const isCovered = (place: Vector, { points, lines, polygons }: Geometry) =>
  points.some((point) => isSame(point, place)) ||
  lines.some((line) => isOnPath(place, line)) ||
  polygons.some((polygon) => isInside(place, polygon));

/** Whether two geometries have a place in common. */
export function intersects(one: Geometry, other: Geometry): boolean {
  return (
    placesOf(one).some((place) => isCovered(place, other)) ||
    placesOf(other).some((place) => isCovered(place, one)) ||
    pathsOf(one).some((path) => pathsOf(other).some((each) => pathsCross(path, each)))
  );
}

/** Whether all of a geometry lies within the polygons of another. */
export function isWithin(inner: Geometry, { polygons }: Geometry): boolean {
  const places = placesOf(inner);
  const edges = pathsOf(inner);
  return (
    places.length > 0 &&
    places.every((place) => polygons.some((polygon) => isInside(place, polygon))) &&
    !polygons.flat().some(({ path }) => edges.some((edge) => pathsCross(edge, path))) &&
    !polygons.some(([, ...holes]) =>
      holes.some(({ centre }) => inner.polygons.some((polygon) => isInside(centre, polygon))),
    )
  );
}

/** Whether all of a geometry is within an angle of a place. */
export function isWithinCap(inner: Geometry, centre: Vector, radius: number): boolean {
  const places = placesOf(inner);
  return places.length > 0 && places.every((place) => angle(centre, place) <= radius);
}

/** The angle from a place to the nearest place of a geometry, in radians. */
export function angleTo(place: Vector, geometry: Geometry): number {
  if (geometry.polygons.some((polygon) => isInside(place, polygon))) return 0;
  return Math.min(
    ...geometry.points.map((point) => angle(place, point)),
    ...pathsOf(geometry)
      .flatMap(segmentsOf)
      .map((segment) => angleToSegment(place, segment)),
  );
}
